import { keptGemeenten } from '../../app/keeps-lists';
import type { CellFragment, CoverageQuery, MeFragment, MissingInMostFragment } from '../../gql/operations.generated';
import { text } from '../../text';
import { readDay } from '../../ui/hours';

export type CoveredWijk = CoverageQuery['coverage']['edges'][number]['node'];

/** A gap is filled where one adds somebody. */
export const placeToFill = (wijk: { code: string }, role: { code: string }): string => `/beheer/toevoegen?rol=${encodeURIComponent(role.code)}&wijk=${encodeURIComponent(wijk.code)}`;

/** All but a gap is looked at on the wijk's own page. */
export const placeOf = (wijk: CoveredWijk['wijk'], cell: CellFragment): string => (cell.state === 'VACANT' ? placeToFill(wijk, cell.role) : `/wijken/${encodeURIComponent(wijk.code)}`);

/** "Jeugdarts: in 14 van 23 wijken niemand", of which gemeente where she keeps several. */
export const missingWords = ({ role, in: wijken, outOf }: MissingInMostFragment, me: MeFragment): string =>
  text.beheer.inMost(role.label, wijken.length, outOf, keptGemeenten(me).length > 1 ? wijken[0]!.wijk.gemeente.name : undefined);

/** 2026-12-03 → 3 dec */
export const shortDay = (day: string): string =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`)).replace('.', '');

/** All that is to say of a cell, for who hears it instead of seeing it. */
export function saidOf({ state, partly, contactCount, endingOn, startsOn }: CellFragment): string {
  const words = text.beheer;
  return [
    words.states[state].legend,
    contactCount > 0 && words.people(contactCount),
    partly && words.partlyLong,
    endingOn && words.endingOn(readDay(endingOn)),
    startsOn && words.startsLong(readDay(startsOn)),
  ]
    .filter(Boolean)
    .join(', ');
}

const PARTS = /(?<=\p{L}{3})(verpleeg|kundige|ambtenaar|coach|persoon|werker|agent|functionaris|leider|onderzoeker|wetenschapper|bescherming|reclass|problemen|maatschappelijk|directeur)/gu;

/** With soft hyphens where a long label of a narrow column may break. */
export const breakable = (label: string): string => label.replace(PARTS, '\u00ad$1');
