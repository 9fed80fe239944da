import type { Actor } from '#libs/access';
import { mayEdit, type ContactRecord } from '../contacts/index.js';

/** One of the two of a pair. */
export type Side = 'member' | 'expert';

/** The contacts of a pair, as far as they are in the actor's gemeenten. */
export type TheTwo = Partial<Record<Side, ContactRecord>>;

type People = Record<`${Side}ProfessionalId`, string>;

/** She is one of the two. */
export const isOfPair = ({ professionalId }: Actor, { memberProfessionalId, expertProfessionalId }: People): boolean =>
  professionalId !== null && [memberProfessionalId, expertProfessionalId].includes(professionalId);

/** She coordinates the member's contact, or the expert's. */
export const mayKeepPair = (actor: Actor, { member, expert }: TheTwo): boolean =>
  member !== undefined && expert !== undefined && [member, expert].some((each) => mayEdit(actor, each));

/**
 * What one of the two says of their maatje is for herself and never for the other, whatever else that other may do here. A
 * coordinator hears it when she is neither: of the expert who keeps the pair, of the member only who keeps the member.
 */
export const mayHear = (actor: Actor, side: Side, pair: People, two: TheTwo): boolean => {
  if (isOfPair(actor, pair)) return actor.professionalId === pair[`${side}ProfessionalId`];
  return side === 'expert' ? mayKeepPair(actor, two) : two.member !== undefined && mayEdit(actor, two.member);
};
