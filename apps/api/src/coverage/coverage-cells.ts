import { addDays, dayOf } from '#libs/clock';
import { gemeenteOf, levelOf, wijkOf } from '../areas/index.js';
import { ENDING_WITHIN_DAYS, verificationDays, verificationState, type VerificationRules } from '../contacts/index.js';
import { ROLES, roleOf } from '../roles/index.js';
import type { ServingContact } from './coverage.repository.js';

/** From best to worst. */
export const CELL_STATES = ['filled', 'new', 'due', 'stale', 'vacant'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** One wijk × one required role. */
export interface Cell {
  roleCode: string;
  /** That of the best contact: confirmed before due, due before stale. */
  state: CellState;
  /** Some buurten are served and others are not. */
  partly: boolean;
  /** How many fill it now. */
  contactCount: number;
  /** The day after which nobody fills it, when that is near and nobody follows without a gap. */
  endingOn: string | null;
  /** When the next one starts who does not fill it yet. */
  startsOn: string | null;
}

export type CoverageContact = Pick<ServingContact, 'roleCode' | 'startsOn' | 'endsOn' | 'verifiedAt' | 'askedOn' | 'areaCodes'>;

/** Everybody who fills one role in one place. */
interface Filling {
  contacts: number;
  best: number;
  lastDay: string;
  startsOn: string | null;
  whole: boolean;
  buurten: Set<string>;
}

const VACANT = CELL_STATES.indexOf('vacant');
const OPEN_ENDED = '9999-12-31';
const nobody = (): Filling => ({ contacts: 0, best: VACANT, lastDay: '', startsOn: null, whole: false, buurten: new Set() });
const NOBODY: Readonly<Filling> = nobody();

/** Who fills which required role in which wijk, from one pass over all contacts. */
export class Coverage {
  private readonly fillings = new Map<string, Filling>();
  private readonly ranks = new Map<string, number>();
  private readonly near: string;

  constructor(contacts: readonly CoverageContact[], private readonly today: string, private readonly rules: VerificationRules) {
    this.near = addDays(today, ENDING_WITHIN_DAYS);
    for (const contact of contacts) this.add(contact);
  }

  /** The cells of one wijk, in referral order. @param buurten those it has now. */
  cells(wijkCode: string, required: ReadonlySet<string>, buurten: readonly string[]): Cell[] {
    return ROLES.filter(({ code }) => required.has(code)).map(({ code }) => {
      const filling = both(this.fillings.get(key(gemeenteOf(wijkCode), code)), this.fillings.get(key(wijkCode, code)));
      return {
        roleCode: code,
        state: CELL_STATES[filling.best]!,
        partly: filling.contacts > 0 && !filling.whole && buurten.some((buurt) => !filling.buurten.has(buurt)),
        contactCount: filling.contacts,
        endingOn: this.endingOn(filling),
        startsOn: filling.startsOn,
      };
    });
  }

  private add(contact: CoverageContact): void {
    const isHere = contact.startsOn <= this.today;
    const rank = isHere ? this.rankOf(contact) : VACANT;
    const lastDay = contact.endsOn ?? OPEN_ENDED;
    for (const [place, buurten] of places(contact.areaCodes)) {
      const filling = this.at(key(place, contact.roleCode));
      if (!isHere) {
        filling.startsOn = earliest(filling.startsOn, contact.startsOn);
        continue;
      }
      filling.contacts += 1;
      filling.best = Math.min(filling.best, rank);
      if (lastDay > filling.lastDay) filling.lastDay = lastDay;
      if (buurten === null) filling.whole = true;
      else for (const buurt of buurten) filling.buurten.add(buurt);
    }
  }

  private at(place: string): Filling {
    const known = this.fillings.get(place);
    if (known) return known;
    const made = nobody();
    this.fillings.set(place, made);
    return made;
  }

  /** Few days and cadences, many contacts: each is judged once. */
  private rankOf(contact: CoverageContact): number {
    const { verifiedAt, startsOn, roleCode, askedOn } = contact;
    const judged = `${verifiedAt === null ? `never ${startsOn}` : dayOf(verifiedAt)} ${roleOf(roleCode).cadenceDays} ${askedOn}`;
    const rank = this.ranks.get(judged) ?? CELL_STATES.indexOf(this.stateOf(contact));
    this.ranks.set(judged, rank);
    return rank;
  }

  private stateOf(contact: CoverageContact): CellState {
    const days = verificationDays(contact, this.rules);
    const state = verificationState(days, this.today);
    return state === 'never' && contact.askedOn === null && this.today < days.dueOn ? 'new' : STATE_OF[state];
  }

  private endingOn({ contacts, lastDay, startsOn }: Filling): string | null {
    if (contacts === 0 || lastDay > this.near) return null;
    return startsOn !== null && startsOn <= addDays(lastDay, 1) ? null : lastDay;
  }
}

const STATE_OF = { fresh: 'filled', due: 'due', never: 'due', stale: 'stale', hidden: 'stale' } as const;

const key = (place: string, roleCode: string): string => `${place} ${roleCode}`;

const earliest = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other < one) ? other : one);

