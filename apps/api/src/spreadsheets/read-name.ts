import { isName, type NameParts } from '../professionals/index.js';

/** Short for `van de`, `van den` and `van der`; it does not say for which. */
export const VD = 'v.d.';
const TUSSENVOEGSELS = new Set("van de den der het 't ’t ter te ten op in aan bij uit over onder voor tot la le du des da do dos von zu zur vom v.d. v.d v/d vd v.".split(' '));
/** Written in short: `v. Dijk`, `v/d Berg`. */
const SHORT: Readonly<Record<string, string>> = { 'v.d': VD, 'v/d': VD, 'vd': VD, 'v.': 'van', '’t': "'t" };
/** Begin a surname of which they are a part: `El Amrani`, `Ait Taleb`, `Ben Ali`. */
const PARTICLES = new Set('el al ait aït ben bin bint abu abou oulad ould bou di del della dela st. sint mac'.split(' '));
const TITLE = /^(?:(?:de heer|mevrouw|meneer|mevr|mevr\.|mej|mw|dhr|dhr\/mw|hr|drs|dr|ir|ing|mr|prof|juf|juffrouw|meester)(?:\.\s*|\s+))+/iu;
const DEGREE = /[\s,]+(?:bsc|msc|ba|ma|mba|phd|rn|llm|llb|bc)\.?$/iu;

/**
 * A name as it stands in one cell: `A. van den Berg-de Wit`, `Berg, A. van den`, `dhr. J. 't Hart`, `EL AMRANI, SAMIRA`.
 * @returns null when it is not both a first name (or initial) and a surname.
 */
export function readWholeName(cell: string): NameParts | null {
  const text = tidy(cell).replace(TITLE, '').replace(DEGREE, '').trim();
  const comma = text.indexOf(',');
  const parts = comma < 0 ? inSpokenOrder(glued(text)) : inListOrder(glued(text.slice(0, comma)), glued(text.slice(comma + 1)));
  return parts && named(parts);
}

/** `Anna Jansen en Piet de Boer`, `Jan & Jannie Klaver`, `A. Smit / K. Vos`, or one below the other; not `Ivo v/d Bosch`. */
export function isOfTwo(cell: string): boolean {
  const lines = cell.split(/[\n;]/).map(tidy).filter(Boolean);
  const text = tidy(cell).replace(TITLE, '').replace(/(?<!\p{L})v\s*\/\s*d(?!\p{L})\.?/giu, 'vd');
  return /\p{L}.*(?:\s(?:en|and|of)\s|[&/+]).*\p{L}/iu.test(text) || (lines.length > 1 && lines.every((line) => readWholeName(line) !== null));
}

/** A name over two or three columns. A surname column may begin with the tussenvoegsel: `van den Berg`, or end with it: `Berg, van den`. */
export function readNameParts(voornaam: string, tussenvoegsel: string, achternaam: string): NameParts | null {
  const given = { voornaam: tidy(voornaam).replace(TITLE, ''), tussenvoegsel: tidy(tussenvoegsel) || null, achternaam: tidy(achternaam) };
  if (given.tussenvoegsel !== null) return named(given);
  const [name = '', after = ''] = given.achternaam.split(/\s*,\s*/);
  const words = glued(name);
  const count = leading(words);
  const split = after !== '' ? { tussenvoegsel: after, achternaam: name } : { tussenvoegsel: words.slice(0, count).join(' ') || null, achternaam: words.slice(count).join(' ') };
  return named({ ...given, ...split });
}

/** A name of an export: as it stands. */
export function readExportedName(voornaam: string, tussenvoegsel: string, achternaam: string): NameParts | null {
  const parts = { voornaam: voornaam.trim(), tussenvoegsel: tussenvoegsel.trim() || null, achternaam: achternaam.trim() };
  return isNamed(parts) ? parts : null;
}

const isNamed = ({ voornaam, tussenvoegsel, achternaam }: NameParts): boolean =>
  isName(voornaam) && isName(achternaam) && (tussenvoegsel === null || isName(tussenvoegsel)) && voornaam.length <= 60 && achternaam.length <= 80 && (tussenvoegsel?.length ?? 0) <= 20;

function named({ voornaam, tussenvoegsel, achternaam }: NameParts): NameParts | null {
  const first = unglued(voornaam);
  const last = unglued(achternaam);
  const between = tussenvoegsel === null ? null : unglued(tussenvoegsel).toLowerCase().split(' ').map((word) => SHORT[word] ?? word).join(' ');
  const parts = { voornaam: cased(first), tussenvoegsel: between, achternaam: cased(last) };
  return isNamed(parts) ? parts : null;
}

