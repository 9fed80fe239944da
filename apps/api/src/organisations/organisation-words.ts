import { words } from '#libs/search';

/** Registers abbreviate one way and people another: each of these is found by the others. */
const SAME: readonly (readonly string[])[] = [
  ['sint', 'st', 'sankt'],
  ['mgr', 'monseigneur'],
  ['dr', 'dokter', 'doctor'],
  ['ger', 'gerardus'],
  ['joh', 'johannes'],
  ['past', 'pastoor'],
  ['burg', 'burgemeester'],
  ['prof', 'professor'],
  ['bs', 'basisschool'],
  ['obs', 'openbare basisschool', 'openbare school'],
  ['rkbs', 'rk basisschool', 'rk bs', 'rooms katholieke basisschool'],
  ['rk', 'rooms katholieke'],
  ['vso', 'voortgezet speciaal onderwijs'],
  ['so', 'speciaal onderwijs'],
  ['sbo', 'speciale school voor basisonderwijs', 'speciaal basisonderwijs'],
  ['kc', 'kindcentrum', 'ikc', 'integraal kindcentrum'],
  ['sg', 'scholengemeenschap'],
  ['praktijkonderwijs', 'praktijkschool', 'pro'],
  ['gemeente', 'gemeentehuis', 'stadhuis'],
];

/** Ends of names that only say what kind of organisation it is, and that people write apart or add: `Bernardinuscollege`, `Postmaschool`, `Catharinaschool`. */
export const ENDS_OF_NAMES: readonly string[] = ['college', 'school', 'lyceum', 'praktijk', 'huis', 'team', 'bureau'];
const ENDS = new RegExp(`^([a-z]{3,})(${ENDS_OF_NAMES.join('|')})$`);

/** Ends of street names as registers shorten them: `Poelmanstr`, `Kempenaersngl`. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/str$/, 'straat'],
  [/wg$/, 'weg'],
  [/sngl$/, 'singel'],
  [/pln$/, 'plein'],
  [/ln$/, 'laan'],
];

/** The words an organisation is found by: its name, also as it is abbreviated, written out and written apart. */
export function organisationWords(name: string): string {
  const parts = words(name).flatMap((word) => ENDS.exec(word)?.slice(1) ?? []);
  return [name, ...otherForms(name), ...parts].join(' ');
}

/** The words the place where it stands is found by: the street also written out, the house number also without what follows it. */
export function addressWords({ street, houseNumber, city }: { street: string | null; houseNumber: string | null; city: string | null }): string {
  const writtenOut = words(street ?? '').flatMap((word) => SHORTENED.flatMap(([end, full]) => (end.test(word) ? word.replace(end, full) : [])));
  const numbers = [/^\d+/.exec(houseNumber ?? '')?.[0], houseNumber?.replace(/[^\da-z]/gi, '')];
  return [street, ...otherForms(street ?? ''), ...writtenOut, ...numbers, city].filter(Boolean).join(' ');
}

function otherForms(name: string): string[] {
  const folded = ` ${words(name).join(' ')} `;
  return SAME.filter((forms) => forms.some((form) => folded.includes(` ${form} `))).flat();
}
