import { parsePostcode } from '../areas/index.js';
import { websiteOf, type School } from '../organisations/index.js';
import { parseNumber } from '../phone-numbers/index.js';
import type { CsvRecord } from './csv-records.js';
import type { Rejection } from './import-report.js';

/** A school as a file gives it; null for what the file says nothing of. */
export type GivenSchool = Omit<School, 'gemeenteCode'> & { gemeenteCode: string | null };

/** One of the lists of schools that DUO publishes or that are derived from them. */
export interface SchoolFormat {
  name: string;
  columns: readonly string[];
  read(fields: Record<string, string>): GivenSchool;
  /** The column that holds a field of a school, for a rejection to name. */
  columnOf: Readonly<Record<'vestigingscode' | 'name' | 'postcode' | 'phone' | 'gemeenteCode', string>>;
}

const orNull = (text: string | undefined): string | null => text?.trim() || null;
const pc6 = (text: string | undefined): string | null => {
  const parsed = parsePostcode(text ?? '');
  return parsed && 'pc6' in parsed ? parsed.pc6 : null;
};

const DUO: SchoolFormat = {
  name: 'DUO, vestigingen',
  columns: ['INSTELLINGSCODE', 'VESTIGINGSCODE', 'VESTIGINGSNAAM', 'STRAATNAAM', 'HUISNUMMER-TOEVOEGING', 'POSTCODE', 'PLAATSNAAM', 'GEMEENTENUMMER', 'TELEFOONNUMMER', 'INTERNETADRES'],
  columnOf: { vestigingscode: 'VESTIGINGSCODE', name: 'VESTIGINGSNAAM', postcode: 'POSTCODE', phone: 'TELEFOONNUMMER', gemeenteCode: 'GEMEENTENUMMER' },
  read: (fields) => ({
    vestigingscode: fields.VESTIGINGSCODE!.trim().toUpperCase(),
    brin: fields.INSTELLINGSCODE!.trim().toUpperCase(),
    name: fields.VESTIGINGSNAAM!.trim(),
    street: orNull(fields.STRAATNAAM),
    houseNumber: orNull(fields['HUISNUMMER-TOEVOEGING']),
    postcode: pc6(fields.POSTCODE),
    city: inTitleCase(orNull(fields.PLAATSNAAM)),
    gemeenteCode: /^\d{1,4}$/.test(fields.GEMEENTENUMMER!.trim()) ? `GM${fields.GEMEENTENUMMER!.trim().padStart(4, '0')}` : null,
    buurtCode: null,
    phone: parseNumber(fields.TELEFOONNUMMER!),
    website: websiteOf(fields.INTERNETADRES!),
  }),
};

const ALL_TYPES: SchoolFormat = {
  name: 'scholen van alle typen, met buurt',
  columns: ['brin', 'vestigingscode', 'naam', 'straat', 'huisnummer', 'huisletter', 'toevoeging', 'postcode', 'plaats', 'internetadres', 'bu_code_afgeleid', 'gm_code_afgeleid'],
  columnOf: { vestigingscode: 'vestigingscode', name: 'naam', postcode: 'postcode', phone: '', gemeenteCode: 'gm_code_afgeleid' },
  read: (fields) => ({
    vestigingscode: fields.vestigingscode!.trim().toUpperCase(),
    brin: fields.brin!.trim().toUpperCase(),
    name: fields.naam!.trim(),
    street: orNull(fields.straat),
    houseNumber: orNull(`${fields.huisnummer!.trim()}${fields.huisletter!.trim()}${fields.toevoeging!.trim() && `-${fields.toevoeging!.trim()}`}`),
    postcode: pc6(fields.postcode),
    city: orNull(fields.plaats),
    gemeenteCode: orNull(fields.gm_code_afgeleid),
    buurtCode: orNull(fields.bu_code_afgeleid),
    phone: null,
    website: websiteOf(fields.internetadres!),
  }),
};

export const SCHOOL_FORMATS: readonly SchoolFormat[] = [DUO, ALL_TYPES];

/** Why a line cannot be a school; null: it can. A gemeente that is unknown here is one too, as nobody could ever see the school. */
export function problemOf(format: SchoolFormat, { line, fields }: CsvRecord, isGemeente: (code: string) => boolean): Rejection | null {
  if (format.columns.some((column) => fields[column] === undefined)) return { line, column: '', value: '', reason: 'de regel heeft te weinig kolommen' };
  const school = format.read(fields);
  const problem = (column: string, reason: string) => ({ line, column, value: fields[column] ?? '', reason });
  const { columnOf } = format;
  if (!/^\d{2}[A-Z]{2}\d{2}$/.test(school.vestigingscode)) return problem(columnOf.vestigingscode, 'geen vestigingscode zoals 16DE00');
  if (school.name === '') return problem(columnOf.name, 'de naam ontbreekt');
  if (school.postcode === null) return problem(columnOf.postcode, 'geen geldige postcode');
  if (school.gemeenteCode === null || !isGemeente(school.gemeenteCode)) return problem(columnOf.gemeenteCode, 'onbekende gemeente');
  return null;
}

/** What is wrong with a field of a school that is taken all the same, without it. */
export function remarkOf(format: SchoolFormat, { line, fields }: CsvRecord): Rejection | null {
  const given = fields[format.columnOf.phone]?.trim() ?? '';
  return given === '' || parseNumber(given) !== null ? null : { line, column: format.columnOf.phone, value: given, reason: 'geen geldig telefoonnummer; de school is zonder nummer opgenomen' };
}

const SMALL_WORDS = new Set(['aan', 'de', 'den', 'der', 'en', 'het', 'in', 'op', 'bij', 'van', 'gem', 'ter', 'te', 'over']);

/** DUO writes `ALPHEN AAN DEN RIJN` and `'S-GRAVENHAGE`. */
function inTitleCase(text: string | null): string | null {
  const lower = text?.toLowerCase().replace(/(^|[\s-])(\p{L}+)/gu, (_whole, before: string, word: string) =>
    before + (before !== '' && SMALL_WORDS.has(word) ? word : capital(word)));
  return lower?.replace(/^'s[- ](\p{L})/u, (_whole, letter: string) => `'s-${letter.toUpperCase()}`) ?? null;
}

const capital = (word: string): string => (word.startsWith('ij') ? `IJ${word.slice(2)}` : word.charAt(0).toUpperCase() + word.slice(1));
