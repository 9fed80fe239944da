import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import type { Edit } from '../changes/index.js';
import { ContactSubjectsRepository } from '../contacts/index.js';
import { MaatjeRepository, STANDING, type PairRow } from './maatje.repository.js';
import { PairingRepository } from './pairing.repository.js';
import { PresentMaatjes } from './present-maatjes.js';

/** A contact that is folded into another of the same person. */
export interface Folded {
  goneId: string;
  keptId: string;
}

/** A pair as it stands, and as it is once contacts are folded. */
interface FoldedPair {
  pair: PairRow;
  memberContactId: string;
  expertContactId: string;
}

/** Brings the maatjes of somebody who was in the directory twice together. */
@Injectable()
export class FoldMaatjes {
  constructor(
    private readonly maatjes: MaatjeRepository,
    private readonly pairing: PairingRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly presenting: PresentMaatjes,
    private readonly clock: Clock,
  ) {}

  /**
   * The pairs that stand go along with the contacts. A member keeps one maatje: the one of the contact that stays, unless only the other
   * had one; and nobody is her own.
   */
  async preview(people: readonly string[], folded: readonly Folded[]): Promise<{ edits: Edit[]; ended: PairRow[] }> {
    const keptOf = new Map(folded.map(({ goneId, keptId }) => [goneId, keptId]));
    const after = (id: string) => keptOf.get(id) ?? id;
    const pairs = (await this.maatjes.pairsOf(await this.stored.idsOfPeople(people), STANDING))
      .map((pair): FoldedPair => ({ pair, memberContactId: after(pair.memberContactId), expertContactId: after(pair.expertContactId) }));
    const stay: FoldedPair[] = [];
    const end: FoldedPair[] = [];
    for (const each of pairs.sort((a, b) => precedence(a) - precedence(b))) {
      const { memberProfessionalId, expertProfessionalId } = each.pair;
      const isHerOwn = people.includes(memberProfessionalId) && people.includes(expertProfessionalId);
      (isHerOwn || stay.some((other) => isInTheWay(other, each)) ? end : stay).push(each);
    }
    const today = this.clock.today();
    const edits = [
      ...stay.filter(isMoved).map(({ pair: { id }, memberContactId, expertContactId }): Edit => ({ kind: 'pair', id, set: { memberContactId, expertContactId } })),
      ...end.map(({ pair: { id, state, startsOn } }): Edit => ({ kind: 'pair', id, set: { state: 'ended', endReason: state === 'proposed' ? 'withdrawn' : 'reassigned', endsOn: startsOn === null ? null : today } })),
    ];
    return { edits, ended: end.flatMap(({ pair }) => (pair.state === 'proposed' ? [] : [pair])) };
  }

  /** What an expert said of herself holds for the contact that stays, where that said nothing. */
  async copyProfiles(folded: readonly Folded[]): Promise<void> {
    const profiles = new Map((await this.pairing.profiles(folded.flatMap(({ goneId, keptId }) => [goneId, keptId]))).map((profile) => [profile.contactId, profile]));
    for (const { goneId, keptId } of folded) {
      const said = profiles.get(goneId);
      if (said && !profiles.has(keptId)) await this.pairing.saveProfile({ ...said, contactId: keptId });
    }
  }

  /** The two of each pair, by name, as far as she may see them. */
  async named(actor: Actor, pairs: readonly PairRow[]): Promise<{ memberName: string; expertName: string }[]> {
    return (await this.presenting.pairs(actor, pairs)).map(({ memberName, expertName }) => ({ memberName, expertName }));
  }
}

const STATES: readonly PairRow['state'][] = ['active', 'ending', 'proposed'];

const isMoved = ({ pair, memberContactId, expertContactId }: FoldedPair): boolean => pair.memberContactId !== memberContactId || pair.expertContactId !== expertContactId;

/** What stands before what is proposed; of that, what need not move first. */
const precedence = (each: FoldedPair): number => 2 * STATES.indexOf(each.pair.state) + Number(isMoved(each));

/** They are the same two; or the member has that maatje, or proposal, by her other contact. Who ends may stand beside another. */
function isInTheWay(other: FoldedPair, { pair, memberContactId, expertContactId }: FoldedPair): boolean {
  if (other.memberContactId !== memberContactId) return false;
  if (other.expertContactId === expertContactId) return true;
  return pair.state !== 'ending' && other.pair.state !== 'ending' && other.pair.memberContactId !== pair.memberContactId;
}
