/**
 * Any number of workers share one outbox and one mail queue.
 *
 * 1. Each event has its effect once, whoever takes it.
 * 2. Two events that say the same are never in two hands at once, so that the later state is the one that stays.
 * 3. What a worker had in hand when its process died is done by another, at once.
 * 4. A worker hears of an event that another process published, without waiting for its next look.
 * 5. An event that always fails is parked, and seen; the rest flows.
 * 6. A clock that is set back holds up nothing.
 * 7. Each mail goes out once.
 *
 * Real: PostgreSQL, a pool for each worker, as in processes of their own.
 */
import { Clock } from '#libs/clock';
import { loadSettings, type Settings } from '#libs/config';
import { Database } from '#libs/database';
import { MailQueue, QueuedMail } from '#libs/mail';
import { Outbox, OutboxEvent } from '#libs/outbox';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { dropDatabase, emptyDatabase } from '../support/postgres.js';

describe('many workers on PostgreSQL', () => {
  let url: string;
  let databases: Database[];
  let settings: Settings;

  beforeEach(async () => {
    url = await emptyDatabase();
    databases = [];
    settings = loadSettings({ DEMO_NOW: '2026-11-23T10:00:00Z' });
  });
  afterEach(async () => {
    for (const database of databases) await database.close().catch(() => undefined);
    await dropDatabase(url);
  });

  const opened = async (): Promise<Database> => {
    const database = await Database.open({ url, entities: [OutboxEvent, QueuedMail] });
    databases.push(database);
    return database;
  };
  const worker = async (handle: (ids: string[]) => Promise<void>, batch?: number): Promise<Outbox> => {
    const outbox = new Outbox(await opened(), new Clock(settings), settings);
    outbox.handle('contact.changed', (events) => handle(events.map(({ contactId }) => contactId)), batch);
    return outbox;
  };
  const publish = async (...ids: string[]): Promise<void> => {
    const database = databases[0] ?? (await opened());
    await database.transaction((manager) => new Outbox(database, new Clock(settings), settings).publish(manager, 'contact.changed', ...ids.map((contactId) => ({ contactId }))));
  };
  const waiting = () => databases[0]!.read().find(OutboxEvent, { order: { id: 'ASC' } });
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);

  it('each event has its effect once', async () => {
    const handled: string[][] = [[], [], []];
    const workers = await Promise.all(handled.map((mine) => worker(async (ids) => {
      await wait(2);
      mine.push(...ids);
    }, 7)));
    await publish(...numbered(300));
    await Promise.all(workers.map((each) => each.settle()));
    expect(handled.flat().sort()).toEqual(numbered(300).sort());
    expect(handled.filter((mine) => mine.length > 0).length).toBeGreaterThan(1);
    expect(await waiting()).toEqual([]);
  });

  it('two events that say the same are never in two hands at once', async () => {
    const inHand = new Set<string>();
    let overlaps = 0;
    const handle = async (ids: string[]) => {
      overlaps += ids.filter((id) => inHand.has(id)).length;
      for (const id of ids) inHand.add(id);
      await wait(3);
      for (const id of ids) inHand.delete(id);
    };
    const workers = await Promise.all([worker(handle, 2), worker(handle, 2), worker(handle, 2)]);
    for (let round = 0; round < 40; round += 1) await publish('a', 'b', 'c');
    for (let look = 0; look < 60 && (await waiting()).length > 0; look += 1) await Promise.all(workers.map((each) => each.settle()));
    expect(await waiting()).toEqual([]);
    expect(overlaps).toBe(0);
  });

  it('what a dead worker had in hand is done by another, at once', async () => {
    let reached = () => undefined as void;
    const hasIt = new Promise<void>((resolve) => { reached = resolve; });
    const dying = await worker(async () => {
      reached();
      await new Promise(() => undefined);
    });
    const handled: string[] = [];
    const living = await worker(async (ids) => { handled.push(...ids); });
    await publish('a', 'b');
    void dying.settle();
    await hasIt;
    await living.settle();
    expect(handled).toEqual([]);
    await databases[1]!.read().query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`);
    await living.settle();
    expect(handled).toEqual(['a', 'b']);
  });

  it('a worker hears what another process published', async () => {
    let tell: (at: number) => void = () => undefined;
    const told = new Promise<number>((resolve) => { tell = resolve; });
    const listening = await worker(async () => { tell(performance.now()); });
    await listening.onApplicationBootstrap();
    await listening.settle();
    const api = await opened();
    await wait(1_100); // just after a look, so that the next is a second away
    const outbox = new Outbox(api, new Clock(settings), settings);
    await api.transaction((manager) => outbox.publish(manager, 'contact.changed', { contactId: 'a' }));
    const committed = performance.now();
    const lag = (await told) - committed;
    await listening.beforeApplicationShutdown();
    expect(lag).toBeLessThan(800);
  });

  it('an event that always fails is parked and seen, and the rest flows', async () => {
    const handled: string[] = [];
    const outbox = await worker(async (ids) => {
      if (ids.includes('poison')) throw new TypeError('06 12345678');
      handled.push(...ids);
    });
    await publish('a', 'poison', 'b');
    for (let hour = 0; hour < 11; hour += 1) {
      await outbox.settle();
      settings.DEMO_NOW = new Date(Date.parse(settings.DEMO_NOW!) + 3_600_000).toISOString();
    }
    expect(handled).toEqual(['a', 'b']);
    const [event] = await waiting();
    expect(event).toMatchObject({ payload: { contactId: 'poison' }, attempts: 11, lastError: 'TypeError' });
    expect(await outbox.depth()).toEqual({ waiting: 1, parked: 1, oldestSeconds: 0 });
    await publish('c');
    await outbox.settle();
    expect(handled).toEqual(['a', 'b', 'c']);
  });

  it('when everything fails, it is asked a few times only, and nothing is lost', async () => {
    let asked = 0;
    let isAway = true;
    const handled: string[] = [];
    const outbox = await worker(async (ids) => {
      asked += 1;
      if (isAway) throw new Error('away');
      handled.push(...ids);
    });
    await publish(...numbered(50));
    await outbox.settle();
    expect(asked).toBeLessThanOrEqual(4);
    isAway = false;
    settings.DEMO_NOW = '2026-11-23T10:01:00Z';
    await outbox.settle();
    expect(handled.sort()).toEqual(numbered(50).sort());
  });

  it('a clock that is set back holds up nothing', async () => {
    const handled: string[] = [];
    let fails = true;
    const outbox = await worker(async (ids) => {
      if (fails) throw new Error('no');
      handled.push(...ids);
    });
    await publish('failed');
    await outbox.settle();
    fails = false;
    await publish('fresh');
    settings.DEMO_NOW = '2026-11-22T10:00:00Z';
    await outbox.settle();
    expect(handled.sort()).toEqual(['failed', 'fresh']);
  });

  it('each mail goes out once', async () => {
    const sent: string[] = [];
    const mailer = { send: async ({ to }: { to: string }) => { await wait(1); sent.push(to); } };
    await Promise.all([opened(), opened(), opened()]);
    const queues = databases.map((database) => {
      const queue = new MailQueue(database, mailer, new Clock(settings), settings);
      queue.write('ask', async ({ to }) => ({ to: to!, subject: '', text: '' }));
      return queue;
    });
    await databases[0]!.transaction(() => queues[0]!.order(...numbered(120).map((to) => ({ kind: 'ask', key: `ask:${to}`, about: { to } }))));
    settings.DEMO_NOW = '2026-11-22T10:00:00Z'; // set back: they go out all the same
    await Promise.all(queues.map((queue) => queue.settle()));
    expect(sent.sort()).toEqual(numbered(120).sort());
    expect(await databases[0]!.read().countBy(QueuedMail, { state: 'sent' })).toBe(120);
  });
});
