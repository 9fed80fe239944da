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
];

/** Ends of names that people write apart: `Bernardinuscollege`, `Postmaschool`. */
const ENDS = /^([a-z]{3,})(college|school|lyceum|praktijk|huis|team)$/;

/** The words an organisation is found by: its name, also as it is abbreviated, written out and written apart. */
export function organisationWords(name: string): string {
  const folded = ` ${words(name).join(' ')} `;
  const others = SAME.filter((forms) => forms.some((form) => folded.includes(` ${form} `))).flat();
  const parts = words(name).flatMap((word) => ENDS.exec(word)?.slice(1) ?? []);
  return [name, ...others, ...parts].join(' ');
}
