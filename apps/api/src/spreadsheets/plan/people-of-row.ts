import { fieldOfHeading, isName, rememberedForm, type ColumnMeaning, type MappedColumn } from '../headings.js';
import { isOfTwo, readWholeName } from '../read-name.js';
import { readRole, roleOfHeading } from '../read-words.js';
import type { Sheet } from '../sheet.js';

/** What is of one person, and not of where she works. */
const PERSONAL: ReadonlySet<ColumnMeaning> = new Set(['id', 'email', 'mobile', 'direct', 'visibility', 'startsOn', 'endsOn', 'hours', 'languages'] as const);
const NAMES: ReadonlySet<ColumnMeaning> = new Set(['voornaam', 'tussenvoegsel', 'achternaam', 'naam'] as const);
/** So many cells are looked at to see what a column holds. */
const CELLS_LOOKED_AT = 50;

/** One of the people that rows of a sheet tell of. */
export interface PersonColumns {
  columns: MappedColumn[];
  /** What a row says of one person without saying of whom; it is nobody's. */
  dropped: readonly number[];
}

/**
 * Headings that are a role, with names below them: `Intern begeleider`, `Directeur`. Only where no other column tells names or roles.
 * Then a sheet can have an address, a number and so on for each of them.
 */
export function withHolders(columns: MappedColumn[], { rows }: Sheet, remembered: ReadonlyMap<string, string>): MappedColumn[] {
  if (columns.some(({ meaning }) => NAMES.has(meaning) || meaning === 'role')) return columns;
  const isOpen = ({ heading, meaning }: MappedColumn) => meaning === 'ignore' && !remembered.has(rememberedForm(heading));
  const held = columns.map((column, place): MappedColumn => (isOpen(column) && readRole(column.heading) !== null && areNames(rows.map(({ cells }) => cells[place] ?? '')) ? { ...column, meaning: 'holder' } : column));
  if (!held.some(({ meaning }) => meaning === 'holder')) return columns;
  return held.map((column) => (isOpen(column) ? { ...column, meaning: personalOf(column.heading) ?? 'ignore' } : column));
}

/** `Telefoon`, `Mail directeur`. */
function personalOf(heading: string): ColumnMeaning | undefined {
  const { what, role } = partsOf(heading);
  return [heading, role === null ? '' : what].map(fieldOfHeading).find((meaning) => PERSONAL.has(meaning));
}

/** `Mail directeur` is `Mail` of who has that role. */
function partsOf(heading: string): { what: string; role: string | null } {
  const [what = '', ...rest] = heading.trim().split(/\s+/);
  return { what, role: readRole(rest.join(' ')) };
}

function areNames(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').slice(0, CELLS_LOOKED_AT);
  const names = filled.filter((cell) => readWholeName(cell) !== null || isOfTwo(cell)).length;
  return names > 0 && names * 2 >= filled.length;
}

/** Whether each row says the role of whoever stands in it, or is of an export, which need not. */
export const saysRoles = (columns: readonly MappedColumn[]): boolean =>
  columns.some(({ meaning, heading }) => meaning === 'role' || meaning === 'id' || meaning === 'holder' || (meaning === 'naam' && roleOfHeading(heading) !== null));

/** Of whom a row tells: one person, or whoever stands under each heading that is a role. */
export function peopleOf(columns: readonly MappedColumn[]): PersonColumns[] {
  const people = columns.flatMap(({ meaning }, place) => (meaning === 'holder' ? [place] : []));
  if (people.length === 0) return [{ columns: [...columns], dropped: [] }];
  const named = columns.findLastIndex(({ meaning }) => isName(meaning));
  if (named >= 0) people.push(named);
  const owners = ownersOf(columns, people);
  const dropped = [...owners].flatMap(([place, owner]) => (owner === null ? [place] : []));
  return people.sort((one, other) => one - other).map((person) => ({ columns: columns.map((column, place) => ofPerson(column, place, person)), dropped }));

  function ofPerson({ heading, meaning }: MappedColumn, place: number, person: number): MappedColumn {
    if (place === person) return person === named ? { heading, meaning } : { heading, meaning: 'naam', isRole: true };
    const isAnothers = meaning === 'holder' || (person !== named && (NAMES.has(meaning) || meaning === 'role'));
    const isFirst = () => [...owners].find(([other, owner]) => owner === person && columns[other]!.meaning === meaning)?.[0] === place;
    return isAnothers || (owners.has(place) && !isFirst()) ? { heading, meaning: 'ignore' } : { heading, meaning };
  }
}

/**
 * The column with the name of whose each address, number and so on is: who has the role in its heading (`Mail directeur`), else the name before it,
 * where each name has some; null: that does not show.
 */
function ownersOf(columns: readonly MappedColumn[], people: readonly number[]): Map<number, number | null> {
  const personal = columns.flatMap(({ heading, meaning }, place) => {
    const { role } = partsOf(heading);
    const before = people.length === 1 ? people[0] : Math.max(-1, ...people.filter((person) => person < place));
    return PERSONAL.has(meaning) ? [{ place, role, owner: role === null ? before : people.find((person) => roleOfHeading(columns[person]!.heading) === role) }] : [];
  });
  const isClear = people.every((person) => personal.some(({ role, owner }) => role === null && owner === person));
  return new Map(personal.map(({ place, role, owner = -1 }) => [place, owner >= 0 && (role !== null || isClear || people.length === 1) ? owner : null]));
}
