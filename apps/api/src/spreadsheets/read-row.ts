import { UserError, type ErrorCode } from '#libs/errors';
import { looksLikeBirthDate, looksLikeBsn } from '#libs/free-text';
import { isEmail } from 'class-validator';
import type { NameParts, PhoneVisibility } from '../professionals/index.js';
import type { WeekHours } from '../reachability/index.js';
import { type ColumnMeaning, fieldOfHeading, type ImportField, type MappedColumn } from './headings.js';
import { readHoursText, tellsOnlyDays } from './hours-text.js';
import { hideDigits, isMasked } from './mask-cells.js';
import { readDay } from './read-day.js';
import { isOfTwo, readExportedName, readNameParts, readWholeName } from './read-name.js';
import { type ImportedPhone, readPhones } from './read-phones.js';
import { readAreas, readLanguages, readRole, readVisibilities, roleOfHeading } from './read-words.js';

/** A person in her role as a row tells it. Null: the row says nothing about it, and what is known stays. */
export interface ImportedPerson {
  /** Of the contact, when the row comes from an export. */
  id: string | null;
  name: NameParts;
  /** In lower case. */
  email: string | null;
  /** Empty: the row gives no number. */
  phones: (ImportedPhone & { visibility: PhoneVisibility | null })[];
  roleCode: string | null;
  /** Its name as typed. */
  organisation: string | null;
  /** Codes, or names as typed. Empty: the row gives none. */
  areas: string[];
  /** ISO; the first day. */
  startsOn: string | null;
  /** ISO; the last day. */
  endsOn: string | null;
  hours: WeekHours | null;
  languages: string[] | null;
}

/** Why a row cannot be taken. */
export interface RefusedCell {
  /** Counted from 0. */
  column: number;
  heading: string;
  reasonCode: ErrorCode;
  /** For her, in Dutch. */
  message: string;
  /** What stood there; the digits of what may be a BSN or a date of birth are hidden. */
  value: string;
}

/** `notes`: what of a row is not taken over, for her, in Dutch. */
export type RowRead = { ok: true; person: ImportedPerson; notes: string[] } | { ok: false; refused: RefusedCell[] };

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** The longest cell, in characters, that a field is read from; a longer one holds something else. */
const LONGEST = 1_000;
/** What people write in a cell to say that there is nothing. */
const NOTHING = /^(?:[-–—?.]+|n\.?v\.?t\.?|geen|onbekend|nog niet bekend|vacature\?|nnb|x)$/i;
/** So much of a cell that could not be read is repeated. */
const LONGEST_TOLD = 80;
/** What she is taken without when its cell cannot be read. */
const WITHOUT = { email: 'e-mailadres', mobile: 'mobiel nummer', direct: 'telefoonnummer', startsOn: 'begindatum', hours: 'werktijden', languages: 'talen' } as const;
const OPEN_ENDED = /^(?:heden|nu|onbepaald(?:e tijd)?|vast|doorlopend)$/i;

const DAYS_AND_HOURS: ReadonlySet<ColumnMeaning> = new Set(['startsOn', 'endsOn', 'hours'] as const);

/** Numbers in a column for them, also one that is left unread because another column has the field. */
const isPhones = (heading: string, meaning: ColumnMeaning, value: string): boolean =>
  [meaning, fieldOfHeading(heading)].some((each) => each === 'mobile' || each === 'direct') && value.length <= LONGEST && readPhones(value) !== null;

/** The role that goes by a name; null when it is not known. */
type RoleCalled = (text: string) => string | null;

/**
 * Reads one row; never throws. All that is wrong with it is told at once.
 * @param roleOfAll the role of everybody in the list, where rows say none.
 */
export function readRow(columns: readonly MappedColumn[], cells: readonly string[], roleCalled: RoleCalled = readRole, roleOfAll: string | null = null): RowRead {
  return new RowReader(columns, cells, roleCalled, roleOfAll).read();
}

class RowReader {
  private readonly refused: RefusedCell[] = [];
  private readonly notes: string[] = [];

  constructor(private readonly columns: readonly MappedColumn[], private readonly cells: readonly string[], private readonly roleCalled: RoleCalled, private readonly roleOfAll: string | null) {}

