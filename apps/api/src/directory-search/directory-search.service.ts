import { type Actor, coordinatesSomewhere } from '#libs/access';
import { Clock } from '#libs/clock';
import { UserError } from '#libs/errors';
import { words, type SearchMatch, type SearchRequest } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { AreaRepository, wijkOf, type Area } from '../areas/index.js';
import { audiencesFor, ContactsService, wasTakenBack, type ContactType } from '../contacts/index.js';
import { cursorAt, pageBounds } from '../graphql/connection.js';
import { OrganisationsService, type OrganisationType } from '../organisations/index.js';
import { DISCIPLINES, roleOf } from '../roles/index.js';
import type { FacetType, SearchConnectionType, SearchFacetsType, SearchFilters } from './directory-search.types.js';
import { GemeentenElsewhere } from './gemeenten-elsewhere.js';
import { areaTagsFor, asksPlaceAlone, saysSomething } from './readings.js';
import { isTelling, NumberSearch } from './number-search.js';
import { SearchEngine, type EngineAnswer } from './search-engine.js';
import { ThroughOrganisationService } from './through-organisation.service.js';
import { UnderstandingService, type Chip, type Understanding } from './understanding.service.js';
import { whyThis } from './why.js';

/** How long a search text may be; nobody types more, and no name needs it. */
const MOST_LETTERS = 200;

/** Of a sentence, no single word is to blame. */
const MOST_WORDS_TRIED = 5;

/** So many people are enough to find one among them who is not away. */
const HELPERS = 10;

/** So many who are not shown are named: who looks for one types her name. */
const NOT_SHOWN = 5;

/** A search as it was understood and sent to the index. */
export interface Search {
  actor: Actor;
  understanding: Understanding;
  /** How it was understood before anything was left out because nothing was found with it. */
  literally: Understanding;
  request: SearchRequest;
  filters: SearchFilters;
}

interface Found extends EngineAnswer {
  understanding: Understanding;
  request: SearchRequest;
  /** The words without which it was found. */
  leftOut?: readonly string[];
}

type Find = (understanding: Understanding) => Promise<Found>;

export interface SearchQuestion {
  text: string;
  filters?: SearchFilters | null;
  without?: readonly string[] | null;
  first: number;
  after?: string | null;
}

/** The one search box. */
@Injectable()
export class DirectorySearchService {
  constructor(
    private readonly understandings: UnderstandingService,
    private readonly throughOrganisation: ThroughOrganisationService,
    private readonly engine: SearchEngine,
    private readonly contacts: ContactsService,
    private readonly organisations: OrganisationsService,
    private readonly areas: AreaRepository,
    private readonly elsewhere: GemeentenElsewhere,
    private readonly numbers: NumberSearch,
    private readonly clock: Clock,
  ) {}

  /** @throws UserError SEARCH_TOO_LONG, BAD_INPUT */
  async search(actor: Actor, question: SearchQuestion): Promise<SearchConnectionType> {
    const text = withoutHosts(question.text.normalize('NFC').replace(/[\p{C}\s/|;]+/gu, ' ').trim());
    if (text.length > MOST_LETTERS) throw new UserError('SEARCH_TOO_LONG', { max: MOST_LETTERS });
    const { offset, limit } = pageBounds(question);
    const filters = question.filters ?? {};
    const find: Find = async (understanding) => {
      const request = await this.requestFor(actor, understanding, filters, offset, limit);
      return { understanding, request, ...(request.readings.length === 0 ? { matches: [], total: 0, isLimited: false } : await this.engine.search(request)) };
    };
    const without = question.without ?? [];
    const literally = await find(await this.understandings.understand(actor, text, without));
    const asked = literally.total > 0 ? literally : await this.findThrough(actor, literally, find);
    const answer = asked.total > 0 ? asked : await this.findAnyhow(actor, literally, without, find) ?? asked;
    const { understanding, request, matches, total, isLimited } = answer;
    const leftOut = tokensOf(understanding.text, answer.leftOut ?? []);
    const found = await this.hydrate(actor, matches);
    const edges = found.map(({ match, node }, index) => ({ cursor: cursorAt(offset + index), node, why: whyThis(match, understanding, () => ('record' in node ? node.organisation : node).address) }));
    return {
      edges,
      pageInfo: { hasNextPage: offset + matches.length < total && matches.length === limit, endCursor: edges.at(-1)?.cursor ?? null },
      totalCount: total,
      isLimited,
      leftOut,
      understood: chipsFor(matches[0], understanding),
      search: { actor, understanding, literally: literally.understanding, request, filters },
    };
  }

