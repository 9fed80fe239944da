import { fold, FuzzyVocabulary, soundOf, typosAllowed, words, type FuzzyTerm } from '#libs/search';
import { LRUCache } from 'lru-cache';
import { wijkOf, type Area } from '../areas/index.js';
import { DISCIPLINE_OF_KIND, SYNONYMS_OF_KIND, type OrganisationKind } from '../organisations/index.js';
import { DISCIPLINES, ROLES } from '../roles/index.js';
import { isOptional } from './optional-words.js';

/** Something a phrase can stand for. */
export type Meaning =
  | { kind: 'role'; code: string; label: string }
  | { kind: 'discipline'; code: string; label: string; organisationKind?: OrganisationKind }
  | { kind: 'maatje'; code: string; label: string }
  | { kind: 'area'; code: string; level: Area['level']; label: string };

export interface Known {
  /** All of one kind. */
  meanings: readonly Meaning[];
  /** How many typos away; 0: as written. */
  distance: number;
}

/** As people run words together or apart: `wijkteam coach`, `poh-ggz`, `'t Loon`. */
const compact = (phrase: string): string => fold(phrase).replaceAll(' ', '');

/** A part of a longer area name counts on its own from this length: `Meezenbroek` of `Meezenbroek-Schaesbergerveld`. */
const LEAST_PART = 5;

/** "Molenberg noord" is no place in Hoensbroek-Noord. */
const isCompass = (part: string): boolean => /^(?:noord|zuid)?(?:oost|west)?$/i.test(part);

/** Half a word says what it may become from this length. */
const LEAST_BEGINNING = 4;
/** A word both heard and typed wrong must be long to be known, and one. */
const LEAST_FOR_SOUND_AND_TYPO = 8;

const KEEP_NEAREST = 2_000;

/** Roles before disciplines before maatjes before areas, where a phrase means several. */
const KINDS: readonly Meaning['kind'][] = ['role', 'discipline', 'maatje', 'area'];

/** The phrases search understands for somebody: the field's own and the areas of her gemeenten. */
export class Lexicon {
  private readonly phrases = new Map<string, Meaning[]>();
  private readonly parts = new Map<string, Meaning[]>();
  private readonly sounds = new Map<string, Meaning[]>();
  private readonly vocabulary: FuzzyVocabulary;
  private readonly soundVocabulary: FuzzyVocabulary;
  /** The words of phrases of several. */
  private readonly words = new FuzzyVocabulary([]);
  /** The same words come again with every letter typed after them; null is kept as false. */
  private readonly nearest = new LRUCache<string, Known | false>({ max: KEEP_NEAREST, memoMethod: (key) => this.findNearest(key) ?? false });
  private readonly nearestWord = new LRUCache<string, FuzzyTerm | false>({ max: KEEP_NEAREST, memoMethod: (word) => whole(this.words.near(word, Infinity))[0] ?? false });

  constructor(areas: readonly Area[], towns: readonly { name: string; buurtCode: string }[] = []) {
    for (const role of ROLES) {
      for (const phrase of [role.label, role.code, ...role.synonyms]) this.learn(this.phrases, phrase, { kind: 'role', code: role.code, label: role.label });
    }
    for (const [organisationKind, synonyms] of Object.entries(SYNONYMS_OF_KIND) as [OrganisationKind, readonly string[]][]) {
      const { code, label } = DISCIPLINES.find((each) => each.code === DISCIPLINE_OF_KIND[organisationKind])!;
      for (const phrase of synonyms) this.learn(this.phrases, phrase, { kind: 'discipline', code, label, organisationKind });
    }
    for (const { code, label, synonyms } of DISCIPLINES) {
      for (const phrase of [label, code, ...synonyms]) this.learn(this.phrases, phrase, { kind: 'discipline', code, label });
    }
    for (const phrase of ['maatje', 'mijn maatje', 'mijn maatjes']) this.learn(this.phrases, phrase, { kind: 'maatje', code: 'mine', label: 'je maatje' });
    for (const area of areas) this.learnArea(area);
    this.learnTowns(areas, towns);
    for (const [key, meanings] of this.phrases) this.sounds.set(soundOf(key), [...(this.sounds.get(soundOf(key)) ?? []), ...meanings]);
    this.vocabulary = new FuzzyVocabulary(this.phrases.keys());
    this.soundVocabulary = new FuzzyVocabulary(this.sounds.keys());
  }