  read(): RowRead {
    this.refuseWhatIdentifiesClients();
    const id = this.id();
    const person = {
      id, name: this.name(id !== null), email: this.email(), phones: this.phones(id !== null), roleCode: this.role(id), organisation: this.text('organisation') || null,
      areas: readAreas(this.text('areas')), ...this.period(), hours: this.hours(), languages: this.languages(),
    };
    const { name } = person;
    return this.refused.length > 0 || name === null ? { ok: false, refused: this.refused } : { ok: true, person: { ...person, name }, notes: this.notes };
  }

  /** A BSN in any column, a date of birth in any text; columns that are refused as a whole were never read. */
  private refuseWhatIdentifiesClients(): void {
    this.columns.forEach(({ heading, meaning }, column) => {
      const value = this.cells[column] ?? '';
      if (meaning !== 'ignore' && value.length > LONGEST) this.refuse(column, 'BAD_INPUT');
      if (meaning !== 'refused' && isMasked(value)) this.refuse(column, 'FREE_TEXT_REFUSED', { what: 'een BSN' });
      if (meaning === 'refused' || !/\d/.test(value.normalize('NFKC')) || (meaning === 'id' && UUID.test(value.trim())) || isPhones(heading, meaning, value)) return;
      if (looksLikeBsn(value)) this.refuse(column, 'FREE_TEXT_REFUSED', { what: 'een BSN' });
      else if (!DAYS_AND_HOURS.has(meaning) && readDay(value) === null && looksLikeBirthDate(value)) this.refuse(column, 'FREE_TEXT_REFUSED', { what: 'een geboortedatum' });
    });
  }

  private id(): string | null {
    const id = this.text('id');
    if (id === '' || UUID.test(id)) return id.toLowerCase() || null;
    this.refuseField('id', /^voorbeeld/i.test(id) ? 'ROW_EXAMPLE' : 'ROW_ID_INVALID');
    return null;
  }

  private name(isExported: boolean): NameParts | null {
    const [voornaam, tussenvoegsel, achternaam, whole] = [this.text('voornaam'), this.text('tussenvoegsel'), this.text('achternaam'), this.text('naam')];
    const ofTwo = isExported ? undefined : (['naam', 'voornaam', 'achternaam'] as const).find((field) => isOfTwo(this.text(field)));
    if (ofTwo) {
      this.refuseField(ofTwo, 'NAME_OF_TWO');
      return null;
    }
    const name = isExported && achternaam ? readExportedName(voornaam, tussenvoegsel, achternaam)
      : achternaam ? readNameParts(voornaam, tussenvoegsel, achternaam)
        : readWholeName(whole) ?? (voornaam && whole ? readNameParts(voornaam, tussenvoegsel, whole) : null);
    if (name === null) {
      const field = (['achternaam', 'naam', 'voornaam'] as const).find((each) => this.text(each) !== '') ?? (this.has('naam') ? 'naam' : 'achternaam');
      this.refuseField(field, [voornaam, achternaam, whole].some((part) => /\d/.test(part)) ? 'NAME_INVALID' : 'NAME_MISSING');
    }
    return name;
  }

  private email(): string | null {
    const email = this.text('email').replace(/^mailto:/i, '').replace(/^.*<([^<>]+)>$/, '$1').toLowerCase();
    if (email === '' || isEmail(email)) return email || null;
    this.leaveOut('email');
    return null;
  }

  private phones(isExported: boolean): ImportedPerson['phones'] {
    const phones = (['mobile', 'direct'] as const).flatMap((field) => {
      const cell = this.text(field);
      const read = cell === '' ? [] : readPhones(cell);
      if (read === null) this.leaveOut(field);
      return (read ?? []).map((phone) => (isExported ? { ...phone, kind: field } : phone));
    });
    const distinct = phones.filter(({ number }, place) => phones.findIndex((each) => each.number === number) === place);
    const cell = this.text('visibility');
    const visibilities = cell === '' ? [] : readVisibilities(cell);
    const isUnclear = visibilities === null || (visibilities.length > 1 && visibilities.length !== distinct.length);
    if (isUnclear && distinct.length > 0) this.notes.push(`Alleen coördinatoren zien het nummer: ${this.stands('visibility')}.`);
    return distinct.map((phone, place) => ({ ...phone, visibility: isUnclear ? 'coordinators' : visibilities[visibilities.length > 1 ? place : 0] ?? null }));
  }

