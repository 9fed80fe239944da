import type { Actor } from '#libs/access';

/** The gemeenten in which she keeps contacts, of a wijk or an organisation too. */
export const coordinatedGemeenten = (actor: Actor): string[] =>
  [...new Set(actor.powers.filter(({ kind }) => kind === 'coordinator').map(({ gemeenteCode }) => gemeenteCode))];

/** Not all of a gemeente: only a wijk of it, or an organisation. */
export const keepsAPart = (actor: Actor): boolean =>
  actor.powers.some(({ kind, wijkCode, organisationId }) => kind === 'coordinator' && (wijkCode !== null || organisationId !== null));
