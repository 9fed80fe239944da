import type { Actor } from '#libs/access';
import { Database } from '#libs/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CoverageService, WorkListService } from '../../apps/api/src/coverage/index.js';
import { percentile, printTable } from './table.js';

const REGION = 10_000;
const TIMES = 100;
const WARM_UP = 5;
/** Milliseconds. */
const MOST = 150;

/** What a coordinator of a whole region meets on her start page, in this process, one question after another. */
export async function measureCoverage(app: NestFastifyApplication, contacts: number): Promise<void> {
  const { gemeenten, served, wijken, isRegion } = await region(app.get(Database));
  const actor: Actor = {
    accountId: 'bench', professionalId: null, gemeenten, areaCodes: [],
    powers: gemeenten.map((gemeenteCode) => ({ kind: 'coordinator', gemeenteCode, wijkCode: null, organisationId: null })),
  };
  const [coverage, work] = [app.get(CoverageService), app.get(WorkListService)];
  const matrix = await timesOf(() => coverage.page(actor, undefined, 'worst', { first: 50 }));
  const share = await timesOf(() => coverage.confirmedShare(actor, undefined));
  const list = await timesOf(() => work.entries(actor, undefined));
  const figures = (times: readonly number[], bar?: { most: number }) => [{ value: percentile(times, 0.5), unit: 'ms' }, { value: percentile(times, 0.99), unit: 'ms', ...(bar ? { bar } : {}) }];
  printTable(
    `A region in process, ${served.toLocaleString('en')} of ${contacts.toLocaleString('en')} contacts, ${gemeenten.length} gemeenten, ${wijken.toLocaleString('en')} wijken`, ['of all its wijken', 'p50', 'p99'],
    [['matrix, worst first', ...figures(matrix, isRegion ? { most: MOST } : undefined)], ['share confirmed, 53 weeks', ...figures(share)], ['work list', ...figures(list)]],
  );
}

/** Gemeenten side by side that together have as many contacts as a region has. All there are, thinly spread, is no region: that is only reported. */
async function region(database: Database): Promise<{ gemeenten: string[]; served: number; wijken: number; isRegion: boolean }> {
  const counts: { code: string; contacts: number; wijken: number }[] = await database.read().sql`
    SELECT gemeente_code AS code, count(DISTINCT contact_id) AS contacts,
      (SELECT count(*) FROM area a WHERE a.gemeente_code = ca.gemeente_code AND a.level = 'wijk') AS wijken
    FROM contact_area ca GROUP BY gemeente_code ORDER BY (SELECT jeugd_region_code FROM area a WHERE a.code = ca.gemeente_code), gemeente_code`;
  const gemeenten: string[] = [];
  let served = 0;
  let wijken = 0;
  for (const each of counts) {
    if (served >= REGION) break;
    gemeenten.push(each.code);
    wijken += Number(each.wijken);
    const scope = [...gemeenten];
    const [row]: { count: number }[] = await database.read().sql`SELECT count(DISTINCT contact_id) AS count FROM contact_area WHERE gemeente_code IN (${() => scope})`;
    served = Number(row!.count);
  }
  return { gemeenten, served, wijken, isRegion: gemeenten.length < counts.length };
}

async function timesOf(ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < TIMES + WARM_UP; index += 1) {
    const started = performance.now();
    await ask();
    if (index >= WARM_UP) times.push(performance.now() - started);
  }
  return times;
}
