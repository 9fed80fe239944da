import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FacetCount, SearchAnswer, SearchRequest } from '../search-index.js';

/** The number of the question, which method of the IndexReader is asked, and with what. */
export type Question = readonly [id: number, method: 'search' | 'facets' | 'holding', ...parameters: unknown[]];
/** The number of the question, and what came of it. */
export type Answer = readonly [id: number, answer: unknown, error: Error | null];

/** In megabytes, of what is soon thrown away. */
const YOUNG_GENERATION = 24;

/** An IndexReader in a thread of its own: while that searches, on another core, the process does what else there is to do. */
export class ThreadedReader {
  private readonly thread: Worker;
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>();
  private asked = 0;

  /** @param onLost is called when the thread ended by itself: out of memory, or with a file that cannot be opened. */
  constructor(file: string, onLost: () => void) {
    this.thread = new Worker(join(import.meta.dirname, 'reading-thread.js'), { workerData: file, env: {}, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION } });
    this.thread.on('message', ([id, answer, error]: Answer) => {
      const { resolve, reject } = this.waiting.get(id)!;
      this.waiting.delete(id);
      if (error) reject(error);
      else resolve(answer);
    });
    this.thread.on('error', (error) => {
      onLost();
      for (const { reject } of this.waiting.values()) reject(error);
    });
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    return this.ask('search', request);
  }

  facets(request: SearchRequest, kinds: readonly string[]): Promise<FacetCount[]> {
    return this.ask('facets', request, kinds);
  }

  holding(words: readonly string[], scopes: readonly string[]): Promise<Set<string>> {
    return this.ask('holding', words, scopes);
  }

  /** When all that was asked is answered. */
  async close(): Promise<void> {
    const hasEnded = once(this.thread, 'exit');
    this.thread.postMessage(null);
    await hasEnded;
  }

  private ask<T>(method: Question[1], ...parameters: unknown[]): Promise<T> {
    this.asked += 1;
    const waiting = Promise.withResolvers<unknown>();
    this.waiting.set(this.asked, waiting);
    this.thread.postMessage([this.asked, method, ...parameters] satisfies Question);
    return waiting.promise as Promise<T>;
  }
}
