import { parse } from 'csv-parse/sync';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AccountRepository, SignInService } from '../../apps/api/src/accounts/index.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { fictionalMobile } from '../../apps/api/src/demo/fictional-numbers.js';
import { MEN, SURNAMES, WOMEN } from '../../apps/api/src/demo/invented-names.js';
import { Random } from '../../apps/api/src/demo/random.js';
import { EXPORT_HEADINGS, writeWorkbook } from '../../apps/api/src/spreadsheets/index.js';
import { Database } from '#libs/database';
import { loadSettings } from '#libs/config';
import { benchEnv, inventOnce } from './bench-directory.js';
import { memoryOf, startServer, type ChildServer } from './child-server.js';
import { printTable } from './table.js';
import { addContact } from '../support/add-contact.js';

const CONTACTS = 10_000;
const ROWS = 10_000;
/** Of the rows, those of people who are known, with another number; the others are new. */
const KNOWN = 5_000;
const ONE_BY_ONE = 100;
const FOLDER = join('.data', 'bench', 'spreadsheet');
const COORDINATOR = 'imports@bench.example';
const BARS = { preview: 10, apply: 20, peak: 400, held: 200 };

/** 10,000 rows into a directory of 10,000 contacts, over HTTP, as a coordinator of half the country does it: as many contacts as a region has. */
export async function measureSpreadsheet(): Promise<void> {
  await inventOnce(CONTACTS);
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync(join('.data', 'bench', String(CONTACTS)), FOLDER, { recursive: true });
  const env = { ...benchEnv(CONTACTS), DATA_DIR: FOLDER, DAILY_AT: 'off' };
  const cookie = await coordinator(env);
  const { workbook, oneByOne } = await withServer(env, cookie, async (ask) => ({ workbook: await workbookOf(ask), oneByOne: await addOneByOne(ask) }));
  const figures = await withServer(env, cookie, (ask, server) => importWorkbook(ask, server, workbook));
  rmSync(FOLDER, { recursive: true, force: true });
  const megabytes = (value: number | null, bar?: number) => (value === null ? 'not known here' : { value, unit: 'MB', digits: 0, ...(bar ? { bar: { most: bar } } : {}) });
  printTable(`A spreadsheet of ${ROWS.toLocaleString('en')} rows (${(workbook.length / 1e6).toFixed(1)} MB) into ${CONTACTS.toLocaleString('en')} contacts`, ['', 'time', 'others wait at most'], [
    ['read', { value: figures.read.seconds, unit: 's' }, { value: figures.read.held, unit: 'ms', digits: 0, bar: { most: BARS.held } }],
    ['preview, with reading', { value: figures.read.seconds + figures.preview.seconds, unit: 's', bar: { most: BARS.preview } }, { value: figures.preview.held, unit: 'ms', digits: 0, bar: { most: BARS.held } }],
    ['apply', { value: figures.apply.seconds, unit: 's', bar: { most: BARS.apply } }, { value: figures.apply.held, unit: 'ms', digits: 0, bar: { most: BARS.held } }],
    ['the same one by one, by form', { value: oneByOne * ROWS, unit: 's', digits: 0 }, ''],
  ]);
  printTable('Memory of the server that imports', ['', 'before', 'peak'], [['process', megabytes(figures.memory.before), megabytes(figures.memory.peak, BARS.peak)]]);
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

async function withServer<T>(env: Record<string, string>, cookie: string, work: (ask: Ask, server: ChildServer) => Promise<T>): Promise<T> {
  const server = await startServer('dist/apps/api/src/main.js', env);
  try {
    return await work((path, init) => fetch(`${server.url}${path}`, { ...init, headers: { cookie, 'content-type': 'application/json', ...(init?.headers as Record<string, string> | undefined) } }), server);
  } finally {
    await server.stop();
  }
}

/** Who keeps gemeenten side by side with together half of the contacts. */
async function coordinator(env: Record<string, string>): Promise<string> {
  const app = await createApp(loadSettings(env), ['error']);
  await app.init();
  const shares: { code: string; contacts: number }[] = await app.get(Database).read().sql`
    SELECT gemeente_code AS code, count(DISTINCT contact_id) AS contacts FROM contact_area GROUP BY gemeente_code ORDER BY (SELECT jeugd_region_code FROM area a WHERE a.code = gemeente_code), gemeente_code`;
  let kept = 0;
  const gemeenten = shares.filter(({ contacts }) => (kept += Number(contacts)) - Number(contacts) < KNOWN * 1.1).map(({ code }) => code);
  const accounts = app.get(AccountRepository);
  await app.get(Database).transaction(() => accounts.add({ email: COORDINATOR, professionalId: null, blockedAt: null, mijnWijkCode: null }, gemeenten.map((gemeenteCode) => ({ kind: 'coordinator', gemeenteCode, wijkCode: null, organisationId: null }))));
  const { token } = await app.get(SignInService).beginSession((await accounts.openByEmail(COORDINATOR))!.id);
  await app.close();
  return `kl_sessie=${token}`;
}

async function question(ask: Ask, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await (await ask('/graphql', { method: 'POST', body: JSON.stringify({ query, variables }) })).json() as { data: any; errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]!.message);
  return data;
}

