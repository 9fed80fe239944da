/** Everything moves from SQLite to PostgreSQL and back, and is the same. Real: both databases, the demo directory with changes, mails and events in it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, transfer, TransferRefused, type TransferredTable } from '#libs/database';
import { OutboxEvent } from '#libs/outbox';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Postcode4Overlap } from '../../apps/api/src/areas/index.js';
import { entities } from '../../apps/api/src/entities.js';
import { addContact } from '../support/add-contact.js';
import { dropDatabase, emptyDatabase } from '../support/postgres.js';
import { TestApp } from '../support/test-app.js';

describe('transfer', () => {
  let url: string;
  let folder: string;
  let app: TestApp;
  const opened: Database[] = [];

  beforeAll(async () => {
    url = await emptyDatabase();
    folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-transfer-'));
    app = await TestApp.start();
    const els = await app.signedIn('coordinator');
    await addContact(app.as(els), { voornaam: 'Zoë', achternaam: '’t Überhaupt', email: 'zoe@x.example' });
    await app.settle();
    await app.database.transaction((manager) => manager.insert(OutboxEvent, { type: 'waits', payload: { for: 'ever' }, createdAt: '', availableAt: '', attempts: 0, lastError: null }));
  });
  afterAll(async () => {
    for (const database of opened) await database.close();
    await app.stop();
    await dropDatabase(url);
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (url: string): Promise<Database> => {
    const database = await Database.open({ url, entities });
    opened.push(database);
    return database;
  };
  const moved = async (from: Database, to: Database): Promise<TransferredTable[]> => {
    const tables: TransferredTable[] = [];
    await transfer(from, to, (table) => tables.push(table));
    return tables;
  };

  it('moves everything to PostgreSQL and back', async () => {
    const postgres = await open(url);
    const back = await open(join(folder, 'back.sqlite'));
    const there = await moved(app.database, postgres);
    expect(there.length).toBe(app.database.writer.entityMetadatas.length);
    expect(new Map(there.map(({ name, rows }) => [name, rows])).get('area')).toBeGreaterThan(10_000);
    expect(new Map(there.map(({ name, rows }) => [name, rows])).get('outbox_event')).toBe(1);
    expect(await moved(postgres, back)).toEqual(there);
    // byte for byte, but for the shares, of which PostgreSQL keeps four bytes
    for (const { target: entity, tableName, primaryColumns } of app.database.writer.entityMetadatas) {
      if (entity === Postcode4Overlap) continue;
      const query = `SELECT * FROM "${tableName}" ORDER BY ${primaryColumns.map((column) => `"${column.databaseName}"`).join(', ')}`;
      expect([tableName, await back.read().query(query)]).toEqual([tableName, await app.database.read().query(query)]);
    }
    const [{ id }] = await postgres.read().find(OutboxEvent) as [OutboxEvent];
    await postgres.transaction((manager) => manager.insert(OutboxEvent, { type: 'x', payload: {}, createdAt: '', availableAt: '', attempts: 0, lastError: null }));
    expect((await postgres.read().find(OutboxEvent, { order: { id: 'ASC' } })).map((event) => event.id)).toEqual([id, id + 1]);
  }, 180_000);

  it('refuses a target that holds anything, and leaves it as it was', async () => {
    const target = await open(join(folder, 'used.sqlite'));
    await target.transaction((manager) => manager.query(`INSERT INTO region (code, kind, name) VALUES ('JZ01', 'jeugd', 'x')`));
    await expect(moved(app.database, target)).rejects.toThrow(TransferRefused);
    expect(await target.read().query('SELECT count(*) AS many FROM area')).toEqual([{ many: 0 }]);
  });

  it('refuses a source that holds nothing', async () => {
    await expect(moved(await open(join(folder, 'nothing.sqlite')), await open(join(folder, 'still-nothing.sqlite')))).rejects.toThrow('in de bron staat niets');
  });

  it('leaves the target empty when it does not come to the end', async () => {
    const target = await open(join(folder, 'broken.sqlite'));
    await expect(transfer(app.database, target, ({ name }) => { if (name === 'contact') throw new Error('no'); })).rejects.toThrow('no');
    expect(await target.read().query('SELECT count(*) AS many FROM area')).toEqual([{ many: 0 }]);
  });
});