/** One space between words, no brackets and what is in them, hyphens without spaces around them. */
const tidy = (text: string): string => text.normalize('NFC').replace(/\([^)]*\)/g, ' ').replace(/[\u2010-\u2015]/g, '-').replace(/\s*-\s*/g, '-').replace(/[`´‘]/g, "'").replace(/\s+/g, ' ').trim();

const GLUE = '\u0001';
const unglued = (text: string): string => text.replaceAll(GLUE, ' ').trim();

/** The words; what follows a hyphen stays with it: `Berg-van der Meer` is one surname. `d'Hondt` comes apart. */
function glued(text: string): string[] {
  const words = text.replace(/(^|\s)(d['’])(?=\p{L})/giu, '$1$2 ').split(' ').filter(Boolean);
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && endsInTussenvoegsel(before)) joined[joined.length - 1] = `${before}${GLUE}${word}`;
    else joined.push(word);
  }
  return joined;
}

const endsInTussenvoegsel = (word: string): boolean => /-/.test(word) && isTussenvoegsel(word.split(new RegExp(`[-${GLUE}]`)).at(-1)!);
const isTussenvoegsel = (word: string): boolean => TUSSENVOEGSELS.has(word.toLowerCase()) || /^d['’]$/i.test(word);

/** How many words at the start are a tussenvoegsel; never all of them. */
function leading(words: readonly string[]): number {
  const count = words.findIndex((word) => !isTussenvoegsel(word));
  return count < 0 ? Math.max(0, words.length - 1) : count;
}

/** `A. van den Berg`, `Samira El Amrani`, and, said without a comma, `Berg A. van den`. */
function inSpokenOrder(words: readonly string[]): NameParts | null {
  if (words.length < 2 || (isTussenvoegsel(words[0]!) && !isInitial(words[0]!))) return null;
  if (isTussenvoegsel(words.at(-1)!)) return listedWithoutComma(words);
  const start = words.findIndex((word, place) => place > 0 && isTussenvoegsel(word) && !isInitial(word));
  if (start > 0) {
    const count = leading(words.slice(start));
    return { voornaam: words.slice(0, start).join(' '), tussenvoegsel: words.slice(start, start + count).join(' '), achternaam: words.slice(start + count).join(' ') };
  }
  const particle = words.findIndex((word, place) => place > 0 && place < words.length - 1 && PARTICLES.has(word.toLowerCase()));
  const surname = particle > 0 ? particle : words.length - 1;
  return { voornaam: words.slice(0, surname).join(' '), tussenvoegsel: null, achternaam: words.slice(surname).join(' ') };
}

/** A capital `V.` is somebody's initial, `v.` is `van`. */
const isInitial = (word: string): boolean => /^\p{Lu}\.$/u.test(word);

function listedWithoutComma(words: readonly string[]): NameParts | null {
  const end = words.findLastIndex((word) => !isTussenvoegsel(word)) + 1;
  return end < 2 ? null : { achternaam: words[0]!, voornaam: words.slice(1, end).join(' '), tussenvoegsel: words.slice(end).join(' ') };
}

/** `Berg, A. van den`; also `van den Berg, A.` */
function inListOrder(last: readonly string[], first: readonly string[]): NameParts | null {
  const end = first.findLastIndex((word) => !isTussenvoegsel(word) || isInitial(word)) + 1;
  const before = leading(last);
  const between = [...first.slice(end), ...last.slice(0, before)].join(' ');
  return { voornaam: first.slice(0, end).join(' ').replace(TITLE, ''), tussenvoegsel: between || null, achternaam: last.slice(before).join(' ') };
}

/** `JANSEN` and `jansen` become `Jansen`; what has both cases stays as she wrote it. */
function cased(name: string): string {
  const letters = name.replace(/\P{L}/gu, '');
  const isShouted = letters.length > 2 && letters === letters.toUpperCase();
  if (!isShouted && letters !== letters.toLowerCase()) return name;
  return name.toLowerCase().split(/(?<=[\s.-])/u).map((word) => (isTussenvoegsel(word.trim()) && word !== name.toLowerCase() ? word : capital(word))).join('');
}

const capital = (word: string): string => word.replace(/^(['’]?)(ij|\p{L})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
