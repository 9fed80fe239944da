const NAMES = new Intl.DisplayNames('nl', { type: 'language' });

/** The Dutch name of an ISO 639-1 code, with a capital: "Turks". */
export function languageName(code: string): string {
  const name = NAMES.of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
