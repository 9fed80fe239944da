import type { Actor } from '#libs/access';
import type { Reading } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { AreaRepository, gemeenteOf, pathOf, PostcodeRepository, wijkOf, type PostcodeLocation, type Area } from '../areas/index.js';
import { OrganisationRepository } from '../organisations/index.js';
import { displayNumber } from '../phone-numbers/index.js';
import type { UnderstoodType } from './directory-search.types.js';
import { Lexicon, type Meaning } from './lexicon.js';
import { areaTagsFor, isEmergencyNumber, postcodeTagsFor, readingsOf, type Understood } from './readings.js';
import { TELLING_DIGITS } from './number-search.js';
import { inDigits, partsToKnow, runTogether, takenApart, withoutDots, wordsToKnow } from './retyped.js';
import { SearchEngine } from './search-engine.js';
import { keyOf, segmentsOf, type Segment } from './segments.js';

/** A part that was understood, as it is shown. */
export interface Chip extends UnderstoodType {
  /** With a typo: it may have been meant as it was typed. */
  isGuess: boolean;
}

/** What was typed, understood for one person. */
export interface Understanding {
  /** What was typed, with numbers in digits, and words taken together or apart as they are meant. */
  text: string;
  /** What may be found: her gemeenten. */
  scopes: readonly string[];
  readings: Reading[];
  chips: Chip[];
  /** The areas that were named, the likeliest first. */
  areas: Area[];
  /** The gemeenten, none of them hers, in which a postcode lies. */
  elsewhere: Area[];
  /** The names of these areas and of what they lie in. */
  names: ReadonlyMap<string, string>;
  /** How to say by which words the areas were named: `6411 AB`. */
  via: string | null;
  roleCodes: string[];
  /** What nobody is at the organisation that was named, as in a sentence; the first reading then looks for the organisation itself. */
  lacks?: string;
  /** She typed 112, and needs no list but whom to call. */
  isEmergency: boolean;
}

const KEEP_MS = 5 * 60_000;
const KEEP_TERRITORIES = 20;

/** Understands search texts: which words are a role, an area, a postcode, a number. */
@Injectable()
export class UnderstandingService {
  private readonly territories = new LRUCache<string, Territory, readonly string[]>({
    max: KEEP_TERRITORIES, ttl: KEEP_MS, fetchMethod: (_key, _stale, { context }) => this.explore(context),
    ignoreFetchAbort: true, // who waits for one gets it, also when others come in its place meanwhile
  });

  constructor(
    private readonly areas: AreaRepository,
    private readonly postcodes: PostcodeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly engine: SearchEngine,
  ) {}

  async understand(actor: Actor, typed: string, without: readonly string[]): Promise<Understanding> {
    const territory = await this.territoryOf(actor);
    const text = withoutDots(inDigits(typed), territory.lexicon);
    const known = await this.engine.known(wordsToKnow(text, territory.lexicon), territory.scopes);
    const knows = (word: string) => known.has(word);
    return this.understandAs(actor, territory, runTogether(text, knows), without, { knows });
  }

  /** What else a text may mean of which nothing was found: where no role was named, with beginnings of words anywhere, and with its words taken apart. */
  async otherwise(actor: Actor, { text, roleCodes }: Understanding, without: readonly string[]): Promise<Understanding[]> {
    const territory = await this.territoryOf(actor);
    const known = await this.engine.known(partsToKnow(text), territory.scopes);
    const knows = (word: string) => known.has(word);
    const loosely = roleCodes.length > 0 ? [] : [this.understandAs(actor, territory, text, without, { knows, isLoose: true })];
    return Promise.all([...loosely, ...takenApart(text, territory.lexicon, knows).map((each) => this.understandAs(actor, territory, each, without, { knows }))]);
  }

