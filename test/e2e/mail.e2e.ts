/** Mail goes out once: refused, delayed, lost on the way or in a crash. Real: database, SMTP server. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MailQueue } from '#libs/mail';
import { AskToConfirm } from '../../apps/api/src/verifications/ask-to-confirm.js';
import { addContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import type { Session, TestApp } from '../support/test-app.js';

describeOnDatabases('mail', (start) => {
  let server: MailServer;
  let app: TestApp;
  let els: Session;
  let now = Date.parse('2026-11-23T10:00:00Z');
  let count = 0;

  beforeAll(async () => {
    server = await startMailServer();
    app = await start({ SMTP_URL: server.url, VERIFY_CADENCE_DAYS: '90' });
    els = await app.signedIn('coordinator');
    // everybody of the demo confirmed today: only whom a test adds is asked
    await app.database.transaction((manager) => manager.query(`UPDATE contact SET verified_at = '2026-11-23T09:00:00.000Z'`));
  });

  afterAll(() => server.stop());

  /** Adds somebody whose confirmation is due, and asks. */
  const ask = async (): Promise<{ email: string; id: string }> => {
    const email = `mail${(count += 1)}@x.example`;
    const id = await addContact(app.as(els), { email, startsOn: '2026-01-01' });
    await runDay();
    return { email, id };
  };
  const runDay = async () => {
    await app.app.get(AskToConfirm).run(new Date(now).toISOString().slice(0, 10));
    await app.settle();
  };
  const later = async (seconds: number) => {
    now += seconds * 1_000;
    app.at(new Date(now).toISOString());
    await app.settle();
  };
  const arrived = (email: string) => server.mails.filter((mail) => mail.includes(`To: ${email}`)).length;
  const state = async (id: string) => (await app.database.read().query(`SELECT q.state, q.last_error AS error FROM queued_mail q JOIN contact c ON c.professional_id = q.professional_id WHERE c.id = '${id}' ORDER BY q.created_at LIMIT 1`))[0];
  const bounced = async () => (await app.ask(els, '{ workList { kind items(first: 50) { contact { id } } } }')).workList.find((entry: any) => entry.kind === 'BOUNCED')?.items.map((item: any) => item.contact.id) ?? [];

  it('is tried again when the server asks for it, and arrives once', async () => {
    server.welcome('later', 2);
    const { email, id } = await ask();
    expect(await state(id)).toEqual({ state: 'queued', error: expect.stringContaining('451') });
    await later(3);
    expect(arrived(email)).toBe(0);
    await later(10);
    await later(60);
    expect(arrived(email)).toBe(1);
    expect((await state(id)).state).toBe('sent');
  });

  it('is left alone with the rest when the server takes none, and all arrive when it does again', async () => {
    server.welcome('later', 1_000);
    await app.database.transaction((manager) => manager.query(`UPDATE contact SET verified_at = NULL, starts_on = '2026-01-01', asked_on = NULL WHERE id IN (SELECT c.id FROM contact c JOIN contact_area a ON a.contact_id = c.id WHERE a.gemeente_code = 'GM0917' ORDER BY c.id LIMIT 20)`));
    await runDay();
    const many = async (where: string) => Number((await app.database.read().query(`SELECT count(*) AS many FROM queued_mail WHERE ${where}`))[0].many);
    const waiting = await many(`state = 'queued'`);
    expect(waiting).toBeGreaterThan(8);
    expect(await many(`state = 'queued' AND attempts > 0`)).toBeLessThan(waiting);
    // who waits at her screen for a link goes before all of them
    await app.ask(null, 'mutation { requestSignInLink(email: "els.dewit@buurtteamsheerlen.example") { message } }');
    await app.settle();
    expect(await many(`kind = 'sign-in' AND attempts > 0`)).toBe(1);
    server.welcome('later', 0);
    await later(3_600);
    expect(await many(`state = 'queued'`)).toBe(0);
    await app.database.transaction((manager) => manager.query(`UPDATE contact SET verified_at = '2026-11-23T09:00:00.000Z'`));
  });

  it('bounces when the address is refused: shown, not tried again, and the coordinator is to call', async () => {
    server.welcome('never', 1);
    const { email, id } = await ask();
    expect((await state(id)).state).toBe('bounced');
    expect(await bounced()).toContain(id);
    await later(3_600);
    await runDay();
    expect(arrived(email)).toBe(0);
    const listed = (await app.ask(els, '{ toConfirm(first: 50) { edges { node { contact { id } text needsCall } } } }')).toConfirm.edges.map((edge: any) => edge.node).find((node: any) => node.contact.id === id);
    expect(listed).toMatchObject({ text: 'de mail kwam terug', needsCall: true });
  });

  it('is never sent twice: not when the line broke after the text, and not after a crash while it was in hand', async () => {
    server.welcome('hang-up', 1);
    const { email, id } = await ask();
    expect((await state(id)).state).toBe('unsure');
    await later(24 * 3_600);
    await runDay();
    expect(arrived(email)).toBe(1);
    const crashed = await ask();
    await app.database.transaction((manager) => manager.query(`UPDATE queued_mail SET state = 'sending' WHERE professional_id = (SELECT professional_id FROM contact WHERE id = '${crashed.id}')`));
    await later(1_200);
    expect((await state(crashed.id)).state).toBe('unsure');
    expect(arrived(crashed.email)).toBe(1);
  });

  it('is one mail, however often it is ordered', async () => {
    const order = () => app.app.get(MailQueue).order({ kind: 'nobody-writes-this', key: 'twice', about: {} });
    await app.database.transaction(order);
    await app.database.transaction(order);
    expect(await app.database.read().query(`SELECT state FROM queued_mail WHERE key = 'twice'`)).toEqual([{ state: 'queued' }]);
  });

  it('says nothing of whom it is for in what waits or failed', async () => {
    const rows = JSON.stringify(await app.database.read().query('SELECT * FROM queued_mail'));
    expect(rows).not.toMatch(/@|Bode|token/);
  });
});
