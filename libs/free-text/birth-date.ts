const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec';
const FULL_DATE = new RegExp(
  String.raw`(?<!\d[-/.]?)(?:(?<year>\d{4})[-/.](?<isoMonth>\d{1,2})[-/.](?<isoDay>\d{1,2})|(?<day>\d{1,2})(?: ?[-/.] ?(?<month>\d{1,2}) ?[-/.] ?|[ -]?(?<name>${MONTHS})\.?[ -]?)(?<end>\d{4}|['’]?\d{2}))(?![-/.]?\d)`,
  'giu',
);
/** How far before a date, in characters, a word can be about it. */
const SAID_BEFORE = 60;
/** Said of a birth: after it, any date is one. */
const BIRTH = /(?:\bgeb(?:oren|oorte\p{L}*|dat\p{L}*|\.|\b)|\bjarig|\bverjaar\p{L}*|\bgd\b|\*)[^\d]{0,20}$/iu;
/** After a birth word, eight digits are a date too: `geb. 12032014`. */
const BIRTH_IN_DIGITS = /(?:\bgeb(?:oren|oorte\p{L}*|dat\p{L}*|\.|\b)|\bgd\b)[^\d]{0,20}\d{8}(?!\d)/iu;
/** Said of work: `sinds 1-9-2019`, `t/m 31 december 2024`, `overleg op 3-4-2023`. */
const PERIOD = /(?:\b(?:sinds|vanaf|per|van|tot|t\/m|tm|op|ingang|ingaand|start|begin|eind|einde|gestart|begonnen|datum|d\.d\.)\b|\bd\.d\.)[^\p{L}\d]{0,3}$/iu;

/**
 * Whether a date somewhere in a text is likely that of a birth: it follows a word such as `geboren`, or it lies a year or more
 * before `today` and nothing says it is about a period of work.
 * @param today ISO day; what is newer than a year is taken for a date of work.
 */
export function looksLikeBirthDate(text: string, today: string = new Date().toISOString().slice(0, 10)): boolean {
  const plain = text.normalize('NFKC').replace(/[\u2010-\u2015]/g, '-');
  if (BIRTH_IN_DIGITS.test(plain)) return true;
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return [...plain.matchAll(FULL_DATE)].some((found) => {
    const day = dayOf(found.groups!, Number(today.slice(0, 4)));
    const before = plain.slice(Math.max(0, found.index - SAID_BEFORE), found.index);
    if (day === null) return false;
    return BIRTH.test(before) || (day <= aYearAgo && !PERIOD.test(before));
  });
}

/** ISO; null for what no calendar has, such as version 1.14.20. */
function dayOf(parts: Record<string, string | undefined>, thisYear: number): string | null {
  const month = parts.name ? monthOf(parts.name) : Number(parts.isoMonth ?? parts.month);
  const iso = `${yearOf(parts.year ?? parts.end!, thisYear)}-${String(month).padStart(2, '0')}-${(parts.isoDay ?? parts.day!).padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

/** Two digits are the last such year: `14` is 2014, `84` is 1984. */
function yearOf(written: string, thisYear: number): number {
  const year = Number(written.replace(/\D/g, ''));
  if (year >= 100) return year;
  return 2000 + year <= thisYear ? 2000 + year : 1900 + year;
}

const monthOf = (name: string): number => ['jan', 'feb', 'maa|mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'].findIndex((each) => each.split('|').includes(name.toLowerCase().slice(0, 3))) + 1;