  private async understandAs(actor: Actor, { lexicon, scopes, areas }: Territory, text: string, without: readonly string[], look: Parameters<typeof segmentsOf>[3]): Promise<Understanding> {
    const segments = segmentsOf(text, lexicon, new Set(without), look);
    const located = withImplied(await Promise.all(segments.map((segment) => this.locate(actor, areas, segment))));
    return {
      text,
      scopes,
      isEmergency: isEmergencyNumber(located),
      readings: readingsOf(located),
      chips: located.flatMap((each) => chipOf(each) ?? []),
      areas: located.flatMap((each) => (each.isImplied ? [] : each.areas)),
      elsewhere: located.flatMap((each) => each.elsewhere ?? []),
      names: new Map(located.flatMap((each) => each.known.map((area) => [area.code, area.name] as const))),
      via: located.find((each) => each.segment.kind === 'postcode')?.segment.text.toUpperCase() ?? null,
      roleCodes: segments.flatMap((segment) => (segment.kind === 'meaning' ? segment.meanings.flatMap((meaning) => (meaning.kind === 'role' ? [meaning.code] : [])) : [])),
    };
  }

  private async locate(actor: Actor, areas: Territory['areas'], segment: Segment): Promise<Located> {
    if (segment.kind === 'postcode') return this.locatePostcode(actor, areas, segment);
    if (segment.kind !== 'meaning') return { segment, tags: null, areas: [], known: [], note: null };
    if (segment.meanings[0]!.kind === 'maatje') return { segment, tags: [`maatje:${actor.professionalId ?? ''}`], areas: [], known: [], note: null };
    if (segment.meanings[0]!.kind !== 'area') return { segment, tags: tagsOf(segment.meanings), areas: [], known: [], note: null };
    const codes = segment.meanings.map((meaning) => meaning.code);
    const known = withPaths(codes, areas);
    return { segment, tags: areaTagsFor(codes), areas: inOrder(codes, known), known, note: null };
  }

  private async locatePostcode(actor: Actor, areas: Territory['areas'], segment: Segment & { kind: 'postcode' }): Promise<Located> {
    const { buurtCodes, approximate, source } = await this.postcodes.resolve(segment.code, segment.houseNumber ?? undefined);
    const mine = buurtCodes.filter((code) => actor.gemeenten.includes(gemeenteOf(code)));
    const known = withPaths(mine, areas);
    const elsewhere = mine.length > 0 || buurtCodes.length === 0 ? [] : await this.areas.byCodes(buurtCodes.map(gemeenteOf));
    return { segment, tags: postcodeTagsFor(mine), areas: inOrder(mine, known), known, elsewhere, note: postcodeNote(segment.code, elsewhere, mine, approximate, source) };
  }

  private territoryOf({ gemeenten }: Actor): Promise<Territory> {
    return this.territories.forceFetch([...gemeenten].sort().join(), { context: gemeenten });
  }

  private async explore(gemeenten: readonly string[]): Promise<Territory> {
    const [areas, isWhole, towns] = await Promise.all([this.areas.areasIn(gemeenten), this.areas.areAllGemeenten(gemeenten), this.organisations.towns(gemeenten)]);
    return { lexicon: new Lexicon(areas, towns), areas: new Map(areas.map((area) => [area.code, area])), scopes: isWhole ? ['all'] : gemeenten };
  }
}

/** What is known of somebody's gemeenten. */
interface Territory {
  lexicon: Lexicon;
  areas: ReadonlyMap<string, Area>;
  /** How the index is told to look there and nowhere else. What it finds is checked again when it is loaded. */
  scopes: readonly string[];
}

interface Located extends Understood {
  areas: Area[];
  /** These areas and what they lie in. */
  known: Area[];
  note: string | null;
}

/** An organisation that was named by its kind comes before who works there. */
const tagsOf = (meanings: readonly Meaning[]): string[] =>
  meanings.flatMap((meaning) => [...(meaning.kind === 'discipline' && meaning.organisationKind ? [`organisation-kind:${meaning.organisationKind}`] : []), `${meaning.kind}:${meaning.code}`]);

const withPaths = (codes: readonly string[], areas: Territory['areas']): Area[] => [...new Set(codes.flatMap(pathOf))].flatMap((code) => areas.get(code) ?? []);

const inOrder = (codes: readonly string[], known: readonly Area[]): Area[] => codes.flatMap((code) => known.find((area) => area.code === code) ?? []);