  /** Counts by discipline, role and wijk, each without its own filter, so that another choice shows what it would bring. */
  async facets({ request, filters, actor, understanding }: Search): Promise<SearchFacetsType> {
    const count = async (kind: string, others: SearchFilters) => {
      const counts = request.readings.length === 0 ? [] : await this.engine.facets(await this.requestFor(actor, understanding, others, 0, 1), [kind]);
      return counts.map(({ tag, count: many }) => ({ code: tag.slice(kind.length + 1), count: many }));
    };
    const [disciplines, roles, wijken] = await Promise.all([
      count('discipline', { ...filters, disciplines: undefined }),
      count('role', { ...filters, roles: undefined }),
      count('wijk', { ...filters, wijken: undefined }),
    ]);
    const names = new Map((await this.areas.byCodes(wijken.map(({ code }) => code))).filter((area) => actor.gemeenten.includes(area.gemeenteCode)).map((area) => [area.code, area.name]));
    return {
      disciplines: DISCIPLINES.flatMap(({ code, label }) => named(disciplines, code, label)),
      roles: roles.map((each) => ({ ...each, label: roleOf(each.code).label })),
      wijken: wijken.flatMap((each) => (names.has(each.code) ? [{ ...each, label: names.get(each.code)! }] : [])),
    };
  }

  /** The wijk of a place, where nothing but a place was asked. */
  async wijkOf({ understanding: { areas, readings: [asked] } }: Search): Promise<Area | null> {
    const [place] = areas;
    const [wijk] = place && asked && asksPlaceAlone(asked) ? await this.areas.byCodes([wijkOf(place.code)]) : [];
    return wijk ?? null;
  }

  /** By the organisation that was named, where that finds more. */
  private async findThrough(actor: Actor, literally: Found, find: Find): Promise<Found> {
    const through = await this.throughOrganisation.understand(actor, literally.understanding, literally.request);
    return through ? find(through) : literally;
  }

  /** What was not found as it was understood: what is elsewhere, what else may be meant, what there is with less; null where nothing helps. */
  private async findAnyhow(actor: Actor, literally: Found, without: readonly string[], find: Find): Promise<Found | null> {
    const less = await findWithLess(literally.understanding, find);
    const elsewhere = await this.gemeenteElsewhere(actor, literally.understanding, less?.leftOut);
    if (elsewhere) return { ...literally, understanding: { ...literally.understanding, elsewhere: [elsewhere] } };
    return await this.findOtherwise(actor, literally, without, find) ?? less;
  }

  /** As it may also be meant; null where nothing is found so either. */
  private async findOtherwise(actor: Actor, { understanding: literally }: Found, without: readonly string[], find: Find): Promise<Found | null> {
    const [asked] = literally.readings;
    if (!asked || asked.words.length === 0 || asked.numbers.length > 0) return null;
    for (const understanding of await this.understandings.otherwise(actor, literally, without)) {
      const found = await find(understanding);
      const answer = found.total > 0 ? found : await this.findThrough(actor, found, find);
      if (answer.total > 0) return answer;
    }
    return null;
  }

  /**
   * A gemeente named by the words that find nothing, when it is none of hers: who is found without them works somewhere else. Beside no role and
   * no place it may also be somebody's name: then it is not.
   */
  private async gemeenteElsewhere(actor: Actor, { readings: [asked], scopes }: Understanding, leftOut = asked?.words ?? []): Promise<Area | null> {
    const named = await this.elsewhere.called(leftOut, actor);
    const mayBeName = named !== null && asked?.tagGroups.length === 0 && (await this.engine.known(leftOut, scopes)).size > 0;
    return mayBeName ? null : named;
  }

  /** The people who match a request best; for help. */
  async firstContacts(search: Search, readings: Understanding['readings']): Promise<ContactType[]> {
    const { matches } = await this.engine.search({ ...search.request, readings, filters: [['kind:contact']], offset: 0, limit: HELPERS });
    return (await this.hydrate(search.actor, matches)).map(({ node }) => node as ContactType);
  }

  /**
   * People she keeps who fit by name and are not shown to others today: they start later, stopped, or nobody confirmed them for too long.
   * @param found people who are in the answer anyway.
   */
  async notShown({ actor, literally, request }: Search, found: ReadonlySet<string>): Promise<ContactType[]> {
    const readings = literally.readings.filter(({ words, numbers }) => words.length > 0 && numbers.length === 0);
    if (readings.length === 0 || !coordinatesSomewhere(actor)) return [];
    const { matches } = await this.engine.search({ ...request, readings, filters: [['kind:contact']], active: false, offset: 0, limit: NOT_SHOWN });
    const nodes = await this.hydrate(actor, matches.filter(({ fields }) => fields.includes('name')));
    return nodes.map(({ node }) => node as ContactType).filter(({ record }) => !found.has(record.professionalId) && !wasTakenBack(record));
  }

