import { randomUUID } from 'node:crypto';
import { Meilisearch, type MultiSearchQuery } from 'meilisearch';
import { exactly, expansionOf, lackingLetters, literalsOf, withPlainWords, type Expansion } from '../ranking/expansion.js';
import { FuzzyVocabulary, typosAllowed } from '../ranking/fuzzy-vocabulary.js';
import { countTags, fitting, mostFirst, rank, type ReadingCandidates } from '../ranking/rank.js';
import { SearchIndex, type FacetCount, type PutDocuments, type Reading, type SearchAnswer, type SearchDocument, type SearchRequest } from '../search-index.js';
import { fittingAny, holding, withinRequest } from './filter.js';
import { SCHEMA_VERSION } from './index-settings.js';
import { inFlight } from './in-flight.js';
import { candidateAttributes, candidateOf, hasNumber, type Fetched } from './stored-document.js';
import { StoredIndex } from './stored-index.js';
import { codeOf } from './tasks.js';

export interface MeilisearchOptions {
  url: string;
  /** With rights on the indexes whose name begins with `index`; see README.md. */
  apiKey: string;
  /** What the names of its indexes begin with. */
  index: string;
  /** How long a search may take. */
  searchTimeoutMs?: number;
}

/** It is known of words from this length. */
const LEAST_KNOWN = 4;
/** How many documents are looked at closely: of a request, or of each of its readings where they are more. */
const CANDIDATES = 600;
const SEARCH_TIMEOUT_MS = 1_500;
const WRITE_TIMEOUT_MS = 30_000;
/** A compressed answer comes in pieces, of which the second waits 40 ms until the first is acknowledged. */
const WHOLE_ANSWERS = { 'accept-encoding': 'identity' };
/** How long a write may wait for its turn; the outbox tries it again. */
const WAIT_FOR_WRITE = { timeout: 20_000, interval: 10 };
/** The same for a part of a filling, which waits for those before it. */
const WAIT_FOR_PART = { timeout: 20 * 60_000, interval: 100 };
/** How many parts of a filling are sent before the first is done: Meilisearch takes them together. */
const PARTS_IN_FLIGHT = 8;

/** A request as it is asked: with what each word of each reading is looked for as. */
interface Asked {
  request: SearchRequest;
  readings: readonly { reading: Reading; expansions: readonly Expansion[] }[];
  signal: AbortSignal;
}

interface Looked {
  hits: readonly Fetched[];
  /** All that fit in some way. */
  total: number;
  counts: ReadonlyMap<string, number>;
}

/** An index that any number of processes share. Meilisearch finds what fits; what comes first is decided here, as for the embedded index. */
export class MeilisearchIndex extends SearchIndex {
  private readonly asking: Meilisearch;
  private readonly current: StoredIndex;
  private readonly next: StoredIndex;
  /** The next one as who fills it writes it: with patience. */
  private readonly filled: StoredIndex;
  private ensured: Promise<void> | null = null;

  constructor(private readonly options: MeilisearchOptions) {
    super();
    const connection = { host: options.url, apiKey: options.apiKey, requestInit: { headers: WHOLE_ANSWERS } };
    this.asking = new Meilisearch({ ...connection, timeout: this.searchTimeoutMs });
    const writing = new Meilisearch({ ...connection, timeout: WRITE_TIMEOUT_MS, defaultWaitOptions: WAIT_FOR_WRITE });
    const filling = new Meilisearch({ ...connection, timeout: WRITE_TIMEOUT_MS, defaultWaitOptions: WAIT_FOR_PART });
    const name = `${options.index}-${SCHEMA_VERSION}`;
    this.current = new StoredIndex(writing, name);
    this.next = new StoredIndex(writing, `${name}-next`);
    this.filled = new StoredIndex(filling, this.next.name);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    const { asked, looked } = await this.lookFor(request, []);
    const isAll = looked.total < CANDIDATES;
    const isEnough = isAll || (asked.readings.length === 1 && asked.readings[0]!.expansions.length === 0);
    const hits = isEnough ? asked.readings.map(() => looked.hits) : await this.lookCloser(asked, looked);
    const { matches, total } = rank(asked.request, candidatesOf(asked, hits));
    return { matches, total: isAll ? total : looked.total };
  }

  async facets(request: SearchRequest, kinds: readonly string[]): Promise<FacetCount[]> {
    const { asked, looked } = await this.lookFor(request, kinds);
    if (looked.total >= CANDIDATES) return mostFirst(looked.counts);
    return mostFirst(countTags(asked.request, candidatesOf(asked, asked.readings.map(() => looked.hits)), kinds));
  }

  async known(words: readonly string[], scopes: readonly string[]): Promise<ReadonlySet<string>> {
    const asked = words.filter((word) => word.length >= LEAST_KNOWN);
    if (asked.length === 0) return new Set();
    const queries = asked.map((word) => ({ indexUid: this.current.name, filter: holding(word, scopes), limit: 1, attributesToRetrieve: ['id'] }));
    const { results } = await this.asking.multiSearch<{ queries: MultiSearchQuery[] }, Fetched>({ queries }, { signal: AbortSignal.timeout(this.searchTimeoutMs) });
    return new Set(asked.filter((_, place) => results[place]!.hits.length > 0));
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    await this.write((index) => index.put(documents));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.write((index) => index.remove(ids));
  }

  async versions(): Promise<Map<string, number>> {
    await this.ensure();
    return this.current.versions();
  }

