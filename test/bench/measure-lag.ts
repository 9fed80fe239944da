import { Database } from '#libs/database';
import { Outbox } from '#libs/outbox';
import { SearchIndex } from '#libs/search';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { inLetters } from '../support/in-letters.js';
import { percentile, printTable } from './table.js';

const WRITES = 100;
const BETWEEN_LOOKS_MS = 2;

/** From the commit of a change until a search finds it, one after another; people get names that nobody else has, and their own back. */
export async function measureLag(app: NestFastifyApplication, title: string, bar?: { most: number }): Promise<void> {
  const database = app.get(Database);
  const people: { contactId: string; professionalId: string; achternaam: string }[] = await database.read().query(
    `SELECT id AS "contactId", professional_id AS "professionalId", (SELECT achternaam FROM professional p WHERE p.id = c.professional_id) AS achternaam FROM contact c WHERE starts_on <= '2026-11-01' AND ends_on IS NULL AND asked_on IS NULL ORDER BY id LIMIT ${WRITES}`,
  );
  const times: number[] = [];
  for (const [place, { contactId, professionalId, achternaam }] of people.entries()) {
    const word = `zz${inLetters(place)}zz`;
    await rename(app, contactId, professionalId, word);
    const committed = performance.now();
    while (!(await isFound(app, word))) await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
    times.push(performance.now() - committed);
    await rename(app, contactId, professionalId, achternaam);
    await app.get(Outbox).settle();
  }
  printTable(title, ['', 'writes', 'p50', 'p99'], [['commit to findable', String(times.length), { value: percentile(times, 0.5), unit: 'ms' }, { value: percentile(times, 0.99), unit: 'ms', ...(bar ? { bar } : {}) }]]);
}

function rename(app: NestFastifyApplication, contactId: string, professionalId: string, achternaam: string): Promise<void> {
  const [database, outbox] = [app.get(Database), app.get(Outbox)];
  const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;
  return database.transaction(async (manager) => {
    await manager.query(`UPDATE professional SET achternaam = ${quoted(achternaam)} WHERE id = ${quoted(professionalId)}`);
    await manager.query(`UPDATE contact SET version = version + 1 WHERE id = ${quoted(contactId)}`);
    await outbox.publish(manager, 'contact.changed', { contactId });
  });
}

async function isFound(app: NestFastifyApplication, word: string): Promise<boolean> {
  const { total } = await app.get(SearchIndex).search({
    scopes: ['all'], audiences: [], readings: [{ words: [word], optionalWords: [], tagGroups: [], numbers: [], weight: 1 }], near: [], filters: [], today: '2026-11-21', active: true, offset: 0, limit: 1,
  });
  return total > 0;
}
