import { Logger } from '@nestjs/common';
import { rmSync } from 'node:fs';
import { extname } from 'node:path';
import { SearchIndex, type FacetCount, type PutDocuments, type SearchAnswer, type SearchDocument, type SearchRequest } from '../search-index.js';
import { IndexFile } from './index-file.js';
import { IndexReader } from './index-reader.js';
import { FULL_TEXTS } from './schema.js';
import { ThreadedReader } from './threaded-reader.js';

/** As built it is searched in a thread; where a test runs the TypeScript as it stands, in this one. */
const IS_BUILT = extname(import.meta.filename) === '.js';

/** So soon after a write it is looked whether what was written should be brought together. */
const TIDY_AFTER_MS = 5_000;
/** In a large index that is much work: it takes no more than this part of the time. */
const TIDY_AT_MOST = 0.02;
/** In how many parts it may stand. */
const MOST_PARTS = 4;

/** The index of the processes of one machine, in a file of its own; a second one while it is filled anew. */
export class EmbeddedIndex extends SearchIndex {
  private readonly current: IndexFile;
  /** From the first search on. */
  private reader: IndexReader | ThreadedReader | null = null;
  private next: IndexFile | null = null;
  private tidying: NodeJS.Timeout | null = null;
  private tidyAfterMs = TIDY_AFTER_MS;
  private isClosed = false;

  private readonly logger = new Logger(EmbeddedIndex.name);

  /** @param mayReplace whether a file that is no sound index is replaced: by who will fill it. */
  constructor(private readonly file: string, mayReplace = true) {
    super();
    this.current = new IndexFile(file, mayReplace);
    if (mayReplace) this.tidySoon();
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    return this.opened().search(request);
  }

  async facets(request: SearchRequest, kinds: readonly string[]): Promise<FacetCount[]> {
    return this.opened().facets(request, kinds);
  }

  async known(words: readonly string[], scopes: readonly string[]): Promise<ReadonlySet<string>> {
    return this.opened().holding(words, scopes);
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    this.current.upsert(documents);
    this.next?.upsert(documents);
    this.tidySoon();
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.current.remove(ids);
    this.next?.remove(ids);
    this.tidySoon();
  }

  async versions(): Promise<Map<string, number>> {
    return this.current.versions();
  }

  async isComplete(): Promise<boolean> {
    return this.current.isComplete();
  }

  async rebuild(fill: (put: PutDocuments) => Promise<void>): Promise<void> {
    const file = `${this.file}.next`;
    removeFiles(file);
    const next = (this.next = IndexFile.toFill(file));
    try {
      await fill(async (documents) => next.upsert(documents));
      next.settle();
      await next.copyTo(this.file);
      this.current.gather();
    } finally {
      this.next = null;
      next.close();
      removeFiles(file);
    }
  }

  private opened(): IndexReader | ThreadedReader {
    if (this.isClosed) throw new Error('The search index is closed');
    return (this.reader ??= IS_BUILT ? new ThreadedReader(this.file, () => (this.reader = null)) : new IndexReader(this.file));
  }

  private tidySoon(): void {
    if (this.isClosed) return;
    this.tidying ??= setTimeout(() => {
      const started = performance.now();
      void this.tidy().catch((error: unknown) => this.logger.warn(`Not tidied: ${String(error)}`)).then(() => {
        this.tidying = null;
        this.tidyAfterMs = Math.max(TIDY_AFTER_MS, (performance.now() - started) / TIDY_AT_MOST);
      });
    }, this.tidyAfterMs).unref();
  }

  /** Brings together what single changes left, a little at a time; with as many parts as a hundred changes leave, a search takes up to four times as long. */
  async tidy(mostParts = MOST_PARTS): Promise<void> {
    for (const table of FULL_TEXTS) {
      if (this.isClosed || this.current.parts(table) <= mostParts) continue;
      for (let isFirst = true; !this.isClosed && this.current.mergeSome(table, isFirst); isFirst = false) await new Promise(setImmediate);
    }
  }

  /** The words of a document that is gone stand in their part until that is brought together with the others. */
  async forget(): Promise<void> {
    await this.tidy(0);
    if (!this.isClosed) this.current.gather();
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.tidying) clearTimeout(this.tidying);
    await this.reader?.close();
    this.current.close();
    this.next?.close();
  }
}

/** A SQLite file and what stands beside it. */
function removeFiles(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
}
