import { Clock } from '#libs/clock';
import { loadSettings, type Settings } from '#libs/config';
import { Database } from '#libs/database';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutboxEvent } from './outbox-event.entity.js';
import { NotNowError, Outbox } from './outbox.js';

/** Real: SQLite in a file. The clock is moved by hand. */
describe('the outbox', () => {
  let folder: string;
  let database: Database;
  let settings: Settings;
  let outbox: Outbox;
  let handled: string[][];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-outbox-'));
    database = await Database.open({ url: join(folder, 'test.sqlite'), entities: [OutboxEvent] });
    settings = loadSettings({ DEMO_NOW: '2026-11-23T10:00:00Z' });
    outbox = new Outbox(database, new Clock(settings), settings);
    handled = [];
  });

  afterEach(async () => {
    await outbox.beforeApplicationShutdown();
    await database.close();
    await rm(folder, { recursive: true });
  });

  const publish = (...ids: string[]) => database.transaction((manager) => outbox.publish(manager, 'contact.changed', ...ids.map((contactId) => ({ contactId }))));
  const listen = (fail: () => boolean = () => false) => outbox.handle('contact.changed', async (events) => {
    if (fail()) throw new TypeError('06 12345678');
    handled.push(events.map((event) => event.contactId));
  });
  const waiting = (): Promise<OutboxEvent[]> => database.read().find(OutboxEvent);

  it('has an effect after the commit, in order, and then forgets', async () => {
    listen();
    await publish('a', 'b');
    await outbox.settle();
    expect(handled.flat()).toEqual(['a', 'b']);
    expect(await waiting()).toEqual([]);
  });

  it('has none when the transaction rolls back', async () => {
    listen();
    await expect(database.transaction(async (manager) => {
      await outbox.publish(manager, 'contact.changed', { contactId: 'a' });
      throw new Error('no');
    })).rejects.toThrow();
    await outbox.settle();
    expect(handled).toEqual([]);
  });

  it('tries again later and later, and keeps no personal data of the failure', async () => {
    let failures = 2;
    listen(() => failures-- > 0);
    await publish('a');
    await outbox.settle();
    expect(await waiting()).toMatchObject([{ attempts: 1, lastError: 'TypeError', availableAt: '2026-11-23T10:00:01.000Z' }]);
    await outbox.settle();
    expect(handled).toEqual([]);
    settings.DEMO_NOW = '2026-11-23T10:00:01Z';
    await outbox.settle();
    expect(await waiting()).toMatchObject([{ attempts: 2, availableAt: '2026-11-23T10:00:03.000Z' }]);
    settings.DEMO_NOW = '2026-11-23T10:00:03Z';
    await outbox.settle();
    expect(handled).toEqual([['a']]);
  });

  it('lets one that fails hold up no other', async () => {
    outbox.handle('contact.changed', async (events) => {
      if (events.some((event) => event.contactId === 'poison')) throw new TypeError();
      handled.push(events.map((event) => event.contactId));
    });
    await publish('a', 'poison', 'b');
    await outbox.settle();
    expect(handled).toEqual([['a'], ['b']]);
    expect(await waiting()).toMatchObject([{ payload: { contactId: 'poison' }, attempts: 1 }]);
  });

  it('gives up no event because what it needs is away', async () => {
    let isAway = true;
    outbox.handle('contact.changed', async (events) => {
      if (isAway) throw new NotNowError();
      handled.push(events.map((event) => event.contactId));
    });
    await publish('a');
    let now = Date.parse('2026-11-23T10:00:00Z');
    for (let time = 0; time < 30; time += 1) {
      await outbox.settle();
      settings.DEMO_NOW = new Date(now += 10_000).toISOString();
    }
    isAway = false;
    await outbox.settle();
    expect(handled).toEqual([['a']]);
  });

  it('finds what a process that died left behind', async () => {
    await publish('a');
    const next = new Outbox(database, new Clock(settings), settings);
    next.handle('contact.changed', async (events) => { handled.push(events.map((event) => event.contactId)); });
    await next.settle();
    expect(handled).toEqual([['a']]);
    await next.beforeApplicationShutdown();
  });
});
