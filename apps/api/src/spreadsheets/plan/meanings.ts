import { guessKind, isLikeName } from '../../organisations/index.js';
import { isRole, roleOf, ROLES } from '../../roles/index.js';
import type { Decisions, WordKind, WordMeanings } from '../decisions.js';
import type { AreaFinder } from './area-finder.js';
import { NameFinder } from './name-finder.js';
import { placedName, type OrganisationFinder } from './organisation-finder.js';
import type { Meaning, UnknownWord } from './unknown-words.js';

const MOST_GUESSES = 3;

/** What the words of a file can mean: the roles there are, and the organisations and areas of her gemeenten. */
export class Meanings {
  static async among(areas: AreaFinder, organisations: OrganisationFinder): Promise<Meanings> {
    return new Meanings(areas, organisations, await NameFinder.of(ROLES.map(({ code, label, synonyms }) => ({ value: code, names: [label, ...synonyms] }))));
  }

  private constructor(
    private readonly areas: AreaFinder,
    private readonly organisations: OrganisationFinder,
    private readonly roles: NameFinder<string>,
  ) {}

  /** What she said of words, as far as that can still be meant. */
  stillThere(said: NonNullable<Decisions['words']>): WordMeanings {
    return Object.fromEntries(Object.entries(said).filter((each): each is [string, string[]] => each[1] !== null).filter(([word, means]) => means.every((key) => this.labelOf(word.slice(0, word.indexOf(' ')) as WordKind, key) !== null)));
  }

  /** As people read it, with what it may mean. */
  told({ means, ...word }: UnknownWord<string>): UnknownWord {
    const meanings = (keys: readonly string[]) => keys.flatMap((key): Meaning[] => {
      const label = this.labelOf(word.kind, key);
      return label === null ? [] : [{ key, label }];
    });
    const guesses = word.kind === 'role' ? this.roles.nearest(word.text, MOST_GUESSES) : word.guesses;
    return { ...word, means: means && meanings(means), guesses: this.toldApart(meanings(guesses)), isLikely: word.kind === 'organisation' && this.isLikely(word.text, guesses[0]) };
  }

  /** As is asked when she adds one by hand: of that kind, with a name like it. */
  private isLikely(text: string, guess: string | undefined): boolean {
    const known = guess === undefined ? undefined : this.organisations.known(guess);
    const kind = guessKind(text);
    return known !== undefined && (kind === known.kind || kind === 'overig') && isLikeName(known.name, text, known.city === null ? [] : [known.city]);
  }

  /** Of one name, with their address. */
  private toldApart(meanings: readonly Meaning[]): Meaning[] {
    return meanings.map(({ key, label }) => {
      const address = meanings.some((other) => other.key !== key && other.label === label) ? this.organisations.known(key)?.address : null;
      return { key, label: address ? `${label}, ${address}` : label };
    });
  }

  private labelOf(kind: WordKind, key: string): string | null {
    if (kind === 'role') return isRole(key) ? roleOf(key).label : null;
    if (kind === 'areas') return this.areas.has(key) ? this.areas.name(key) : null;
    const organisation = this.organisations.known(key);
    return organisation ? placedName(organisation) : null;
  }
}
