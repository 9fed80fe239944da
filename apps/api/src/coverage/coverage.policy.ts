import type { Actor } from '#libs/access';
import { nests, pathOf } from '../areas/index.js';

/** The areas whose lists she keeps or oversees: whole gemeenten and single wijken. Who keeps one organisation's people keeps no area. */
export const keptAreas = (actor: Actor): string[] =>
  actor.powers
    .filter((power) => power.kind !== 'professional' && power.organisationId === null)
    .map((power) => power.wijkCode ?? power.gemeenteCode);

/** Whether she keeps all of an area: to be asked of many areas. */
export function keeping(actor: Actor): (area: string) => boolean {
  const kept = new Set(keptAreas(actor));
  return (area) => pathOf(area).some((code) => kept.has(code));
}

/** A wijk's required roles follow its gemeente's: who keeps a part may read what holds for the whole. */
export const mayReadRequiredRoles = (actor: Actor, area: string): boolean => keptAreas(actor).some((kept) => nests(area, kept));

/** For a gemeente who keeps all of it; for a wijk who keeps that wijk. */
export const maySetRequiredRoles = (actor: Actor, area: string): boolean => keeping(actor)(area);
