import type { Actor } from '#libs/access';
import { loadSettings } from '#libs/config';
import { Database, insertRows } from '#libs/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AreaRepository } from '../../apps/api/src/areas/index.js';
import { Contact, ContactArea } from '../../apps/api/src/contacts/index.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { MEN, SURNAMES, WOMEN } from '../../apps/api/src/demo/invented-names.js';
import { Random } from '../../apps/api/src/demo/random.js';
import { MaatjePair, MaatjesBoard, MaatjesService, PlanMaatjes } from '../../apps/api/src/maatjes/index.js';
import { Organisation, OrganisationArea } from '../../apps/api/src/organisations/index.js';
import { Professional, sortName } from '../../apps/api/src/professionals/index.js';
import { percentile, printTable } from './table.js';

const MEMBERS = 2_000;
const EXPERTS = 250;
const TEAMS = 40;
/** Of the members, those who have a maatje already. */
const PAIRED = 900;
const TIMES = 30;
const FOLDER = join('.data', 'bench', 'pairing');
const BARS = { proposal: 20, batch: 10, memory: 600, board: 200 };
const ROLES = ['expert-jeugdbescherming', 'expert-jeugdreclassering', 'expert-gedragsproblemen'];
const ACTOR: Actor = { accountId: 'bench', professionalId: null, gemeenten: ['GM0363'], areaCodes: [], powers: [{ kind: 'coordinator', gemeenteCode: 'GM0363', wijkCode: null, organisationId: null }] };

/** 2,000 members of buurtteams and 250 experts in one gemeente: one proposal, the board, and the distribution of all. */
export async function measurePairing(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  const app = await createApp(loadSettings({ MODE: 'production', DATA_DIR: FOLDER, HOST: '127.0.0.1', PORT: '0', BASE_URL: 'http://127.0.0.1', SECRET: 'a secret for measurements only, of 32 letters', SMTP_URL: 'smtp://127.0.0.1:1', DAILY_AT: 'off' }), ['error']);
  await invent(app);
  await app.init();
  const [maatjes, board] = [app.get(MaatjesService), app.get(MaatjesBoard)];
  const proposals = await timesOf((each) => maatjes.suggestions(ACTOR, `member-${PAIRED + each}`, null));
  const boards = await timesOf(() => board.of(ACTOR));
  const batch = await distribute(app.get(PlanMaatjes));
  await app.close();
  rmSync(FOLDER, { recursive: true, force: true });
  printTable(`Maatjes in process, ${MEMBERS.toLocaleString('en')} members, ${EXPERTS} experts, ${PAIRED} pairs that stand`, ['', 'p50', 'p99'], [
    ['a proposal for one newcomer', { value: percentile(proposals, 0.5), unit: 'ms', bar: { most: BARS.proposal } }, { value: percentile(proposals, 0.99), unit: 'ms' }],
    ['the board', { value: percentile(boards, 0.5), unit: 'ms', bar: { most: BARS.board } }, { value: percentile(boards, 0.99), unit: 'ms' }],
  ]);
  printTable('Everybody distributed anew, in a thread', ['', 'time', 'worth', 'kept', 'peak of the process'], [
    ['the solver', { value: batch.seconds, unit: 's', bar: { most: BARS.batch } }, batch.score.toLocaleString('en'), String(batch.kept), { value: batch.peak, unit: 'MB', digits: 0, bar: { most: BARS.memory } }],
    ['by hand: the best pair that is left', '', batch.byHand.toLocaleString('en'), '', ''],
  ]);
}

async function timesOf(ask: (time: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < TIMES + 3; time += 1) {
    const started = performance.now();
    await ask(time);
    if (time >= 3) times.push(performance.now() - started);
  }
  return times;
}

