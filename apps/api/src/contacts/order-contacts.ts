import type { Actor } from '#libs/access';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { DirectoryEdits } from '../changes/index.js';

const PINNED = -1;

/** Says who comes first in her list. */
@Injectable()
export class OrderContacts {
  constructor(private readonly edits: DirectoryEdits) {}

  /** In this order from now on. @throws UserError NOT_FOUND; BAD_INPUT when one is named twice. */
  async order(actor: Actor, ids: readonly string[]): Promise<string | null> {
    if (new Set(ids).size < ids.length) throw new UserError('BAD_INPUT');
    return this.edits.apply(actor, 'order', ids.map((id, place) => ({ kind: 'contact', id, set: { position: place + 1 } })));
  }

  /** Stands above the others of her role, wherever they stand; or no longer. @throws UserError NOT_FOUND */
  async pin(actor: Actor, id: string, pinned: boolean): Promise<string | null> {
    return this.edits.apply(actor, 'order', [{ kind: 'contact', id, set: { position: pinned ? PINNED : 0 } }]);
  }
}
