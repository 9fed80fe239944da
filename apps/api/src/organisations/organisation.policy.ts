import type { Actor } from '#libs/access';
import { liesIn } from '../areas/index.js';

/** What of an organisation decides who keeps it. */
export interface KeptOrganisation {
  id: string;
  gemeenteCode: string;
  areaCodes: readonly string[];
}

/**
 * She keeps an organisation: as coordinator of all it works for (of where it stands, when it works for nowhere in particular),
 * or as its own manager.
 */
export const mayKeepOrganisation = (actor: Actor, organisation: KeptOrganisation): boolean =>
  coordinators(actor).some((power) => power.organisationId === organisation.id) || mayPlaceOrganisation(actor, organisation);

/** She says what an organisation is and whom it works for: as coordinator of all of that, never as its own manager. */
export const mayPlaceOrganisation = (actor: Actor, organisation: Omit<KeptOrganisation, 'id'>): boolean => {
  const powers = coordinators(actor);
  const covered = powers.filter((power) => power.organisationId === null).map((power) => power.wijkCode ?? power.gemeenteCode);
  const codes = organisation.areaCodes.length > 0 ? organisation.areaCodes : [organisation.gemeenteCode];
  return codes.every((code) => covered.some((cover) => liesIn(code, cover)));
};

const coordinators = (actor: Actor) => actor.powers.filter((power) => power.kind === 'coordinator');