  /** What a phrase stands for as written; areas also by a telling part of their name. @param folded its words, for who has them. */
  exactly(phrase: string, folded: readonly string[] = words(phrase)): Known | null {
    const key = folded.join('');
    const meanings = this.phrases.get(key) ?? this.inAnotherForm(phrase, folded) ?? this.parts.get(key);
    return meanings ? { meanings: ofOneKind(meanings), distance: 0 } : null;
  }

  private inAnotherForm(phrase: string, folded: readonly string[]): Meaning[] | undefined {
    return [...stemsOf(phrase), ...withoutSmallWords(folded)].map((key) => this.phrases.get(key)).find(Boolean);
  }

  /** What a phrase stands for with a typo or two; null when nothing is near, or when it is a beginning rather than a typo. */
  nearly(phrase: string): Known | null {
    return this.nearest.memo(fold(phrase)) || null;
  }

  private findNearest(phrase: string): Known | null {
    const key = compact(phrase);
    const alike = this.sounds.get(soundOf(key));
    if (alike) return { meanings: ofOneKind(alike), distance: 1 };
    const longer = this.vocabulary.startingWith(key).map((term) => ({ term, distance: term.length - key.length }));
    const cutOff = longer.filter(({ distance }) => distance <= typosAllowed(key));
    if (longer.length > 0 && cutOff.length === 0) return null;
    const [nearest] = [...whole(this.vocabulary.near(key, Infinity)), ...cutOff].sort((a, b) => a.distance - b.distance);
    if (nearest) return { meanings: ofOneKind(this.phrases.get(nearest.term)!), distance: nearest.distance };
    if (phrase.includes(' ')) return this.nearlyWordByWord(phrase.split(' '));
    const [nearestSound] = phrase.length < LEAST_FOR_SOUND_AND_TYPO ? [] : whole(this.soundVocabulary.near(soundOf(key), Infinity));
    return nearestSound ? { meanings: ofOneKind(this.sounds.get(nearestSound.term)!), distance: nearestSound.distance + 1 } : null;
  }

  /** Each word may have its typos: `intxern begeleierd`. @param isTypo which of these folded words may be meant otherwise than they were typed. */
  nearlyWordByWord(typed: readonly string[], isTypo: (word: string) => boolean = () => true): Known | null {
    if (!typed.every((word) => this.words.has(word) || isTypo(word))) return null;
    const near = typed.map((word) => (this.words.has(word) ? { term: word, distance: 0 } : this.nearestWord.memo(word) || null));
    const meanings = this.phrases.get(near.map((each) => each?.term ?? ' ').join(''));
    return meanings ? { meanings: ofOneKind(meanings), distance: near.reduce((sum, each) => sum + (each?.distance ?? 0), 0) } : null;
  }

  /** What a phrase may become when it is typed on; null for too little to say. */
  beginning(phrase: string): Known | null {
    const key = compact(phrase);
    if (key.length < LEAST_BEGINNING) return null;
    const meanings = this.vocabulary.startingWith(key).flatMap((term) => this.phrases.get(term)!);
    return meanings.length > 0 ? { meanings: ofOneKind(meanings), distance: 0 } : null;
  }

