import { Database } from '#libs/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SignInService } from '../../apps/api/src/accounts/index.js';
import { DirectorySearchService } from '../../apps/api/src/directory-search/index.js';
import { ONE_GEMEENTE, sessionCookie, type Searcher } from './bench-directory.js';
import { benchQueries, QUERY_KINDS, type QueryKind } from './bench-queries.js';
import { percentile, printTable } from './table.js';

const QUERIES = 200;
const WARM_UP = 20;
const PAGE = 10;
/** Milliseconds. */
const MOST: Record<Searcher, number> = { scoped: 10, unscoped: 50 };

/** Understanding, index and hydration in this process, one search after another. */
export async function measureSearch(app: NestFastifyApplication, size: string, hasBars: boolean): Promise<void> {
  for (const searcher of ['scoped', 'unscoped'] as const) {
    const times = await timesOf(app, searcher);
    const row = (kind: string, each: readonly number[]) => [
      kind, String(each.length), { value: percentile(each, 0.5), unit: 'ms', digits: 2 }, { value: percentile(each, 0.99), unit: 'ms', digits: 2, ...(hasBars ? { bar: { most: MOST[searcher] } } : {}) },
    ];
    printTable(
      `Search in process, ${size}, ${searcher === 'scoped' ? 'one gemeente' : 'all 342 gemeenten'}`, ['kind of query', 'queries', 'p50', 'p99'],
      [...QUERY_KINDS.map((kind) => row(kind, times.get(kind)!)), row('all kinds', [...times.values()].flat())],
    );
  }
}

/** Milliseconds, over all kinds of searches in one gemeente. */
export async function scopedP99(app: NestFastifyApplication): Promise<number> {
  return percentile([...(await timesOf(app, 'scoped')).values()].flat(), 0.99);
}

async function timesOf(app: NestFastifyApplication, searcher: Searcher): Promise<Map<QueryKind, number[]>> {
  const cookie = await sessionCookie(app, searcher);
  const actor = await app.get(SignInService).actorOf(cookie.slice(cookie.indexOf('=') + 1));
  const searches = app.get(DirectorySearchService);
  const queries = await benchQueries(app.get(Database), QUERIES + WARM_UP, searcher === 'scoped' ? ONE_GEMEENTE : null);
  const times = new Map<QueryKind, number[]>(QUERY_KINDS.map((kind) => [kind, []]));
  for (let index = 0; index < QUERIES + WARM_UP; index += 1) {
    for (const kind of QUERY_KINDS) {
      const text = queries.get(kind)![index];
      if (text === undefined) continue;
      const started = performance.now();
      await searches.search(actor!, { text, first: PAGE });
      if (index >= WARM_UP) times.get(kind)!.push(performance.now() - started);
    }
  }
  return times;
}
