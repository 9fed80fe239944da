import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { DirectoryEdits } from '../changes/index.js';
import type { PairEndReason } from './maatje.entity.js';
import { mayKeepPair } from './maatje.policy.js';
import { MaatjeRepository, type PairRow } from './maatje.repository.js';
import { PresentMaatjes, theTwo } from './present-maatjes.js';

/** Ends a pair, by who keeps it. */
@Injectable()
export class EndPair {
  constructor(
    private readonly database: Database,
    private readonly maatjes: MaatjeRepository,
    private readonly presenting: PresentMaatjes,
    private readonly edits: DirectoryEdits,
    private readonly clock: Clock,
  ) {}

  /** @param on the last day; later than today, it ends by itself. @throws UserError NOT_FOUND, DATE_INVALID */
  async run(actor: Actor, pairId: string, reason: PairEndReason, on: string | null): Promise<string | null> {
    return this.database.transaction(async () => {
      const pair = await this.kept(actor, pairId);
      const today = this.clock.today();
      const endsOn = on ?? today;
      if (pair.startsOn !== null && endsOn < pair.startsOn) throw new UserError('DATE_INVALID');
      const set = pair.state === 'proposed' ? { state: 'ended', endReason: reason } : endsOn > today ? { state: 'ending', endReason: reason, endsOn } : { state: 'ended', endReason: reason, endsOn };
      return this.edits.apply(actor, 'maatje', [{ kind: 'pair', id: pairId, set }]);
    });
  }

  private async kept(actor: Actor, pairId: string): Promise<PairRow> {
    await this.database.hold('maatje_pair', [pairId]);
    const pair = authorize(await this.maatjes.byId(pairId), ({ state }) => state !== 'ended');
    const people = await this.presenting.people(actor, [pair]);
    return authorize(pair, (each) => mayKeepPair(actor, theTwo(each, people)));
  }
}