  private async requestFor(actor: Actor, { readings, areas, scopes }: Understanding, filters: SearchFilters, offset: number, limit: number): Promise<SearchRequest> {
    const group = (kind: string, codes: readonly string[] | undefined) => (codes && codes.length > 0 ? [codes.map((code) => `${kind}:${code}`)] : []);
    return this.numbers.recorded(actor, {
      scopes,
      audiences: audiencesFor(actor),
      readings,
      filters: [...group('discipline', filters.disciplines), ...group('role', filters.roles), ...group('wijk', filters.wijken)],
      near: areas.length === 0 ? areaTagsFor(actor.areaCodes.filter(isLocal)).filter(isLocal) : [],
      today: this.clock.today(),
      active: true,
      offset,
      limit,
    });
  }

  /** Loads what was matched, which checks again what she may see: the index may be a moment behind. */
  private async hydrate(actor: Actor, matches: readonly SearchMatch[]): Promise<{ match: SearchMatch; node: ContactType | OrganisationType }[]> {
    const idsOf = (kind: string) => matches.flatMap(({ id }) => (id.startsWith(`${kind}:`) ? [id.slice(kind.length + 1)] : []));
    const [contacts, organisations] = await Promise.all([this.contacts.many(actor, idsOf('contact')), this.organisations.many(actor, idsOf('organisation'))]);
    const nodes = new Map<string, ContactType | OrganisationType>([
      ...contacts.map((contact) => [`contact:${contact.id}`, contact] as const),
      ...organisations.map((organisation) => [`organisation:${organisation.id}`, organisation] as const),
    ]);
    return matches.flatMap((match) => (nodes.has(match.id) ? [{ match, node: nodes.get(match.id)! }] : []));
  }
}

/** Of an e-mail address what stands before the @ is often a name. */
const withoutHosts = (text: string): string => text.replace(/(?:mailto:)?(\S+)@\S*/gi, '$1');

/**
 * "Truus Silva xyzzy": without the word that leaves fewest, so that the others say most. "Xyzzy 6411 AB", "xyzzy 0612345678": without all words that
 * are not understood. Beside few digits none are left out: of whose numbers they are a part is not to be found out word by word.
 */
async function findWithLess(understanding: Understanding, find: Find): Promise<Found | null> {
  const [asked] = understanding.readings;
  const hasNumber = asked !== undefined && asked.numbers.length > 0;
  if (!asked || (hasNumber && !isTelling(asked))) return null;
  const found = async (leftOut: readonly string[]) => ({ ...await find(without(understanding, leftOut)), leftOut });
  const oneLess = !hasNumber && asked.words.length > 1 && asked.words.length <= MOST_WORDS_TRIED ? await Promise.all(asked.words.map((word) => found([word]))) : [];
  const [fewest] = oneLess.filter(({ total }) => total > 0).sort((a, b) => a.total - b.total);
  if (fewest || asked.words.length === 0 || (asked.tagGroups.length === 0 && !hasNumber)) return fewest ?? null;
  const bare = await find(without(understanding, [...asked.words, ...asked.optionalWords]));
  return bare.total > 0 ? { ...bare, leftOut: asked.words } : null;
}

/** As if these words had not been typed. */
const without = (understanding: Understanding, leftOut: readonly string[]): Understanding => {
  const remaining = (some: readonly string[]) => some.filter((word) => !leftOut.includes(word));
  const readings = understanding.readings.map((each) => ({ ...each, words: remaining(each.words), optionalWords: remaining(each.optionalWords) }));
  return { ...understanding, readings: readings.filter(saysSomething) };
};

/** What was understood; of a guess only where the first answer does not have the words as they were typed. */
const chipsFor = (first: SearchMatch | undefined, { chips, readings }: Understanding): Chip[] =>
  chips.filter(({ isGuess, text }) => !isGuess || !first || !words(text).every((word) => readings[first.reading]!.words.includes(word)));

/** Some words of a text as they were typed. */
const tokensOf = (text: string, some: readonly string[]): string[] => text.split(/\s+/).filter((token) => words(token).some((word) => some.includes(word)));

/** An area, or the tag of one, below the gemeente: what serves a whole gemeente is near to everybody. */
const isLocal = (codeOrTag: string): boolean => !/(?:^|:)GM/.test(codeOrTag);

const named = (counts: readonly { code: string; count: number }[], code: string, label: string): FacetType[] =>
  counts.filter((each) => each.code === code).map((each) => ({ ...each, label }));