/** Half of the people of an export with another number, and as many who are new, at the same places. */
async function workbookOf(ask: Ask): Promise<Uint8Array> {
  const exported: string[][] = parse(await (await ask('/api/export?format=csv')).text(), { delimiter: ';', bom: true, relax_quotes: true });
  const random = new Random(5);
  const column = (heading: string) => EXPORT_HEADINGS.indexOf(heading);
  const [mobile, id] = [column('Mobiel'), column('id')];
  const known = exported.slice(1, KNOWN + 1).map((row, index) => row.map((cell, place) => (place === mobile ? fictionalMobile(index).replace('+31', '0') : cell)));
  const added = exported.slice(1, ROWS - known.length + 1).map((row, index) => {
    const { tussenvoegsel, achternaam } = random.pick(SURNAMES);
    const changed: Record<number, string> = {
      [id]: '', [column('Voornaam')]: random.pick([...WOMEN, ...MEN]), [column('Tussenvoegsel')]: tussenvoegsel ?? '', [column('Achternaam')]: achternaam,
      [column('E-mail')]: `nieuw${index}@werk.example`, [mobile]: fictionalMobile(20_000 + index).replace('+31', '0'), [column('Begindatum')]: '', [column('Einddatum')]: '',
    };
    return row.map((cell, place) => changed[place] ?? cell);
  });
  return writeWorkbook([{ name: 'Contacten', headings: EXPORT_HEADINGS, rows: [...known, ...added] }]);
}

/** Seconds a contact takes when she is added by the form. */
async function addOneByOne(ask: Ask): Promise<number> {
  const { search } = await question(ask, '{ search(text: "wijkteamcoach") { edges { node { ... on Contact { organisation { id } areas { code } } } } } }');
  const area = search.edges[0].node.areas[0].code;
  const organisationId = search.edges[0].node.organisation.id;
  const started = performance.now();
  for (let index = 0; index < ONE_BY_ONE; index += 1) {
    await addContact((query, variables) => question(ask, query, variables), { organisationId, areaCodes: [area] });
  }
  return (performance.now() - started) / 1000 / ONE_BY_ONE;
}

interface Step {
  seconds: number;
  /** Milliseconds the slowest of others' cheap questions took more than when nothing else was done. */
  held: number;
}

async function importWorkbook(ask: Ask, server: ChildServer, workbook: Uint8Array) {
  await settle(ask);
  const before = memoryOf(server.pid)?.now ?? null;
  let id = '';
  const read = await measured(ask, async () => {
    id = (await (await ask('/api/import', { method: 'POST', body: Buffer.from(workbook), headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'lijst.xlsx' } })).json() as { id: string }).id;
  });
  let digest: string | undefined;
  const preview = await measured(ask, async () => {
    await question(ask, 'mutation ($id: ID!) { chooseImportOthers(id: $id, choice: NEW) { id } }', { id });
    for (;;) {
      const { spreadsheetImport } = await question(ask, `query ($id: ID!) { spreadsheetImport(id: $id) { preview { digest } } }`, { id });
      digest = spreadsheetImport.preview?.digest;
      if (digest) break;
      await wait(50);
    }
  });
  const apply = await measured(ask, () => question(ask, `mutation ($id: ID!, $digest: String!) { applyImport(id: $id, digest: $digest) { result { changeGroupId } } }`, { id, digest }));
  return { read, preview, apply, memory: { before, peak: memoryOf(server.pid)?.peak ?? null } };
}

const CHEAP = '{ app { demo } }';

async function settle(ask: Ask): Promise<void> {
  for (let index = 0; index < 20; index += 1) await question(ask, CHEAP);
}

/** Meanwhile others ask something cheap, again and again. */
async function measured(ask: Ask, work: () => Promise<unknown>): Promise<Step> {
  let isDone = false;
  let held = 0;
  const others = (async () => {
    while (!isDone) {
      const started = performance.now();
      await question(ask, CHEAP);
      held = Math.max(held, performance.now() - started);
      await wait(5);
    }
  })();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  isDone = true;
  await others;
  return { seconds, held };
}
