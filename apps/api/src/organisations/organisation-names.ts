import { fold, FuzzyVocabulary, words } from '#libs/search';
import { KIND_LABELS } from './organisation-kinds.js';
import type { OrganisationKind } from './organisation.entity.js';
import { organisationWords } from './organisation-words.js';

/** Say nothing about which one is meant. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set('de het een van voor te in en op school basisschool bs obs rkbs team wijkteam praktijk huisartsenpraktijk stichting locatie'.split(' '));

const OF_KINDS: ReadonlySet<string> = new Set([...EMPTY_WORDS, 'buurtteam', 'huisartsen', 'kindcentrum', ...Object.values(KIND_LABELS).flatMap(words)]);

/** Those whose name, kind or place holds a word that begins with each word of a text; with typos, when none has them as they are typed. */
export function havingWords<Named extends { name: string; kind: OrganisationKind; city: string | null }>(known: readonly Named[], text: string): Named[] {
  const wanted = words(text);
  if (wanted.length === 0) return [];
  const candidates = known.map((value) => ({ value, has: words(`${value.name} ${KIND_LABELS[value.kind]} ${value.city ?? ''}`) }));
  const having = (fits: (word: string, each: string) => boolean) =>
    candidates.filter(({ has }) => wanted.every((word) => has.some((each) => fits(word, each)))).map(({ value }) => value);
  const literally = having((word, each) => each.startsWith(word));
  if (literally.length > 0) return literally;
  const vocabulary = new FuzzyVocabulary(candidates.flatMap(({ has }) => has));
  const near = new Map(wanted.map((word) => [word, new Set(vocabulary.near(word).map(({ term }) => term))]));
  return having((word, each) => each.startsWith(word) || near.get(word)!.has(each));
}

/** Whether two names may be of one organisation: what one says besides its kind and place, give or take typos, the other says too. */
export function isLikeName(one: string, other: string, places: readonly string[]): boolean {
  const [telling, tellingToo] = [one, other].map((name) => words(name).filter((word) => !OF_KINDS.has(word) && !places.flatMap(words).includes(word)));
  if (telling!.length === 0 || tellingToo!.length === 0) return fold(one) === fold(other);
  return saysAll(other, telling!) || saysAll(one, tellingToo!);
}

function saysAll(name: string, wanted: readonly string[]): boolean {
  const vocabulary = new FuzzyVocabulary(words(organisationWords(name)));
  return wanted.every((word) => vocabulary.has(word) || vocabulary.near(word).some(({ isPrefix }) => !isPrefix));
}