  async isComplete(): Promise<boolean> {
    return (await new StoredIndex(this.asking, this.current.name).filling())?.state === 'complete';
  }

  async rebuild(fill: (put: PutDocuments) => Promise<void>): Promise<void> {
    const id = randomUUID();
    await this.filled.drop();
    await this.filled.ensure();
    await this.filled.setFilling({ state: 'filling', id });
    await inFlight(PARTS_IN_FLIGHT, (start) => fill((documents) => start(() => this.filled.put(documents))));
    await this.filled.setFilling({ state: 'complete', id });
    await this.ensure(); // two indexes swap, or none
    await this.filled.replace(this.current);
  }

  async forget(): Promise<void> {
    // its files are its own
  }

  async close(): Promise<void> {
    // connections are Node's own, and close when they are idle
  }

  private get searchTimeoutMs(): number {
    return this.options.searchTimeoutMs ?? SEARCH_TIMEOUT_MS;
  }

  /** Writes in the index that is searched and in the one that is being filled. */
  private async write(work: (index: StoredIndex) => Promise<void>): Promise<void> {
    try {
      await this.ensure();
      const isFilling = (await this.next.filling())?.state === 'filling';
      await Promise.all([work(this.current), ...(isFilling ? [work(this.next)] : [])]);
    } catch (error) {
      if (codeOf(error) === 'index_not_found') this.ensured = null;
      throw error;
    }
  }

  /** Once in the life of a process, unless it fails. */
  private ensure(): Promise<void> {
    this.ensured ??= this.current.ensure().catch((error: unknown) => {
      this.ensured = null;
      throw error;
    });
    return this.ensured;
  }

  private async expanded(given: SearchRequest): Promise<Asked> {
    const request = withPlainWords(given);
    const signal = AbortSignal.timeout(this.searchTimeoutMs);
    const filter = withinRequest(request);
    const words = [...new Set(request.readings.flatMap((reading) => reading.words))];
    const expansions = new Map(await Promise.all(words.map(async (word) => [word, expansionOf(word, await this.near(word, filter, signal))] as const)));
    return { request, signal, readings: request.readings.map((reading) => ({ reading, expansions: [...reading.words.map((word) => expansions.get(word)!), ...literalsOf(reading)] })) };
  }

  /** The words of documents within the request that are a few typos from this one. */
  private async near(word: string, filter: string, signal: AbortSignal) {
    if (typosAllowed(word) === 0) return [];
    const { facetHits } = await this.asking.index(this.current.name).searchForFacetValues({ facetName: 'words', facetQuery: word, filter }, { signal });
    return new FuzzyVocabulary(facetHits.map(({ value }) => value)).near(word);
  }

  private async lookFor(request: SearchRequest, kinds: readonly string[]): Promise<{ asked: Asked; looked: Looked }> {
    const asked = await this.expanded(request);
    const looked = await this.look(asked, kinds);
    const lacking = looked.total === 0 ? lackingLetters(asked.readings.map(({ expansions }) => expansions)) : null;
    if (!lacking) return { asked, looked };
    const wider = { ...asked, readings: asked.readings.map(({ reading }, place) => ({ reading, expansions: lacking[place]! })) };
    return { asked: wider, looked: await this.look(wider, kinds) };
  }

  /** The first that fit any reading, and how many do. */
  private async look({ request, readings, signal }: Asked, kinds: readonly string[]): Promise<Looked> {
    const facets = kinds.map((kind) => `tags.${kind}`);
    const query = { ...this.query(request, readings, kinds), ...(facets.length > 0 ? { facets } : {}) };
    const { results: [result] } = await this.asking.multiSearch<{ queries: MultiSearchQuery[] }, Fetched>({ queries: [query] }, { signal });
    return {
      hits: result!.hits,
      total: result!.estimatedTotalHits ?? 0,
      counts: new Map(facets.flatMap((facet) => Object.entries(result!.facetDistribution?.[facet] ?? {}))),
    };
  }

  /** Where there are too many: for each reading first those that hold its words exactly, then what was found already. */
  private async lookCloser({ request, readings, signal }: Asked, looked: Looked): Promise<Fetched[][]> {
    const queries = readings.map(({ reading, expansions }) => this.query(request, [{ reading, expansions: expansions.map(exactly) }]));
    const { results } = await this.asking.multiSearch<{ queries: MultiSearchQuery[] }, Fetched>({ queries }, { signal });
    return results.map((result) => latest([...result.hits, ...looked.hits]));
  }

  private query(request: SearchRequest, readings: Asked['readings'], kinds: readonly string[] = []): MultiSearchQuery {
    return { indexUid: this.current.name, filter: fittingAny(request, readings), limit: CANDIDATES, attributesToRetrieve: candidateAttributes(request, kinds) };
  }
}

/** Of what was found for each reading, what fits it indeed. */
function candidatesOf({ request, readings }: Asked, hits: readonly (readonly Fetched[])[]): ReadingCandidates[] {
  return readings.map(({ reading, expansions }, place) => ({
    expansions,
    candidates: latest(hits[place]!).filter((hit) => hasNumber(hit, reading, request)).map(candidateOf).filter(fitting(reading, expansions)),
  }));
}

/** Of a document that is being replaced, the newest version. */
function latest(hits: readonly Fetched[]): Fetched[] {
  const newest = new Map<string, Fetched>();
  for (const hit of hits) if (hit.version >= (newest.get(hit.id)?.version ?? hit.version)) newest.set(hit.id, hit);
  return [...newest.values()];
}
