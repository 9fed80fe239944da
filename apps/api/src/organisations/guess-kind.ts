import { fold } from '#libs/search';
import type { OrganisationKind } from './organisation.entity.js';

/** What the words of a name say it is; the first that fits counts. */
const SAID: readonly (readonly [OrganisationKind, RegExp])[] = [
  ['veilig-thuis', /\b(?:veilig thuis|vt)\b/],
  ['expertiseteam', /\bexpertise/],
  ['raad-voor-de-kinderbescherming', /\b(?:rvdk|raad)\b|kinderbescherming/],
  ['leerplicht', /leerplicht|\brmc\b|doorstroompunt/],
  ['politie', /politie/],
  ['jgz', /\b(?:ggd|jgz)\b|consultatiebureau|jeugdgezondheid/],
  ['gi', /jeugdbescherming|jeugdreclassering|jeugdzorg|gecertificeerd|william schrikker|\b(?:gi|wss|wsg|bjz|jbrr)\b/],
  ['school', /school(?!maatschappelijk)|scholen|college\b|lyceum|gymnasium|kindcentrum|montessori|\b(?:bs|obs|cbs|kbs|rkbs|pcbs|ikc|kc|sbo|vso|vmbo|mavo|havo|vwo)\b|praktijkonderwijs/],
  ['huisartsenpraktijk', /huisarts|\bhap\b|gezondheidscentrum|praktijk/],
  ['wijkteam', /team|\b(?:swt|cjg)\b/],
];

/** What kind of organisation goes by a name, as far as its words say: `SWT Noord`, `GGD IJsselland`. */
export function guessKind(name: string): OrganisationKind {
  const said = fold(name);
  return SAID.find(([, words]) => words.test(said))?.[0] ?? 'overig';
}
