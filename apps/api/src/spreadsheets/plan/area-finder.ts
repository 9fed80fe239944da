import { fold } from '#libs/search';
import { type Area, type AreaLevel, isAreaCode, liesIn, nests } from '../../areas/index.js';
import { NameFinder } from './name-finder.js';
import { orRefusal, Refusal } from './refusal.js';

const MOST_HINTS = 3;
/** `wk 33`, `Wijk 33`, `33`: the number of a wijk within its gemeente. */
const WIJK_NUMBER = /^(?:wk|wijk|w)?\s*(?:nr\s*)?([0-9]{1,2})$/;
/** Said before a name: `wijk Welten`, `heel Heerlen`. */
const LEVEL_WORD = /^(wijk|wk|buurt|bu|gemeente|gem|heel)\s+(?=\S)/;
const LEVELS: Readonly<Record<string, AreaLevel>> = { wijk: 'wijk', wk: 'wijk', buurt: 'buurt', bu: 'buurt', gemeente: 'gemeente', gem: 'gemeente', heel: 'gemeente' };

type Found = Pick<Area, 'code' | 'level' | 'name' | 'officialName' | 'gemeenteCode'>;

/** Where an area of a row may lie when its name alone does not say. */
export interface AreaHints {
  /** The heading of the column. */
  heading: string;
  /** The gemeente of the row's organisation. */
  gemeenteCode?: string | undefined;
}

/** Reads areas as people name them: by code, `wk 33`, or by name, within the gemeenten of who imports. */
export class AreaFinder {
  private readonly byCode: ReadonlyMap<string, Found>;
  private readonly found = new Map<string, string | Refusal>();

  /**
   * @param kept the areas she keeps: of two with one name, the one in there is meant.
   * @param towns the wijken of each town, by its folded name: where they are more, its name is that of none of them.
   */
  static async of(areas: readonly Found[], kept: readonly string[], towns: ReadonlyMap<string, ReadonlySet<string>>): Promise<AreaFinder> {
    return new AreaFinder(areas, kept, towns, await NameFinder.of(areas.map((value) => ({ value, names: [value.name, value.officialName] }))));
  }

  private constructor(
    private readonly areas: readonly Found[],
    private readonly kept: readonly string[],
    private readonly towns: ReadonlyMap<string, ReadonlySet<string>>,
    private readonly names: NameFinder<Found>,
  ) {
    this.byCode = new Map(areas.map((area) => [area.code, area]));
  }

  name(code: string): string {
    return this.byCode.get(code)?.name ?? code;
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  /** Its code. @throws Refusal AREA_UNCLEAR, ROW_OUT_OF_SCOPE */
  read(text: string, hints: AreaHints): string {
    const key = `${hints.heading}\n${hints.gemeenteCode ?? ''}\n${text}`;
    const known = this.found.get(key) ?? orRefusal(() => this.lookUp(text, hints));
    this.found.set(key, known);
    if (known instanceof Refusal) throw known;
    return known;
  }

  private lookUp(text: string, { heading, gemeenteCode }: AreaHints): string {
    const code = text.toUpperCase();
    if (isAreaCode(code)) {
      if (!this.byCode.has(code)) throw new Refusal('areas', 'ROW_OUT_OF_SCOPE');
      return code;
    }
    const plain = fold(text);
    const said = LEVEL_WORD.exec(plain);
    const level = said ? LEVELS[said[1]!] : levelOfHeading(heading);
    const candidates = this.named(plain, text, said ? plain.slice(said[0].length) : null);
    const narrowed = [
      (area: Found) => area.level === level,
      (area: Found) => this.kept.some((each) => liesIn(area.code, each)),
      (area: Found) => area.gemeenteCode === gemeenteCode,
    ].reduce(narrow, candidates);
    const [first, ...others] = narrowed;
    if (first && others.length === 0) return first.code;
    if (first && narrowed.every((area) => area.level !== 'gemeente' && narrowed.every((other) => nests(area.code, other.code)))) return narrowed.sort((a, b) => a.code.length - b.code.length)[0]!.code;
    throw this.unclear(text, narrowed);
  }

  private named(plain: string, text: string, afterLevel: string | null): Found[] {
    const number = WIJK_NUMBER.exec(plain)?.[1]?.padStart(2, '0');
    if (number) return this.areas.filter((area) => area.level === 'wijk' && area.code.slice(6) === number);
    if (![text, afterLevel ?? text].some((name) => this.names.hasName(name))) this.refuseTown(text, afterLevel ?? plain);
    const asWritten = this.names.find(text);
    return asWritten.length > 0 || afterLevel === null ? asWritten : this.names.find(afterLevel);
  }

  /** A part of the name of one wijk can be the name of a whole town. @throws Refusal AREA_UNCLEAR */
  private refuseTown(text: string, name: string): void {
    const wijken = this.areas.filter(({ code }) => this.towns.get(name)?.has(code));
    if (wijken.length > 1) throw unclear(text, `Het ligt in meer wijken: ${wijken.map((wijk) => wijk.name).join(', ')}. Schrijf welke, met een ; ertussen.`, wijken);
  }

  private unclear(text: string, ambiguous: readonly Found[]): Refusal {
    if (ambiguous.length > 1) return unclear(text, `Het kan meer gebieden zijn. Schrijf de code erbij, zoals ${ambiguous.slice(0, MOST_HINTS).map(({ name, code }) => `${name} (${code})`).join(' of ')}.`, ambiguous);
    const near = this.names.nearest(text, MOST_HINTS);
    return unclear(text, near.length > 0 ? `Bedoel je ${[...new Set(near.map(({ name }) => name))].join(' of ')}?` : 'Schrijf de naam of de code van een wijk, buurt of gemeente.', near);
  }
}

const unclear = (text: string, hint: string, meant: readonly Found[]): Refusal => new Refusal('areas', 'AREA_UNCLEAR', { text, hint }, meant.map(({ code }) => code));

/** Only those that fit, unless none does. */
function narrow(candidates: Found[], fits: (area: Found) => boolean): Found[] {
  const fitting = candidates.length > 1 ? candidates.filter(fits) : [];
  return fitting.length > 0 ? fitting : candidates;
}

/** A column `Wijk` holds wijken; one called `Wijken en buurten` or `Gebied` says nothing. */
function levelOfHeading(heading: string): AreaLevel | undefined {
  const said = (['gemeente', 'wijk', 'buurt'] as const).filter((level) => fold(heading).includes(level));
  return said.length === 1 ? said[0] : undefined;
}
