import { Injectable } from '@nestjs/common';
import type { SubjectKind } from './change.entity.js';
import type { SubjectKeeper, SubjectTeller } from './subject-keeper.js';

/** In this order they are made: a contact needs its professional and its organisation. */
const ORDER: readonly SubjectKind[] = ['organisation', 'professional', 'contact', 'area', 'account', 'pair'];

/** Who keeps which kind of subject. Features name theirs when they start. */
@Injectable()
export class Subjects {
  private readonly keepers = new Map<SubjectKind, SubjectKeeper & SubjectTeller>();

  register(kind: SubjectKind, keeper: SubjectKeeper & SubjectTeller): void {
    this.keepers.set(kind, keeper);
  }

  /** @throws Error for a kind nobody keeps. */
  keeper(kind: SubjectKind): SubjectKeeper & SubjectTeller {
    const keeper = this.keepers.get(kind);
    if (!keeper) throw new Error(`Nobody keeps ${kind}`);
    return keeper;
  }

  inOrder(kinds: Iterable<SubjectKind>): SubjectKind[] {
    const present = new Set(kinds);
    return ORDER.filter((kind) => present.has(kind));
  }
}
