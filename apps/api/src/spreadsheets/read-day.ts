const MONTHS = ['jan', 'feb', 'maa|mrt|mar', 'apr', 'mei|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dec'].map((names) => names.split('|'));
const NOTATIONS = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ][\d:.]+Z?)?$/u,
  /^(?<day>\d{1,2})\s?[-/. ]\s?(?<month>\d{1,2})\s?[-/. ]\s?(?<year>\d{4}|['’]?\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/u,
  /^(?<day>\d{1,2})(?:e|ste|de)?[\s.-]*(?<name>\p{L}{3,9})\.?[\s-]*(?<year>\d{4}|['’]?\d{2})$/u,
];
/** What people write before a date. */
const BEFORE = /^(?:(?:per|vanaf|sinds|tot en met|tot|t\/m|tm|op|d\.?d\.|ingaande|ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\.?\s+)+/iu;
/** The days Excel numbers as 1 January 1990 and 31 December 2099. */
const SERIAL = { first: 32_874, last: 73_050 };
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * A day as people write it: `1-9-2026`, `01/09/26`, `1 september 2026`, `1 sep '26`, ISO, or Excel's number of it. The day comes before the month.
 * @returns ISO; null when no calendar has it, or it lies outside 1990 to 2099.
 */
export function readDay(cell: string): string | null {
  const text = cell.trim().replace(/\s+/g, ' ').replace(BEFORE, '');
  if (/^\d{5}$/.test(text)) return Number(text) >= SERIAL.first && Number(text) <= SERIAL.last ? new Date(EXCEL_EPOCH + Number(text) * 86_400_000).toISOString().slice(0, 10) : null;
  for (const notation of NOTATIONS) {
    const parts = notation.exec(text)?.groups;
    if (parts) return dayOf(parts);
  }
  return null;
}

function dayOf({ year, month, name, day }: Record<string, string | undefined>): string | null {
  const inYear = Number(year!.replace(/\D/g, ''));
  const fullYear = inYear < 100 ? 2000 + inYear : inYear;
  const inMonth = name === undefined ? Number(month) : MONTHS.findIndex((names) => names.includes(name.toLowerCase().slice(0, 3))) + 1;
  const moment = new Date(Date.UTC(fullYear, inMonth - 1, Number(day)));
  const isReal = inMonth >= 1 && moment.getUTCMonth() === inMonth - 1 && moment.getUTCDate() === Number(day);
  return isReal && fullYear >= 1990 && fullYear <= 2099 ? moment.toISOString().slice(0, 10) : null;
}

/** As an export writes it: `01-09-2026`. */
export const writeDay = (iso: string): string => iso.split('-').reverse().join('-');