  private role(id: string | null): string | null {
    const cell = this.text('role');
    if (cell === '') {
      if (id === null && this.has('role')) this.refuseField('role', 'ROLE_MISSING');
      return id === null && !this.has('role') ? this.roleOfHeading() : null;
    }
    const isRefused = this.refused.some(({ column }) => this.columns[column]?.meaning === 'role');
    const role = isRefused ? null : this.roleCalled(cell);
    if (role === null) this.refuseField('role', 'ROLE_UNKNOWN', { code: cell });
    return role;
  }

  /** Where no column has it. */
  private roleOfHeading(): string | null {
    const column = this.columns.findIndex(({ meaning }) => meaning === 'naam');
    const { heading, isRole } = this.columns[column] ?? { heading: '' };
    const role = roleOfHeading(heading) ?? (isRole ? this.roleCalled(heading) : this.roleOfAll);
    if (role === null && isRole) this.refuse(column, 'ROLE_UNKNOWN', { code: heading });
    return role;
  }

  private period(): Pick<ImportedPerson, 'startsOn' | 'endsOn'> {
    const [startsOn, endsOn] = (['startsOn', 'endsOn'] as const).map((field) => {
      const cell = this.text(field);
      if (cell === '' || (field === 'endsOn' && OPEN_ENDED.test(cell))) return null;
      const day = readDay(cell);
      if (day === null && field === 'startsOn') this.leaveOut(field);
      else if (day === null) this.refuseField(field, 'DATE_UNREADABLE'); // she may be gone already
      return day;
    }) as [string | null, string | null];
    if (startsOn !== null && endsOn !== null && endsOn < startsOn) this.refuseField('endsOn', 'DATE_INVALID');
    return { startsOn, endsOn };
  }

  private hours(): WeekHours | null {
    const cell = this.text('hours');
    const hours = cell === '' ? null : readHoursText(cell);
    if (cell === '' || hours !== null) return hours;
    if (tellsOnlyDays(cell)) this.notes.push(`Zonder werktijden: er staan alleen dagen (${cell}).`);
    else this.leaveOut('hours');
    return null;
  }

  private languages(): string[] | null {
    const cell = this.text('languages');
    if (cell === '') return null;
    const read = readLanguages(cell);
    if ('languages' in read) return read.languages;
    this.leaveOut('languages');
    return null;
  }

  /** She is taken without what cannot be read in a cell that she can do without. */
  private leaveOut(field: keyof typeof WITHOUT): void {
    this.notes.push(`Zonder ${WITHOUT[field]}: ${this.stands(field)}. Dat kunnen we niet lezen.`);
  }

  private stands(field: ImportField): string {
    const text = this.text(field).replace(/\s+/g, ' ');
    return `in kolom ‘${this.columns.find(({ meaning }) => meaning === field)!.heading}’ staat ‘${text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)} …` : text}’`;
  }

  private has(field: ImportField): boolean {
    return this.columns.some(({ meaning }) => meaning === field);
  }

  /** Trimmed; '' when there is no such column, or it says that there is nothing. */
  private text(field: ImportField): string {
    const column = this.columns.findIndex(({ meaning }) => meaning === field);
    const text = (this.cells[column] ?? '').slice(0, LONGEST).replace(/[^\S\n]+/g, ' ').trim();
    return NOTHING.test(text) ? '' : text;
  }

  private refuseField(field: ImportField, reasonCode: ErrorCode, details?: Record<string, string>): void {
    this.refuse(this.columns.findIndex(({ meaning }) => meaning === field), reasonCode, details);
  }

  /** One reason a cell: the first, which for a BSN is that it is one. */
  private refuse(column: number, reasonCode: ErrorCode, details?: Record<string, string>): void {
    if (this.refused.some((each) => each.column === column)) return;
    const value = (this.cells[column] ?? '').slice(0, LONGEST);
    const { message } = new UserError(reasonCode, details);
    this.refused.push({ column, heading: this.columns[column]?.heading ?? '', reasonCode, message, value: reasonCode === 'FREE_TEXT_REFUSED' ? hideDigits(value) : value });
  }
}
