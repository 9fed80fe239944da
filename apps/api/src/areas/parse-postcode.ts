/** Letter pairs that PostNL never issues, for what they once stood for. */
const PATTERN = /^([1-9]\d{3})(?:\s?((?!SA|SD|SS)[A-Z]{2}))?$/;

/** Reads `6411 AB`, `6411ab` or `6411`; anything else is not a postcode. */
export function parsePostcode(text: string): { pc6: string } | { pc4: string } | null {
  // Upper-casing may turn one foreign letter into two Latin ones (ß → SS): only ASCII is looked at.
  if (!/^[\x20-\x7e\u00a0]{1,12}$/.test(text)) return null;
  const [, pc4, letters] = PATTERN.exec(text.trim().toUpperCase()) ?? [];
  if (pc4 === undefined) return null;
  return letters === undefined ? { pc4 } : { pc6: pc4 + letters };
}
