import { nameOf } from '#libs/logging';
import { SearchIndex, type FacetCount, type SearchAnswer, type SearchRequest } from '#libs/search';
import { Injectable, Logger } from '@nestjs/common';
import { DatabaseSearch } from './database-search.js';

/** After a failure the index is left alone so long; then one search tries it, while others go on without. */
const REST_MS = 2_000;

export interface EngineAnswer extends SearchAnswer {
  /** Answered from the database: without typos, numbers and places as words. */
  isLimited: boolean;
}

/** Asks the search index; the database as long as that does not answer in time, or is not filled yet. */
@Injectable()
export class SearchEngine {
  private readonly logger = new Logger(SearchEngine.name);
  private isComplete = false;
  /** 0: the index answers. */
  private restsUntil = 0;

  constructor(
    private readonly index: SearchIndex,
    private readonly database: DatabaseSearch,
  ) {}

  search(request: SearchRequest): Promise<EngineAnswer> {
    return this.answer<EngineAnswer>(
      async () => ({ ...(await this.index.search(request)), isLimited: false }),
      async () => ({ ...(await this.database.search(request)), isLimited: true }),
    );
  }

  facets(request: SearchRequest, kinds: readonly string[]): Promise<FacetCount[]> {
    return this.answer(() => this.index.facets(request, kinds), () => this.database.facets(request, kinds));
  }

  /** Without the index nothing is known: then nothing is taken for a word of a name before what else it may be. */
  known(words: readonly string[], scopes: readonly string[]): Promise<ReadonlySet<string>> {
    return words.length === 0 ? Promise.resolve(new Set()) : this.answer(() => this.index.known(words, scopes), async () => new Set());
  }

  private async answer<T>(ask: () => Promise<T>, instead: () => Promise<T>): Promise<T> {
    if (Date.now() < this.restsUntil) return this.without(instead);
    if (this.restsUntil > 0) this.restsUntil = Date.now() + REST_MS;
    try {
      this.isComplete ||= await this.index.isComplete();
      if (!this.isComplete) throw new IncompleteIndexError();
      const answer = await ask();
      if (this.restsUntil > 0) this.logger.log('The search index answers again');
      this.restsUntil = 0;
      return answer;
    } catch (error) {
      if (this.restsUntil === 0) this.logger.warn(`Searches are answered from the database: ${nameOf(error)}`);
      this.restsUntil = Date.now() + REST_MS;
      return this.without(instead);
    }
  }

  private without<T>(instead: () => Promise<T>): Promise<T> {
    this.index.answeredWithout += 1;
    return instead();
  }
}

/** The index is being filled for the first time. */
class IncompleteIndexError extends Error {
  override readonly name = 'IncompleteIndexError';
}
