import { fold, FuzzyVocabulary } from '#libs/search';
import type { Area } from '../areas/index.js';
import { DISCIPLINES, ROLES } from '../roles/index.js';

/** Something a phrase can stand for. */
export type Meaning =
  | { kind: 'role'; code: string; label: string }
  | { kind: 'discipline'; code: string; label: string }
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

/** Roles before disciplines before areas, where a phrase means several. */
const KINDS: readonly Meaning['kind'][] = ['role', 'discipline', 'area'];

/** The phrases search understands for somebody: the field's own and the areas of her gemeenten. */
export class Lexicon {
  private readonly phrases = new Map<string, Meaning[]>();
  private readonly parts = new Map<string, Meaning[]>();
  private readonly vocabulary: FuzzyVocabulary;

  constructor(areas: readonly Area[]) {
    for (const role of ROLES) {
      for (const phrase of [role.label, role.code, ...role.synonyms]) this.learn(this.phrases, phrase, { kind: 'role', code: role.code, label: role.label });
    }
    for (const { code, label, synonyms } of DISCIPLINES) {
      for (const phrase of [label, code, ...synonyms]) this.learn(this.phrases, phrase, { kind: 'discipline', code, label });
    }
    for (const area of areas) this.learnArea(area);
    this.vocabulary = new FuzzyVocabulary([...this.phrases.keys()]);
  }

  /** What a phrase stands for as written; areas also by a telling part of their name. */
  exactly(phrase: string): Known | null {
    const key = compact(phrase);
    const meanings = this.phrases.get(key) ?? this.phrases.get(singular(key)) ?? this.parts.get(key);
    return meanings ? { meanings: ofOneKind(meanings), distance: 0 } : null;
  }

  /** What a phrase stands for with a typo or two; null when nothing is near, or when it is a beginning rather than a typo. */
  nearly(phrase: string): Known | null {
    const [nearest] = this.vocabulary.near(compact(phrase), 5).filter((each) => !each.isPrefix);
    return nearest ? { meanings: ofOneKind(this.phrases.get(nearest.term)!), distance: nearest.distance } : null;
  }

  private learnArea(area: Area): void {
    const meaning: Meaning = { kind: 'area', code: area.code, level: area.level, label: area.name };
    for (const name of new Set([area.name, area.officialName])) this.learn(this.phrases, name, meaning);
    if (area.level === 'wijk') this.learn(this.phrases, area.officialName.split(' ').slice(0, 2).join(' '), meaning);
    for (const part of area.name.split(/\s*[-/(),]\s*|\s+(?:en|omgeving)\s+/)) {
      if (compact(part).length >= LEAST_PART && part !== area.name) this.learn(this.parts, part, meaning);
    }
  }

  private learn(into: Map<string, Meaning[]>, phrase: string, meaning: Meaning): void {
    const key = compact(phrase);
    if (key.length < 2) return;
    const known = into.get(key) ?? [];
    if (!known.some((each) => each.kind === meaning.kind && each.code === meaning.code)) into.set(key, [...known, meaning]);
  }
}

const singular = (key: string): string => key.replace(/(?<=[a-z]{4})(?:en|s)$/, '');

function ofOneKind(meanings: readonly Meaning[]): Meaning[] {
  const kind = KINDS.find((each) => meanings.some((meaning) => meaning.kind === each));
  return meanings.filter((meaning) => meaning.kind === kind);
}

/** The most words a phrase of the lexicon has. */
export const LONGEST_PHRASE = 6;

