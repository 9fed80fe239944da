import { describe, expect, it } from '@jest/globals';
import { Clock } from '#libs/clock';
import { loadSettings } from '#libs/config';
import { Database } from '#libs/database';
import { DemoMailbox } from './demo-mailbox.js';
import { MailQueue } from './mail-queue.js';
import { QueuedMail } from './queued-mail.entity.js';

/** Real: SQLite in memory. */
describe('the mail queue', () => {
  it('takes an order of thousands at once, such as of a team that is distributed anew, and each once', async () => {
    const database = await Database.open({ url: ':memory:', entities: [QueuedMail] });
    const settings = loadSettings({ MODE: 'demo' });
    const queue = new MailQueue(database, new DemoMailbox(), new Clock(settings), settings);
    const orders = Array.from({ length: 6_000 }, (_, place) => ({ kind: 'welcome', key: `welcome:${place}`, about: { place: String(place) } }));
    for (let time = 0; time < 2; time += 1) await database.transaction(() => queue.order(...orders));
    expect((await database.transaction(() => queue.progress('2026-01-01'))).waiting).toBe(6_000);
    await database.close();
  });
});