  private learnArea(area: Area): void {
    const meaning: Meaning = { kind: 'area', code: area.code, level: area.level, label: area.name };
    for (const name of new Set([area.name, area.officialName, area.name.replace(/^['’]t /, 'Het ')])) this.learn(this.phrases, name, meaning);
    if (area.level === 'wijk') this.learn(this.phrases, area.officialName.split(' ').slice(0, 2).join(' '), meaning);
    for (const part of tellingParts(area.name)) this.learn(this.parts, part, meaning);
  }

  /** A town that is no area of its own is the wijken in which organisations there stand, first what is called after it: `Hoensbroek`. */
  private learnTowns(areas: readonly Area[], towns: readonly { name: string; buurtCode: string }[]): void {
    const byCode = new Map(areas.map((area) => [area.code, area]));
    const isArea = (name: string) => this.phrases.get(compact(name))?.some(({ kind }) => kind === 'area') ?? false;
    const meant = Map.groupBy(towns.filter(({ name }) => !isArea(name)), ({ name }) => name);
    for (const [name, places] of meant) {
      const wijken = places.flatMap(({ buurtCode }) => byCode.get(wijkOf(buurtCode)) ?? []).map((area): Meaning => ({ kind: 'area', code: area.code, level: area.level, label: area.name }));
      const calledSo = this.parts.get(compact(name))?.filter((meaning) => meaning.kind === 'area' && meaning.level === 'wijk') ?? [];
      for (const meaning of [...calledSo, ...wijken]) this.learn(this.phrases, name, meaning);
    }
  }

  private learn(into: Map<string, Meaning[]>, phrase: string, meaning: Meaning): void {
    const key = compact(phrase);
    if (key.length < 2) return;
    for (const word of fold(phrase).split(' ')) if (word.length < key.length) this.words.add(word);
    const known = into.get(key) ?? [];
    if (!known.some((each) => each.kind === meaning.kind && each.code === meaning.code)) into.set(key, [...known, meaning]);
  }
}

/** Parts of the name of an area by which people call it: `Meezenbroek` of `Meezenbroek-Schaesbergerveld`, `Valkenburg` of `Valkenburg aan de Geul`. */
export function tellingParts(name: string): string[] {
  const parts = name.split(/\s*[-/(),]\s*|\s+(?:en|omgeving)\s+|\s+aan\s+.*$/).flatMap((part) => [part, tellingPart(part)]);
  return [...new Set(parts)].filter((each) => compact(each).length >= LEAST_PART && each !== name && !isCompass(each));
}

/** `Schaepmanplein` of `Dr. Schaepmanplein`, `Koumen` of `De Koumen`. */
function tellingPart(name: string): string {
  const [first, ...rest] = name.split(' ');
  return rest.length > 0 && isOptional(fold(first!)) ? tellingPart(rest.join(' ')) : name;
}

const whole = (near: readonly FuzzyTerm[]): FuzzyTerm[] => near.filter((each) => !each.isPrefix);

/** In the singular, and for who is called by an abbreviation: `poh's`, `jgz'er`, `AF-ers`. */
const stemsOf = (phrase: string): string[] => [/(?<=[a-z]{4})(?:en|s)$/i, /['’‘`´-](?:s|ers?)$/i].filter((end) => end.test(phrase)).map((end) => compact(phrase.replace(end, '')));

/** `hoofd van de school` as `hoofd school`. */
function withoutSmallWords([first, ...others]: readonly string[]): string[] {
  const telling = others.filter((word, place) => place === others.length - 1 || !isOptional(word));
  return telling.length < others.length ? [[first, ...telling].join('')] : [];
}

function ofOneKind(meanings: readonly Meaning[]): readonly Meaning[] {
  if (meanings.length === 1) return meanings;
  const kind = KINDS.find((each) => meanings.some((meaning) => meaning.kind === each));
  const ofKind = meanings.filter((meaning) => meaning.kind === kind);
  return [...new Map(ofKind.map((meaning) => [meaning.code, meaning])).values()];
}

/** The most words a phrase of the lexicon has. */
export const LONGEST_PHRASE = 6;

