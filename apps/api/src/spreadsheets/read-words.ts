import { fold } from '#libs/search';
import { isAreaCode } from '../areas/index.js';
import type { PhoneVisibility } from '../professionals/index.js';
import { ROLES } from '../roles/index.js';

const compact = (text: string): string => fold(text).replaceAll(' ', '');

/** The first role in referral order that goes by a name has it. */
const ROLE_BY_NAME = new Map(ROLES.flatMap(({ code, label, synonyms }) => [code, label, ...synonyms].map((name) => [compact(name), code] as const)).reverse());
for (const { code, label } of ROLES) for (const own of [code, label]) ROLE_BY_NAME.set(compact(own), code);

/** A role by its code, its label or what people call it, in any case and spelling of accents, also in the plural: `Intern begeleiders`. Null when we do not know it. */
export function readRole(cell: string): string | null {
  const forms = [cell, cell.replace(/\([^)]*\)/g, '')].map(compact);
  const singular = forms.flatMap((form) => PLURALS.map((ending) => form.replace(ending, '')));
  return [...forms, ...singular].map((form) => ROLE_BY_NAME.get(form)).find(Boolean) ?? null;
}

const PLURALS = [/(?<=[a-z]{4})s$/, /(?<=[a-z]{4})e[sn]$/];

/** The role that a heading of names says: `Intern begeleider`, `Naam IB'er`. */
export const roleOfHeading = (heading: string): string | null => readRole(heading.replace(/^\s*(?:naam|namen)(?:\s+van(?:\s+(?:de|het))?)?\s+/i, ''));

const VISIBILITIES: Record<PhoneVisibility, readonly [own: string, ...others: string[]]> = {
  'everyone': ['iedereen', 'everyone', 'allen', 'alle', 'openbaar', 'alle professionals', 'iedereen die is ingelogd', 'ja', 'zichtbaar', 'alle collegas', 'waar'],
  'same-wijk': ['zelfde wijk', 'same-wijk', 'dezelfde wijk', 'eigen wijk', 'wijk', 'de wijk', 'alleen wijk', 'alleen zelfde wijk', 'alleen eigen wijk', 'professionals zelfde wijk', 'collegas in de wijk', 'binnen de wijk'],
  'coordinators': ['alleen coördinatoren', 'coordinators', 'coördinatoren', 'coördinator', 'alleen coördinator', 'afgeschermd', 'geheim', 'niet delen', 'nee', 'verborgen', 'prive', 'onwaar'],
};
const VISIBILITY_BY_NAME = new Map(Object.entries(VISIBILITIES).flatMap(([visibility, names]) => names.map((name) => [compact(name), visibility as PhoneVisibility] as const)));

/** Who sees a number: `iedereen`, `zelfde wijk`, `alleen coördinatoren`; several numbers have several, with `;` between. Null when one is unclear. */
export function readVisibilities(cell: string): PhoneVisibility[] | null {
  const read = cell.split(/[;\n]/).map((word) => VISIBILITY_BY_NAME.get(compact(word)));
  return read.includes(undefined) ? null : (read as PhoneVisibility[]);
}

export const writeVisibility = (visibility: PhoneVisibility): string => VISIBILITIES[visibility][0];

const LANGUAGE_NAMES = new Intl.DisplayNames('nl', { type: 'language', fallback: 'none' });
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** ISO 639-1 codes that are in use, by their Dutch name. */
const LANGUAGE_BY_NAME = new Map(LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  .filter((code) => Intl.getCanonicalLocales(code)[0] === code && LANGUAGE_NAMES.of(code) !== undefined)
  .flatMap((code) => [[code, code], [compact(LANGUAGE_NAMES.of(code)!), code]] as const));
for (const [name, code] of [['marokkaans', 'ar'], ['syrisch', 'ar'], ['farsi', 'fa'], ['dari', 'fa'], ['pasjtoe', 'ps'], ['pashto', 'ps'], ['mandarijn', 'zh'], ['kurmanci', 'ku'], ['tigrigna', 'ti'], ['vlaams', 'nl'], ['ned', 'nl'], ['eng', 'en'], ['bosnisch', 'bs']] as const) LANGUAGE_BY_NAME.set(name, code);

/** @returns ISO 639-1 codes besides Dutch, or the name that is no language. */
export function readLanguages(cell: string): { languages: string[] } | { unknown: string } {
  const names = cell.split(/[;,/&+\n]|\s+en\s+/i).map((name) => name.trim()).filter(Boolean);
  const unknown = names.find((name) => !LANGUAGE_BY_NAME.has(compact(name)));
  if (unknown !== undefined) return { unknown };
  return { languages: [...new Set(names.map((name) => LANGUAGE_BY_NAME.get(compact(name))!))].filter((code) => code !== 'nl') };
}

/** `Turks, Arabisch`. */
export const writeLanguages = (codes: readonly string[]): string => codes.map((code) => LANGUAGE_NAMES.of(code) ?? code).join(', ');

const AREA_CODE = /\b(?:GM|WK|BU)[0-9A-Z]{4,8}\b/gi;

/** Areas as they stand in a cell: the code where one is given, else the name as typed. With `;` or a new line between them, commas belong to a name. */
export function readAreas(cell: string): string[] {
  const codes = cell.match(AREA_CODE) ?? [];
  const pieces = /[;\n]/.test(cell) ? cell.split(/[;\n]/) : codes.length === 1 && cell.trim().endsWith(')') ? [cell] : cell.split(/[,/]/);
  const areas = pieces.map((piece) => (piece.match(AREA_CODE) ?? []).map((code) => code.toUpperCase()).find(isAreaCode) ?? piece.replace(/\s+/g, ' ').trim());
  return [...new Set(areas.filter(Boolean))];
}

/** `Heerlen-Centrum (WK091733); Welten (WK091736)`. */
export const writeAreas = (areas: readonly { code: string; name: string }[]): string => areas.map(({ code, name }) => `${name} (${code})`).join('; ');