/** Who serves all of the gemeente knows no buurten. */
function both(ofGemeente: Filling | undefined, ofWijk: Filling | undefined): Readonly<Filling> {
  if (!ofGemeente || !ofWijk) return ofGemeente ?? ofWijk ?? NOBODY;
  return {
    contacts: ofGemeente.contacts + ofWijk.contacts,
    best: Math.min(ofGemeente.best, ofWijk.best),
    lastDay: ofGemeente.lastDay > ofWijk.lastDay ? ofGemeente.lastDay : ofWijk.lastDay,
    startsOn: earliest(ofGemeente.startsOn, ofWijk.startsOn),
    whole: ofGemeente.whole || ofWijk.whole,
    buurten: ofWijk.buurten,
  };
}

/** The gemeenten and wijken somebody serves, each counted once; with the buurten where it is not the whole wijk. */
function places(areaCodes: readonly string[]): Map<string, string[] | null> {
  const [only] = areaCodes;
  if (areaCodes.length === 1 && levelOf(only!) !== 'buurt') return new Map([[only!, null]]);
  const found = new Map<string, string[] | null>();
  for (const code of areaCodes) if (levelOf(code) === 'gemeente') found.set(code, null);
  for (const code of areaCodes) if (levelOf(code) === 'wijk' && !found.has(gemeenteOf(code))) found.set(code, null);
  for (const code of areaCodes) {
    if (levelOf(code) !== 'buurt' || found.has(gemeenteOf(code))) continue;
    const wijk = wijkOf(code);
    const buurten = found.get(wijk);
    if (buurten === undefined) found.set(wijk, [code]);
    else buurten?.push(code);
  }
  return found;
}

interface WijkWithCells {
  wijk: { inhabitants: number | null };
  cells: readonly Cell[];
}

/** Where most people miss most first: a vacancy is worth more than all that is stale, and so on. Of whom nobody knows how many live there, the worst last. */
export function worstFirst<Wijk extends WijkWithCells>(wijken: readonly Wijk[]): Wijk[] {
  return wijken.map((wijk) => ({ wijk, badness: badness(wijk.cells) * (1 + (wijk.wijk.inhabitants ?? 0)) })).sort((one, other) => other.badness - one.badness).map(({ wijk }) => wijk);
}

export const mostInhabitedFirst = <Wijk extends WijkWithCells>(wijken: readonly Wijk[]): Wijk[] =>
  [...wijken].sort((one, other) => (other.wijk.inhabitants ?? 0) - (one.wijk.inhabitants ?? 0));

/** There are fewer roles than this. */
const MORE_THAN_ALL = 100;

function badness(cells: readonly Cell[]): number {
  const counts = { vacant: 0, stale: 0, due: 0, new: 0, filled: 0 };
  let ending = 0;
  for (const { state, endingOn } of cells) {
    counts[state] += 1;
    if (endingOn !== null) ending += 1;
  }
  return [counts.vacant, counts.stale, counts.due, ending].reduce((sum, count) => sum * MORE_THAN_ALL + count, 0);
}