async function distribute(plans: PlanMaatjes): Promise<{ seconds: number; score: number; byHand: number; kept: number; peak: number }> {
  let peak = 0;
  const started = performance.now();
  const { id } = await plans.start(ACTOR, null);
  for (;;) {
    const { state, result } = await plans.plan(ACTOR, id);
    peak = Math.max(peak, process.memoryUsage().rss);
    if (state === 'failed') throw new Error('The distribution failed');
    if (result) return { seconds: (performance.now() - started) / 1_000, score: result.score, byHand: result.byHand, kept: result.pairs.filter(({ keptPairId }) => keptPairId !== null).length, peak: peak / 1e6 };
    await wait(10);
  }
}

async function invent(app: NestFastifyApplication): Promise<void> {
  const database = app.get(Database);
  const random = new Random(7);
  const wijken = (await new AreaRepository(database).childrenOf(['GM0363'])).map(({ code }) => code);
  const organisation = (id: string, kind: Organisation['kind']): Organisation => ({ id, kind, name: id, gemeenteCode: 'GM0363', street: null, houseNumber: null, postcode: null, city: null, buurtCode: null, phone: null, email: null, website: null, hours: null, endsOn: null, version: 1 });
  const professional = (id: string): Professional => {
    const name = { voornaam: random.pick(random.chance(0.5) ? MEN : WOMEN), tussenvoegsel: null, achternaam: random.pick(SURNAMES).achternaam };
    return { id: `p-${id}`, ...name, sortName: sortName(name), email: null, languages: random.chance(0.25) ? [random.pick(['tr', 'ar', 'pl', 'en', 'so'])] : [], erasedAt: null, mergedIntoId: null, version: 1 };
  };
  const week = () => Object.fromEntries([1, 2, 3, 4, 5].filter(() => random.chance(0.7)).map((day) => [day, [['09:00', '17:00']]])) as Contact['hours'];
  const contact = (id: string, organisationId: string, roleCode: string): Contact => ({ id, professionalId: `p-${id}`, organisationId, roleCode, startsOn: '2026-01-01', endsOn: null, hours: week(), byAppointment: false, position: 0, verifiedAt: null, askedOn: null, toldOn: null, version: 1 });
  const members = Array.from({ length: MEMBERS }, (_, index) => contact(`member-${index}`, `team-${index % TEAMS}`, 'jeugd-en-gezinswerker'));
  const experts = Array.from({ length: EXPERTS }, (_, index) => contact(`expert-${index}`, 'expertise', ROLES[index % ROLES.length]!));
  const area = (contactId: string, areaCode: string): Omit<ContactArea, 'contact'> => ({ contactId, areaCode, gemeenteCode: 'GM0363' });
  const places = experts.flatMap(({ id }) => Array.from({ length: 5 }, () => id));
  const pairs = members.slice(0, PAIRED).map((member, index): MaatjePair => ({
    id: `pair-${index}`, memberContactId: member.id, expertContactId: places[(index * 7) % places.length]!, domain: null, state: 'active', reasons: [], proposedAt: '2026-01-01T09:00:00.000Z', sentAt: null, remindedAt: null,
    memberAcceptedAt: null, expertAcceptedAt: null, startsOn: '2026-01-01', endsOn: null, endReason: null, note: null, askedForAnotherAt: null, overlapDays: 0, version: 1,
  }));
  await database.transaction(async (manager) => {
    await insertRows(manager, Organisation, [...Array.from({ length: TEAMS }, (_, index) => organisation(`team-${index}`, 'wijkteam')), organisation('expertise', 'expertiseteam')]);
    await insertRows(manager, OrganisationArea, [{ organisationId: 'expertise', areaCode: 'GM0363' }]);
    await insertRows(manager, Professional, [...members, ...experts].map(({ id }) => professional(id)));
    await insertRows(manager, Contact, [...members, ...experts]);
    await insertRows(manager, ContactArea, [...members.map(({ id }) => area(id, random.pick(wijken))), ...experts.map(({ id }) => area(id, 'GM0363'))]);
    await insertRows(manager, MaatjePair, pairs);
  });
}
