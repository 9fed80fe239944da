import { paced } from '#libs/pace';
import { fold, FuzzyVocabulary, words } from '#libs/search';
import { EMPTY_WORDS } from '../../organisations/index.js';

/** Something that goes by names. */
export interface Named<Value> {
  value: Value;
  /** As people write it in full. */
  names: readonly string[];
  /** Words it is found by besides. */
  alsoWords?: string;
}

const compact = (text: string): string => fold(text).replaceAll(' ', '');

/** Finds what a text names, as people type it: other case and accents, words left out or added. Made once for many texts. */
export class NameFinder<Value> {
  private readonly byName = new Map<string, Set<Value>>();
  private readonly byWord = new Map<string, Set<Value>>();
  private vocabulary?: FuzzyVocabulary;

  static async of<Value>(entries: Iterable<Named<Value>>): Promise<NameFinder<Value>> {
    const finder = new NameFinder<Value>();
    for await (const { value, names, alsoWords } of paced(entries)) {
      for (const name of names) put(finder.byName, compact(name), value);
      for (const word of words([...names, alsoWords ?? ''].join(' '))) put(finder.byWord, word, value);
    }
    return finder;
  }

  hasName(text: string): boolean {
    return this.byName.has(compact(text));
  }

  /** Those with this very name; else those that have all its words, be it without words such as `school`. */
  find(text: string): Value[] {
    const same = this.byName.get(compact(text));
    if (same) return [...same];
    const asked = words(text);
    const telling = asked.filter((word) => !EMPTY_WORDS.has(word));
    if (telling.length === 0) return [];
    const having = this.withAll(asked);
    return having.length > 0 ? having : this.withAll(telling);
  }

  private withAll(asked: readonly string[]): Value[] {
    return [...intersection(asked.map((word) => this.byWord.get(word) ?? new Set<Value>()))];
  }

  /** Of those that fit, the likeliest first. */
  nearest(text: string, most: number, fits: (value: Value) => boolean = () => true): Value[] {
    const scores = new Map<Value, number>();
    const score = (values: Iterable<Value>, points: number) => {
      for (const value of values) scores.set(value, (scores.get(value) ?? 0) + points);
    };
    for (const word of words(text).filter((each) => !EMPTY_WORDS.has(each)).slice(0, 8)) {
      const exact = this.byWord.get(word);
      if (exact) score(exact, 2);
      else for (const { term } of (this.vocabulary ??= new FuzzyVocabulary(this.byWord.keys())).near(word, 5)) score(this.byWord.get(term)!, 1);
    }
    return [...scores].filter(([value]) => fits(value)).sort(([, a], [, b]) => b - a).slice(0, most).map(([value]) => value);
  }
}

function put<Value>(map: Map<string, Set<Value>>, key: string, value: Value): void {
  const group = map.get(key);
  if (group) group.add(value);
  else if (key !== '') map.set(key, new Set([value]));
}

function intersection<Value>(groups: readonly ReadonlySet<Value>[]): Set<Value> {
  const [smallest, ...others] = [...groups].sort((a, b) => a.size - b.size);
  return new Set([...(smallest ?? [])].filter((value) => others.every((group) => group.has(value))));
}