/** "6411 AB heerlen": beside a part of Heerlen its name adds nothing, and would put those of the whole gemeente first. */
const withImplied = (located: readonly Located[]): Located[] =>
  located.map((each) => ({ ...each, isImplied: each.segment.kind === 'meaning' && located.some((other) => isPartOf(other.areas, each.areas)) }));

/** Whether every one of some areas lies in one of others, and is not one of them. */
const isPartOf = (some: readonly Area[], others: readonly Area[]): boolean =>
  some.length > 0 && some.every((one) => others.some((other) => other.code !== one.code && pathOf(one.code).includes(other.code)));

function chipOf({ segment, areas, known, note }: Located): Chip | null {
  if (segment.kind === 'words' || (segment.kind === 'meaning' && segment.isBeginning)) return null;
  const chip = { key: keyOf(segment), text: segment.text, note, isGuess: segment.kind === 'meaning' && segment.distance > 0 };
  if (segment.kind === 'phone') {
    const isDutch = /^0\d{9}$/.test(segment.digits);
    return { ...chip, kind: 'phone', label: `nummer: ${isDutch ? displayNumber(`+31${segment.digits.slice(1)}`) : segment.text}`, note: segment.digits.length < TELLING_DIGITS && segment.digits !== '112' ? TOO_FEW_DIGITS : null };
  }
  if (segment.kind === 'postcode') return { ...chip, kind: 'postcode', label: postcodeLabel(segment.code, areas, known) };
  const [first] = segment.meanings;
  if (first!.kind === 'area') return { ...chip, kind: 'area', label: areaLabel(segment.text, areas) };
  if (first!.kind === 'maatje') return { ...chip, kind: 'maatje', label: first!.label };
  const labels = [...new Set(segment.meanings.map((meaning) => meaning.label))].join(' of ');
  return first!.kind === 'role' ? { ...chip, kind: 'role', label: `rol: ${labels}` } : { ...chip, kind: 'discipline', label: `groep: ${labels}` };
}

const TOO_FEW_DIGITS = 'typ minstens zes cijfers om iemand aan haar nummer te vinden';

/** A wijk and a buurt in it often share a name; the wijk is then meant. Of areas with names of their own, what was typed is all they share. */
function areaLabel(typed: string, areas: readonly Area[]): string {
  const names = [...new Set(areas.map((area) => area.name))];
  if (names.length !== 1) return `gebied: ${typed.charAt(0).toUpperCase()}${typed.slice(1)}`;
  return `${(['gemeente', 'wijk', 'buurt'] as const).find((level) => areas.some((area) => area.level === level))}: ${names[0]}`;
}

const EITHER = new Intl.ListFormat('nl', { type: 'disjunction' });

/** In a sentence: Kerkrade of Landgraaf. */
export const namesOf = (areas: readonly Area[]): string => EITHER.format(areas.map(({ name }) => name));

function postcodeNote(code: string, elsewhere: readonly Area[], mine: readonly string[], isApproximate: boolean, source: PostcodeLocation['source']): string | null {
  if (elsewhere.length > 0) return `deze postcode ligt in ${namesOf(elsewhere)}, buiten je gemeente`;
  if (mine.length === 0) return `deze postcode kennen we niet${code.length === 4 ? `; is het een nummer, ${TOO_FEW_DIGITS}` : ''}`;
  if (!isApproximate) return null;
  if (source === 'national') return 'deze postcode ligt in meer buurten; met het huisnummer erbij weten we het zeker';
  const wijken = new Set(mine.map(wijkOf)).size;
  return wijken === 1 ? 'we weten niet precies waar deze postcode ligt' : `deze postcode kan in ${wijken} wijken liggen`;
}

function postcodeLabel(code: string, buurten: readonly Area[], known: readonly Area[]): string {
  const postcode = code.replace(/^(\d{4})(?=[A-Z])/, '$1 ');
  const [first] = buurten;
  if (!first) return `postcode: ${postcode}`;
  if (buurten.length === 1) return `buurt: ${first.name} (${postcode})`;
  const wijken = new Set(buurten.map((buurt) => wijkOf(buurt.code)));
  if (wijken.size === 1) return `wijk: ${known.find((area) => area.code === [...wijken][0])?.name ?? ''} (${postcode})`;
  return `postcode: ${postcode}`;
}
