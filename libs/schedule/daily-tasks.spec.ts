import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '#libs/clock';
import { loadSettings } from '#libs/config';
import { Database } from '#libs/database';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DailyTasks } from './daily-tasks.js';
import { ScheduledRun } from './scheduled-run.entity.js';

const MINUTE = 60_000;

/** Real: SQLite in a file, opened twice, as by two processes. Only time goes by when we say so. */
describe('a daily task that takes long', () => {
  let folder: string;
  let databases: Database[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-daily-'));
    const url = join(folder, 'test.sqlite');
    databases = [await Database.open({ url, entities: [ScheduledRun] }), await Database.open({ url, entities: [ScheduledRun] })];
    jest.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z'), doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  });

  afterEach(async () => {
    jest.useRealTimers();
    for (const database of databases) await database.close();
    await rm(folder, { recursive: true });
  });

  const processes = () => databases.map((database) => {
    const settings = loadSettings({ MODE: 'demo' });
    return new DailyTasks(database, new Clock(settings), settings);
  }) as [DailyTasks, DailyTasks];

  it('is not begun by another process, however long it takes', async () => {
    const [first, second] = processes();
    let end = (): void => undefined;
    first.add('ask', () => new Promise((resolve) => { end = resolve; }));
    const begun = jest.fn<() => Promise<void>>(async () => undefined);
    second.add('ask', begun);
    const done = first.runDue();
    for (let minute = 0; minute < 30; minute += 1) {
      await jest.advanceTimersByTimeAsync(MINUTE);
      await second.runDue();
    }
    expect(begun).not.toHaveBeenCalled();
    end();
    await done;
    await second.runDue();
    expect(begun).not.toHaveBeenCalled();
  });

  it('is not begun by a machine whose clock is some seconds behind', async () => {
    const [, second] = processes();
    const ahead = Object.assign(new Clock(loadSettings({ MODE: 'demo' })), { now: () => new Date(Date.now() + 5_000) });
    const first = new DailyTasks(databases[0]!, ahead, loadSettings({ MODE: 'demo' }));
    let end = (): void => undefined;
    first.add('ask', () => new Promise((resolve) => { end = resolve; }));
    const begun = jest.fn<() => Promise<void>>(async () => undefined);
    second.add('ask', begun);
    const done = first.runDue();
    await jest.advanceTimersByTimeAsync(0);
    await second.runDue();
    end();
    await done;
    expect(begun).not.toHaveBeenCalled();
  });

  it('is begun again when the process that had it in hand says no more', async () => {
    const [first, second] = processes();
    first.add('ask', () => new Promise(() => undefined));
    const begun = jest.fn<() => Promise<void>>(async () => undefined);
    second.add('ask', begun);
    void first.runDue();
    await jest.advanceTimersByTimeAsync(0);
    jest.clearAllTimers(); // it died
    await jest.advanceTimersByTimeAsync(4 * MINUTE);
    await second.runDue();
    expect(begun).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(2 * MINUTE);
    await second.runDue();
    expect(begun).toHaveBeenCalledTimes(1);
  });
});
