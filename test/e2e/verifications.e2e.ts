/** "Klopt nog": asking, answering, reminding, and what happens when nobody answers; a year of it on a clock of our own. */
import { beforeAll, expect, it } from '@jest/globals';
import { addDays } from '#libs/clock';
import { DemoMailbox, MailQueue } from '#libs/mail';
import { DailyTasks } from '#libs/schedule';
import { AskToConfirm } from '../../apps/api/src/verifications/ask-to-confirm.js';
import { addContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { personOf } from '../support/person-of.js';
import type { Session, TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

const READ = 'query ($token: String!) { confirmationRequest(token: $token) { name numbers answer contacts { id role organisation } } }';
const CONFIRM = 'mutation ($token: String!) { confirmByLink(token: $token) { answer } }';
const CHANGE = 'mutation ($token: String!, $answer: ConfirmationAnswer!, $input: ConfirmationChangeInput!) { changeByLink(token: $token, answer: $answer, input: $input) { answer } }';
const FIRST_DAY = '2026-11-23';

describeOnDatabases('confirming', (start, database) => {
  let app: TestApp;
  let els: Session;
  let today = FIRST_DAY;

  beforeAll(async () => {
    app = await start({ VERIFY_CADENCE_DAYS: '90' });
    await app.app.get(DailyTasks).runDue();
    await app.settle();
    await signIn();
  });

  const signIn = async () => { els = await app.signedIn('coordinator'); };
  const goTo = async (day: string, hour = 10) => {
    today = day;
    app.at(`${day}T${hour}:00:00Z`);
    await app.app.get(AskToConfirm).run(day);
    await app.settle();
  };
  const mails = () => app.app.get(DemoMailbox).mails().filter((mail) => /klopt dit/i.test(mail.subject));
  const tokenIn = (text: string): string => /#token=(\S+)/.exec(text)![1]!;
  const row = async <T = any>(sql: string): Promise<T[]> => app.database.read().query(sql);
  const write = (sql: string) => app.database.transaction((manager) => manager.query(sql));
  const toConfirm = async (): Promise<any[]> => {
    const found = [];
    for (let after: string | null = null; ;) {
      const page: any = (await app.ask(els, `query ($after: String) { toConfirm(first: 50, after: $after) { edges { node { contact { id } text needsCall } } pageInfo { endCursor hasNextPage } } }`, { after })).toConfirm;
      found.push(...page.edges.map((edge: any) => edge.node));
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  };

  const mailsTo = (email: string) => mails().filter(({ to }) => to === email);
  const listed = async (id: string) => (await toConfirm()).find(({ contact }) => contact.id === id);
  const edit = async (id: string, person: object, contact?: object) => {
    const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${id}") { version personVersion } }`)).contactDraft;
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, person, contact } });
  };
  const judge = async (contactId: string, accept: boolean, spoken = false) => {
    await signIn();
    const { id } = (await app.ask(els, '{ openCorrections(first: 50) { edges { node { id contact { id } } } } }')).openCorrections.edges.map((edge: any) => edge.node).find((node: any) => node.contact.id === contactId);
    return (await app.graphql(els, 'mutation ($id: ID!, $accept: Boolean!, $spoken: Boolean!) { judgeCorrection(id: $id, input: { accept: $accept, spoken: $spoken }) { isTaken } }', { id, accept, spoken })).code;
  };

  it('asks each person once for all her contacts, however often the day is run', async () => {
    const asked = mails();
    expect(asked.length).toBeGreaterThan(10);
    expect(new Set(asked.map((mail) => mail.to)).size).toBe(asked.length);
    await app.database.transaction((manager) => manager.query(`UPDATE scheduled_run SET last_done_on = NULL`));
    await app.app.get(DailyTasks).runDue();
    await app.settle();
    expect(mails()).toHaveLength(asked.length);
  });

  it('changes nothing when the link is opened, confirms by the button, once, and says who did', async () => {
    const mail = mails()[0]!;
    const token = tokenIn(mail.text);
    const verified = () => row(`SELECT count(*) AS n FROM verification`);
    const before = await verified();
    const request = (await app.ask(null, READ, { token })).confirmationRequest;
    await app.ask(null, READ, { token });
    expect(await verified()).toEqual(before);
    expect(mail.text).toContain(request.contacts[0].role);
    expect(mails().some(({ text }) => /^Nummer: [\d ]+$/m.test(text)) && mails().some(({ text }) => /^Nummers: [\d ]+(, [\d ]+)+$/m.test(text))).toBe(true);
    expect(mails().filter(({ text }) => /^Nummer: .*,|^Nummers: [\d ]+$/m.test(text))).toEqual([]);
    expect((await app.ask(null, CONFIRM, { token })).confirmByLink.answer).toBe('CONFIRMED');
    const after = await verified();
    await app.ask(null, CONFIRM, { token });
    expect(await verified()).toEqual(after);
    // what she has is not said to who opens it later, nor that she has none
    expect(request.numbers).toEqual(expect.any(Array));
    expect((await app.ask(null, READ, { token })).confirmationRequest.numbers).toBeNull();
    const { id } = request.contacts[0];
    expect((await row(`SELECT "by", how, account_id FROM verification WHERE contact_id = '${id}' ORDER BY at DESC LIMIT 1`))[0]).toEqual({ by: 'self', how: 'link', account_id: null });
    expect((await row(`SELECT asked_on FROM contact WHERE id = '${id}'`))[0].asked_on).toBeNull();
  });

  it('passes on a new number, and that she left, to who keeps the contact', async () => {
    const [, second, third] = mails();
    const about = async (token: string) => (await app.ask(null, READ, { token })).confirmationRequest.contacts[0].id;
    const [changed, left] = [tokenIn(second!.text), tokenIn(third!.text)];
    expect((await app.graphql(null, CHANGE, { token: changed, answer: 'CHANGED', input: { contactId: await about(changed), rightNumber: 'geen' } })).code).toBe('PHONE_INVALID');
    expect((await app.graphql(null, CHANGE, { token: changed, answer: 'CONFIRMED', input: { contactId: await about(changed) } })).code).toBe('BAD_INPUT');
    await app.ask(null, CHANGE, { token: changed, answer: 'CHANGED', input: { contactId: await about(changed), rightNumber: '06 8804 0001' } });
    await app.ask(null, CHANGE, { token: left, answer: 'REPLACED', input: { contactId: await about(left), note: 'Het is nu Jan Bos.' } });
    expect((await app.graphql(null, CHANGE, { token: left, answer: 'LEFT', input: { contactId: await about(changed) } })).code).toBe('NOT_FOUND');
    expect((await app.graphql(null, CHANGE, { token: left, answer: 'OTHER', input: { contactId: await about(left), note: ' ' } })).code).toBe('BAD_INPUT');
    await app.ask(null, CHANGE, { token: left, answer: 'OTHER', input: { contactId: await about(left), note: 'Ik werk niet op woensdag.' } });
    const notes = (await row(`SELECT kind, right_number, note, account_id FROM correction ORDER BY at, id`)).slice(-3);
    expect(notes).toEqual([
      { kind: 'number', right_number: '+31688040001', note: 'Er komt een nummer bij.', account_id: null },
      { kind: 'elsewhere', right_number: null, note: 'Iemand anders doet dit nu. Het is nu Jan Bos.', account_id: null },
      { kind: 'other', right_number: null, note: 'Ik werk niet op woensdag.', account_id: null },
    ]);
    // a reminder that was waiting when she answered is not sent
    const [request] = await row(`SELECT r.id FROM verification_request r JOIN professional p ON p.id = r.professional_id WHERE p.email = '${second!.to}'`);
    await app.database.transaction(() => app.app.get(MailQueue).order({ kind: 'ask-to-confirm', key: 'remind:waiting', about: { requestId: request.id, reminder: 'yes' } }));
    await app.settle();
    expect(await row(`SELECT state FROM queued_mail WHERE key = 'remind:waiting'`)).toEqual([{ state: 'dropped' }]);
  });

  it('refuses a link that is not ours', async () => {
    const token = tokenIn(mails()[3]!.text);
    for (const wrong of ['', 'x', token.slice(0, -2), `${token}x`, token.replace('.', '')]) expect((await app.graphql(null, READ, { token: wrong })).code).toBe('LINK_EXPIRED');
    for (let times = 0; times < 60; times += 1) await app.graphql(null, CONFIRM, { token: 'x' });
    expect((await app.graphql(null, CONFIRM, { token: 'x' })).code).toBe('TOO_MANY_ATTEMPTS');
    expect((await app.graphql(null, CHANGE, { token: 'x', answer: 'LEFT', input: { contactId: 'x' } })).code).toBe('TOO_MANY_ATTEMPTS');
    expect((await app.graphql(null, CHANGE, { token, answer: 'LEFT', input: { contactId: 'x' } })).code).toBe('NOT_FOUND');
  });

  it('lists who is due, the longest first, and what was done about it', async () => {
    const add = (startsOn: string, email: string | null) => addContact(app.as(els), { startsOn, email });
    const hers = [await add(addDays(today, -90), 'vandaag@x.example'), await add(addDays(today, -91), 'gisteren@x.example'), await add(addDays(today, -92), null), await add(addDays(today, -89), 'morgen@x.example')];
    expect((await toConfirm()).filter(({ contact }) => hers.includes(contact.id))).toEqual([
      { contact: { id: hers[2] }, text: 'geen e-mailadres bekend', needsCall: true },
      { contact: { id: hers[1] }, text: 'nog niet gevraagd', needsCall: false },
      { contact: { id: hers[0] }, text: 'nog niet gevraagd', needsCall: false },
    ]);
  });

  it('skips nobody who is due while the list gets shorter, by her and by others', async () => {
    const caller = await withPower(app, 'caller@keeper.example', { wijkCode: 'WK091734' });
    const hers: string[] = [];
    for (let days = 95; days > 90; days -= 1) hers.push(await addContact(app.as(caller), { startsOn: addDays(today, -days), areaCodes: ['WK091734'] }));
    const shown: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: any = (await app.ask(caller, 'query ($after: String) { toConfirm(first: 2, after: $after) { edges { node { contact { id } } } pageInfo { hasNextPage endCursor } } }', { after })).toConfirm;
      const ids = edges.map(({ node }: any) => node.contact.id);
      shown.push(...ids);
      await app.ask(els, 'mutation ($ids: [ID!]!) { confirmContacts(ids: $ids, how: PHONE) }', { ids });
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(shown.filter((id) => hers.includes(id))).toEqual(hers);
    expect(new Set(shown).size).toBe(shown.length);
    expect((await app.ask(caller, '{ toConfirm { totalCount } }')).toConfirm.totalCount).toBe(0);
  });

  it('shows who keeps somebody what to ask her by phone, and logs that her numbers were shown', async () => {
    const id = await addContact(app.as(els), { startsOn: addDays(today, -90), phones: [{ kind: 'MOBILE', number: '06 8804 0777', visibility: 'COORDINATORS' }] });
    const shown = () => row(`SELECT d.through FROM disclosure d JOIN contact c ON c.professional_id = d.professional_id WHERE c.id = '${id}'`);
    expect(await shown()).toEqual([]);
    expect((await app.ask(els, `{ factsToConfirm(contactId: "${id}") { numbers { display } contact { id } } }`)).factsToConfirm).toEqual({ numbers: [{ display: '06 88 04 07 77' }], contact: { id } });
    expect(await shown()).toEqual([{ through: 'page' }]);
  });

  it('counts whom nobody ever confirmed though that is not due yet, until she is confirmed', async () => {
    const asked = async () => (await app.ask(els, '{ notYetDue { people neverConfirmed dueFrom } }')).notYetDue;
    const before = await asked();
    const id = await addContact(app.as(els), {});
    expect(await asked()).toEqual({ people: before.people + 1, neverConfirmed: before.neverConfirmed + 1, dueFrom: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    await app.ask(els, `mutation { confirmContact(id: "${id}") { id } }`);
    expect((await asked()).neverConfirmed).toBe(before.neverConfirmed);
    expect(await app.ask(await app.signedIn('ib-er'), '{ notYetDue { people neverConfirmed } }')).toEqual({ notYetDue: { people: 0, neverConfirmed: 0 } });
  });

  it('reminds after 7 days, tells the coordinator after 14, sinks after 30, hides after 90, and comes back when confirmed', async () => {
    const silent = mails().at(-1)!;
    const [{ id, due }] = await row(`SELECT c.id, c.verified_at AS due FROM contact c JOIN professional p ON p.id = c.professional_id WHERE p.email = '${silent.to}' AND c.asked_on IS NOT NULL LIMIT 1`);
    // counted where they are queued: the demo's mailbox keeps only the last
    const count = async () => Number((await row(`SELECT count(*) AS n FROM queued_mail q JOIN contact c ON c.professional_id = q.professional_id WHERE c.id = '${id}' AND q.kind = 'ask-to-confirm' AND q.state = 'sent'`))[0].n);
    const state = async (session = els) => (await app.graphql(session, `{ contact(id: "${id}") { verification { state } } }`)).data?.contact?.verification.state;
    const [{ name }] = await row(`SELECT p.voornaam || ' ' || p.achternaam AS name FROM contact c JOIN professional p ON p.id = c.professional_id WHERE c.id = '${id}'`);
    const found = async (session: Session) => (await app.ask(session, 'query ($text: String!) { search(text: $text, first: 50) { edges { node { ... on Contact { id } } } } }', { text: `"${name}"` })).search.edges.filter(({ node }: any) => node.id === id).length;
    expect(due).toBeTruthy();
    expect(await count()).toBe(1);
    expect(await listed(id)).toMatchObject({ needsCall: false, text: 'vandaag gemaild' });
    const open = await row(`SELECT r.id FROM verification_request r JOIN queued_mail q ON q.key = 'ask:' || r.id JOIN contact c ON c.professional_id = r.professional_id WHERE r.closed_at IS NULL AND q.state = 'sent' AND c.id <> '${id}' GROUP BY r.id ORDER BY r.id LIMIT 2`);
    const [bounced, unsure] = open.map((request) => request.id);
    await write(`UPDATE queued_mail SET state = CASE key WHEN 'ask:${bounced}' THEN 'bounced' ELSE 'unsure' END WHERE key IN ('ask:${bounced}', 'ask:${unsure}')`);
    await goTo(addDays(FIRST_DAY, 6));
    expect(await count()).toBe(1);
    await goTo(addDays(FIRST_DAY, 7));
    expect(await count()).toBe(2);
    // whose mail did not arrive, or may not have, is for the coordinator at once, and gets no reminder
    expect(await row(`SELECT escalated_on, reminded_on FROM verification_request WHERE id IN ('${bounced}', '${unsure}')`)).toEqual(Array(2).fill({ escalated_on: addDays(FIRST_DAY, 6), reminded_on: null }));
    await write(`UPDATE queued_mail SET state = 'sent' WHERE key IN ('ask:${bounced}', 'ask:${unsure}')`);
    expect(mails().find((mail) => mail.to === silent.to)!.subject).toMatch(/^Herinnering/);
    const [asked, reminded] = mails().filter((mail) => mail.to === silent.to).reverse().map(({ text }) => /Antwoord je niet, dan (.*) de lijst\./.exec(text)![1]);
    expect(asked).toMatch(/^zakt je vermelding vanaf \d+ \S+( 2027)? in$|^blijft je vermelding onderaan staan in$/);
    expect(reminded).toBe(asked); // the day, not so many days from now
    await goTo(addDays(FIRST_DAY, 14));
    await signIn();
    expect(await listed(id)).toMatchObject({ needsCall: true, text: '2 keer gemaild, geen antwoord' });
    const [all, toCall, others] = (await Promise.all(['', '(needsCall: true)', '(needsCall: false)'].map((which) => app.ask(els, `{ toConfirm${which} { totalCount edges { node { needsCall } } } }`)))).map((answer) => answer.toConfirm);
    expect(toCall.totalCount + others.totalCount).toBe(all.totalCount);
    expect([toCall, others].map(({ edges }) => new Set(edges.map(({ node }: any) => node.needsCall)))).toEqual([new Set([true]), new Set([false])]);
    await goTo(addDays(FIRST_DAY, 89));
    await signIn();
    expect(await state()).toBe('STALE');
    const colleague = await app.signedIn('wijkteamcoach');
    expect(await state(colleague)).toBe('STALE');
    expect(await found(colleague)).toBe(1);
    await goTo(addDays(FIRST_DAY, 90));
    expect(await state(colleague)).toBeUndefined();
    expect(await found(colleague)).toBe(0);
    expect(await state()).toBe('HIDDEN');
    expect(await count()).toBe(2);
    await app.ask(els, `mutation { confirmContacts(ids: ["${id}"], how: PHONE) }`);
    expect(await state(colleague)).toBe('FRESH');
    expect((await app.graphql(null, READ, { token: tokenIn(silent.text) })).code).toBeUndefined();
    await goTo(addDays(FIRST_DAY, 91));
    expect((await app.graphql(null, READ, { token: tokenIn(silent.text) })).code).toBe('LINK_EXPIRED');
  });

  it('does not forget who answered: a new number that is taken is a confirmation, what is refused is asked again, what waits hides nobody', async () => {
    await signIn();
    const day = addDays(today, 1);
    const on = (days: number) => addDays(day, days);
    const add = (email: string, more: object = {}) => addContact(app.as(els), { email, startsOn: addDays(day, -90), phones: [{ kind: 'MOBILE', number: '06 8804 1001' }], ...more });
    const [taken, refused, waiting, left, stays, spoken] = [await add('taken@x.example'), await add('refused@x.example'), await add('waiting@x.example'), await add('left@x.example'), await add('stays@x.example'), await add('spoken@x.example')];
    const other = await addContact(app.as(els), { personId: await personOf(app, left), roleCode: 'jeugdverpleegkundige', startsOn: addDays(day, -90) });
    await goTo(day);
    const answer = (email: string, contactId: string, said: 'CHANGED' | 'LEFT') => app.ask(null, CHANGE, { token: tokenIn(mailsTo(email)[0]!.text), answer: said, input: { contactId, ...(said === 'CHANGED' && { wrongNumber: '06 8804 1001', rightNumber: '06 8804 1002' }) } });
    await answer('taken@x.example', taken, 'CHANGED');
    await answer('refused@x.example', refused, 'CHANGED');
    await answer('waiting@x.example', waiting, 'CHANGED');
    await answer('left@x.example', left, 'LEFT');
    await answer('stays@x.example', stays, 'LEFT');
    await answer('spoken@x.example', spoken, 'LEFT');
    await goTo(on(3));
    await signIn();
    for (const id of [taken, left, other]) expect(await listed(id)).toMatchObject({ text: expect.stringMatching(/^antwoordde op .*, de melding is nog niet bekeken$/), needsCall: false });
    await judge(taken, true);
    await judge(refused, false);
    expect(await judge(left, true)).toBe('STILL_THERE');
    await app.ask(els, `mutation { endContact(id: "${left}", on: "${on(30)}") { changeId } }`); // which is judging it
    await judge(stays, false);
    await judge(spoken, false, true);
    const verification = async (id: string, session = els) => (await app.graphql(session, `{ contact(id: "${id}") { verification { state at by } } }`)).data?.contact?.verification;
    expect(await verification(taken)).toEqual({ state: 'FRESH', at: `${day}T10:00:00.000Z`, by: 'SELF' });
    expect(await verification(refused)).toMatchObject({ at: null });
    expect((await listed(left)).text).toMatch(/^antwoordde op \S+ \S+( 2027)?$/);
    for (const id of [taken, spoken]) expect(await listed(id)).toBeUndefined();
    expect(await verification(spoken)).toMatchObject({ state: 'FRESH', by: 'COORDINATOR' });

    await goTo(on(4));
    const count = () => ['taken', 'refused', 'waiting', 'left', 'stays', 'spoken'].map((who) => mailsTo(`${who}@x.example`).length);
    expect(count()).toEqual([1, 2, 1, 2, 2, 1]);
    for (const who of ['refused', 'stays']) expect(mailsTo(`${who}@x.example`)[0]!.text).toMatch(/Je gaf op \d+ \S+( 2027)? door dat er iets veranderde\. De coördinator heeft dat niet overgenomen\./);
    expect(await row(`SELECT id FROM contact WHERE asked_on = '${on(4)}' AND id IN ('${refused}', '${left}', '${other}', '${stays}')`)).toHaveLength(3);
    await goTo(on(90));
    const colleague = await app.signedIn('wijkteamcoach');
    expect(mailsTo('taken@x.example')).toHaveLength(2);
    expect(await verification(waiting, colleague)).toMatchObject({ state: 'STALE' });
    expect(await verification(left, colleague)).toBeUndefined();
    expect(mailsTo('waiting@x.example')).toHaveLength(1);
    await judge(waiting, true);
    expect(await verification(waiting, colleague)).toMatchObject({ state: 'DUE', at: `${day}T10:00:00.000Z` });
  });

  it('shows who says that she left as such, sunk, with the team to call, until that is judged; undoing her last day has it judged again', async () => {
    await signIn();
    const colleague = await app.signedIn('wijkteamcoach');
    const day = addDays(today, 1);
    const add = (email: string, achternaam: string) => addContact(app.as(els), { email, voornaam: 'Zakt', achternaam, startsOn: addDays(day, -90), roleCode: 'jeugdarts' });
    const [id, other] = [await add('zegt.weg@x.example', 'Aalders'), await add('blijft@x.example', 'Zuiver')];
    await goTo(day);
    const shown = async () => (await app.ask(colleague, `{ contact(id: "${id}") { reachability { status text callTarget { kind } } } }`)).contact.reachability;
    const order = async () => {
      await app.settle();
      const { edges } = (await app.ask(colleague, '{ search(text: "zakt") { edges { node { ... on Contact { id } } } } }')).search;
      return edges.map(({ node }: any) => node.id).filter((each: string) => each === id || each === other);
    };
    const before = await shown();
    expect(before.status).not.toBe('ABSENT');
    expect(await order()).toEqual([id, other]);
    await app.ask(null, CHANGE, { token: tokenIn(mailsTo('zegt.weg@x.example')[0]!.text), answer: 'LEFT', input: { contactId: id } });
    expect(await shown()).toMatchObject({ status: 'ABSENT', text: 'zegt hier niet meer te werken', callTarget: { kind: expect.not.stringMatching('PERSON') } });
    expect(await order()).toEqual([other, id]);

    const isOpen = async () => (await app.ask(els, '{ openCorrections(first: 50) { edges { node { contact { id } } } } }')).openCorrections.edges.some(({ node }: any) => node.contact.id === id);
    const { changeId } = (await app.ask(els, `mutation { endContact(id: "${id}", on: "${addDays(day, 30)}") { changeId } }`)).endContact;
    expect(await isOpen()).toBe(false);
    expect(await row(`SELECT k.outcome, a.email FROM correction k JOIN account a ON a.id = k.judged_by WHERE k.contact_id = '${id}'`)).toEqual([{ outcome: 'accepted', email: expect.stringMatching(/^els/) }]);
    expect((await shown()).text).toBe(before.text);
    await app.ask(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: changeId });
    expect(await isOpen()).toBe(true);
    expect((await shown()).text).toBe('zegt hier niet meer te werken');
    await judge(id, false, true);
    expect(await shown()).toEqual(before);
    expect(await order()).toEqual([id, other]);
  });

  it('does not confirm, with a new number, what she said she left', async () => {
    await signIn();
    const day = addDays(today, 1);
    const id = await addContact(app.as(els), { email: 'both@x.example', startsOn: addDays(day, -90) });
    const gone = await addContact(app.as(els), { personId: await personOf(app, id), roleCode: 'jeugdverpleegkundige', startsOn: addDays(day, -90) });
    await goTo(day);
    const token = tokenIn(mailsTo('both@x.example')[0]!.text);
    await app.ask(null, CHANGE, { token, answer: 'LEFT', input: { contactId: gone } });
    await app.ask(null, CHANGE, { token, answer: 'CHANGED', input: { contactId: id, rightNumber: '06 8804 1004' } });
    await judge(id, true);
    const state = async (contactId: string) => (await app.ask(els, `{ contact(id: "${contactId}") { verification { state } } }`)).contact.verification.state;
    expect([await state(id), await state(gone)]).toEqual(['FRESH', 'NEVER']);
  });

  it('takes away the number that changed, also when she says so by a mail that she had answered', async () => {
    await signIn();
    const day = addDays(today, 1);
    const numbers = async (id: string) => (await app.ask(els, `{ contactDraft(id: "${id}") { phones { number } } }`)).contactDraft.phones.map(({ number }: any) => number).sort();
    const add = (email: string, ...phones: string[]) => addContact(app.as(els), { email, startsOn: addDays(day, -90), phones: phones.map((number) => ({ kind: number.startsWith('06') ? 'MOBILE' : 'DIRECT', number })) });
    const [one, two] = [await add('later@x.example', '06 8805 2001', '045 560 2001'), await add('which@x.example', '06 8805 2002', '06 8805 2003')];
    await goTo(day);
    const later = async (id: string, email: string, rightNumber: string) => {
      const token = tokenIn(mailsTo(email)[0]!.text);
      await app.ask(null, CONFIRM, { token });
      await app.ask(null, CHANGE, { token, answer: 'CHANGED', input: { contactId: id, rightNumber } });
      const [{ note }] = await row(`SELECT note FROM correction WHERE contact_id = '${id}'`);
      await judge(id, true);
      return note;
    };
    expect(await later(one, 'later@x.example', '06 8805 2011')).toBe('Mijn nummer is gewijzigd.');
    expect(await numbers(one)).toEqual(['045 560 2001', '06 88 05 20 11']);
    expect(await later(two, 'which@x.example', '06 8805 2012')).toMatch(/^Mijn nummer is gewijzigd. Welk nummer vervalt, kon ik niet kiezen/);
    expect(await numbers(two)).toHaveLength(3);
  });

  it('asks again who was asked when her question was closed by a merge, an end that was undone, or a last day that was moved', async () => {
    await signIn();
    const day = addDays(today, 1);
    const on = (days: number) => addDays(day, days);
    const add = (email: string | null, more: object = {}) => addContact(app.as(els), { email, startsOn: addDays(day, -90), ...more });
    const [gone, ended, extended, undone] = [await add('gone@x.example'), await add('ended@x.example'), await add('extended@x.example', { endsOn: day }), await add('undone@x.example')];
    const [keep, other] = [await add(null, { roleCode: 'ib-er', startsOn: day }), await add('other@x.example', { roleCode: 'ib-er', startsOn: day })];
    await goTo(day);
    await signIn();
    const merge = async (kept: string, folded: string) => (await app.ask(els, 'mutation ($keepId: ID!, $goneId: ID!) { mergePeople(keepId: $keepId, goneId: $goneId) }', { keepId: await personOf(app, kept), goneId: await personOf(app, folded) })).mergePeople;
    const undo = (groupId: string) => app.ask(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId });
    await merge(keep, gone);
    expect((await app.ask(null, READ, { token: tokenIn(mailsTo('gone@x.example')[0]!.text) })).confirmationRequest.contacts.map(({ id }: any) => id)).toContain(gone);
    const end = (await app.ask(els, `mutation { endContact(id: "${ended}", on: "${addDays(day, -1)}") { changeId } }`)).endContact.changeId;
    const merged = await merge(other, undone);
    await goTo(on(1));
    await goTo(on(2));
    await signIn();
    await undo(end);
    await undo(merged);
    await edit(extended, {}, { endsOn: on(200) });
    await goTo(on(3));
    const colleague = await app.signedIn('wijkteamcoach');
    for (const [id, email] of [[gone, 'gone@x.example'], [ended, 'ended@x.example'], [extended, 'extended@x.example'], [undone, 'undone@x.example']] as const) {
      expect([email, mailsTo(email).length]).toEqual([email, 2]);
      expect((await app.graphql(colleague, `{ contact(id: "${id}") { id } }`)).data).toEqual({ contact: { id } });
    }
  });

  it('mails who got an address, or another one, after the day of asking, once, and says of them what is so', async () => {
    await signIn();
    const day = addDays(today, 1);
    const add = (email: string | null) => addContact(app.as(els), { email, startsOn: addDays(day, -90) });
    const [without, bounced, moved] = [await add(null), await add('bounced@x.example'), await add('old@x.example')];
    await goTo(day);
    await write(`UPDATE queued_mail SET state = 'bounced' WHERE professional_id = '${await personOf(app, bounced)}'`);
    await signIn();
    expect((await listed(without)).text).toBe('geen e-mailadres bekend');
    expect((await listed(bounced)).text).toBe('de mail kwam terug');
    app.at(`${day}T15:00:00Z`);
    const addresses = new Map([[without, 'added@x.example'], [bounced, 'mended@x.example'], [moved, 'new@x.example']]);
    for (const [id, email] of addresses) await edit(id, { email });
    for (const id of addresses.keys()) expect(await listed(id)).toMatchObject({ text: 'nog niet gemaild op het nieuwe e-mailadres', needsCall: false });
    await goTo(addDays(day, 1));
    await goTo(addDays(day, 2));
    await signIn();
    for (const [id, email] of addresses) {
      expect(mailsTo(email)).toHaveLength(1);
      expect(await listed(id)).toMatchObject({ text: expect.stringMatching(/^gemaild op .*, nog geen antwoord$/), needsCall: false });
      const token = tokenIn(mailsTo(email)[0]!.text);
      expect((await app.ask(null, READ, { token })).confirmationRequest.contacts[0].id).toBe(id);
    }
    await goTo(addDays(day, 8));
    for (const [id, email] of addresses) expect(mailsTo(email).map(({ subject }) => subject)).toEqual(['Herinnering: klopt dit nog?', id === without ? 'Je staat in Korte Lijnen: klopt dit?' : 'Klopt dit nog?']);
    expect(mailsTo('old@x.example')).toHaveLength(1);
    await write(`UPDATE queued_mail SET state = 'sending', available_at = '${addDays(day, 8)}T10:00:00.000Z' WHERE key LIKE 'ask:%' AND professional_id = '${await personOf(app, moved)}'`);
    await signIn();
    expect((await listed(moved)).text).toBe('de mail is nog niet verstuurd');
    await write(`UPDATE queued_mail SET state = 'sent' WHERE state IN ('bounced', 'sending')`);
  });

  it('lists what is due in her own wijk however much is due longer elsewhere', async () => {
    const keeper = await withPower(app, 'one-wijk@keeper.example', { wijkCode: 'WK091734' });
    const count = async () => (await app.ask(keeper, '{ toConfirm { totalCount } }')).toConfirm.totalCount;
    await addContact(app.as(keeper), { startsOn: addDays(today, -91), areaCodes: ['WK091734'] });
    const before = await count();
    expect(before).toBeGreaterThan(0);
    const elsewhere = await addContact(app.as(els), { startsOn: addDays(today, -100) });
    await write(`WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 1100)
      INSERT INTO contact (id, professional_id, organisation_id, role_code, starts_on, by_appointment, position, version)
      SELECT 'many-' || n, professional_id, organisation_id, role_code, '2020-01-01', by_appointment, 0, 1 FROM many, contact WHERE id = '${elsewhere}'`);
    await write(`INSERT INTO contact_area (contact_id, area_code, gemeente_code) SELECT id, 'WK091710', 'GM0917' FROM contact WHERE id LIKE 'many-%'`);
    expect(await count()).toBe(before);
    await write(`DELETE FROM contact_area WHERE contact_id LIKE 'many-%'`);
    await write(`DELETE FROM contact WHERE id LIKE 'many-%'`);
  });

  it('keeps to its rules through months in which some answer, some say that something changed, some get another address and some do nothing', async () => {
    const start = addDays(today, 1);
    const mailed = new Set<string>();
    const said = { confirmed: 0, changed: 0, left: 0, moved: 0 };
    const answer = async (token: string) => {
      if (chance(0.55)) {
        said.confirmed += 1;
        return app.ask(null, CONFIRM, { token });
      }
      if (!chance(0.4)) return;
      const { contacts } = (await app.ask(null, READ, { token })).confirmationRequest;
      const isNumber = chance(0.6);
      said[isNumber ? 'changed' : 'left'] += 1;
      await app.ask(null, CHANGE, { token, answer: isNumber ? 'CHANGED' : 'LEFT', input: { contactId: contacts[0].id, ...(isNumber && { rightNumber: `06 88${String(10 * said.changed).padStart(6, '0')}` }) } });
    };
    const judgeSome = async () => {
      await signIn();
      const { edges } = (await app.ask(els, '{ openCorrections(first: 50) { edges { node { id isByMail } } } }')).openCorrections;
      for (const { node } of edges) if (node.isByMail && chance(0.2)) await app.graphql(els, 'mutation ($id: ID!, $accept: Boolean!) { judgeCorrection(id: $id, input: { accept: $accept }) { isTaken } }', { id: node.id, accept: chance(0.7) });
    };
    const moveOne = async () => {
      const { edges } = (await app.ask(els, '{ toConfirm(first: 50) { edges { node { contact { id } text } } } }')).toConfirm;
      const silent = edges.flatMap(({ node }: any) => (/gemaild(,| op \d)/.test(node.text) ? `'${node.contact.id}'` : []));
      const [one] = silent.length === 0 ? [] : await row(`SELECT min(id) AS id FROM contact WHERE professional_id IN (SELECT professional_id FROM contact WHERE id IN (${silent.join()})) GROUP BY professional_id HAVING count(*) = 1 ORDER BY id DESC LIMIT 1`);
      if (!one) return;
      said.moved += 1;
      await edit(one.id, { email: `moved${said.moved}@x.example` });
    };
    /** Whoever was asked is still asked, or said that she left; whoever is due and did not answer was asked, at the address she has. */
    const nobodyIsForgotten = async () => {
      expect(await row(`SELECT c.id FROM contact c WHERE c.asked_on IS NOT NULL AND c.starts_on <= '${today}' AND (c.ends_on IS NULL OR c.ends_on >= '${today}')
        AND NOT EXISTS (SELECT 1 FROM verification_request r WHERE r.professional_id = c.professional_id AND r.closed_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM correction k WHERE k.contact_id = c.id AND k.kind = 'elsewhere' AND k.account_id IS NULL AND (k.outcome IS NULL OR k.outcome = 'accepted'))`)).toEqual([]);
      const unasked = (await toConfirm()).filter(({ text }) => text.startsWith('nog niet') || /^antwoordde op [^,]*$/.test(text));
      const left = new Set((await row(`SELECT contact_id FROM correction WHERE kind = 'elsewhere' AND account_id IS NULL AND outcome = 'accepted'`)).map(({ contact_id }) => contact_id));
      expect(unasked.filter(({ contact }) => !left.has(contact.id))).toEqual([]);
      for (const { to } of mails()) mailed.add(to);
      const open = await row(`SELECT p.email FROM verification_request r JOIN professional p ON p.id = r.professional_id WHERE r.closed_at IS NULL AND p.email LIKE 'moved%'`);
      expect(open.filter(({ email }) => !mailed.has(email))).toEqual([]);
    };
    let seed = 7;
    const chance = (share: number) => { seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31; return seed / 2 ** 31 < share; };
    const seen = new Set(mails().map((mail) => mail.id));
    for (let day = start; day < addDays(start, database === 'SQLite' ? 210 : 120); day = addDays(day, 1)) {
      await goTo(day);
      const fresh = mails().filter((mail) => !seen.has(mail.id));
      const perPerson = Map.groupBy(fresh, (mail) => mail.to);
      for (const [, some] of perPerson) expect(some).toHaveLength(1);
      for (const mail of fresh) {
        seen.add(mail.id);
        mailed.add(mail.to);
        await answer(tokenIn(mail.text));
      }
      await judgeSome();
      app.at(`${day}T15:00:00Z`);
      if (chance(0.2)) await moveOne();
      if (day.endsWith('-15')) {
        await goTo(day, 16);
        await nobodyIsForgotten();
      }
    }
    expect(Math.min(...Object.values(said))).toBeGreaterThan(0);
    const sent = await row(`SELECT key, state FROM queued_mail WHERE kind = 'ask-to-confirm'`);
    expect(sent.every(({ state }) => state === 'sent' || state === 'dropped')).toBe(true);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length);
    // who was asked and did not answer stands on a list; who answered is asked again no sooner than ninety days later
    const requests = await row(`SELECT professional_id AS person, asked_on, escalated_on, reminded_on, closed_at, answer FROM verification_request ORDER BY asked_on`);
    for (const some of Map.groupBy(requests, ({ person }) => person).values()) {
      for (const [place, request] of some.entries()) {
        const next = some[place + 1];
        if (next) expect(request.closed_at).not.toBeNull();
        if (request.closed_at === null && request.asked_on <= addDays(today, -14)) expect(request.escalated_on).not.toBeNull();
        if (request.answer === 'confirmed' && next) expect(next.asked_on >= addDays(request.closed_at.slice(0, 10), 89)).toBe(true);
      }
    }
    const [{ n: open }] = await row(`SELECT count(*) AS n FROM (SELECT professional_id FROM verification_request WHERE closed_at IS NULL GROUP BY professional_id HAVING count(*) > 1) twice`);
    expect(Number(open)).toBe(0);
  }, 280_000);

  it('confirms by an older mail too, with what came since, and asks no more', async () => {
    await signIn();
    const day = addDays(today, 1);
    const first = await addContact(app.as(els), { email: 'ouder@x.example', startsOn: addDays(day, -90) });
    await goTo(day);
    const token = tokenIn(mailsTo('ouder@x.example')[0]!.text);
    await app.ask(null, CONFIRM, { token });
    await signIn();
    const second = await addContact(app.as(els), { personId: await personOf(app, first), roleCode: 'jeugdverpleegkundige', startsOn: addDays(day, -60) });
    await goTo(addDays(day, 30));
    expect(mailsTo('ouder@x.example')).toHaveLength(2);
    expect((await app.ask(null, CONFIRM, { token })).confirmByLink.answer).toBe('CONFIRMED');
    expect((await row(`SELECT asked_on FROM contact WHERE id = '${second}' AND verified_at LIKE '${today}%'`))).toEqual([{ asked_on: null }]);
    await goTo(addDays(day, 38));
    expect(mailsTo('ouder@x.example')).toHaveLength(2);
  });

  it('takes "klopt nog" back on the same day, as it stood before, so that asking goes on; not what was confirmed again', async () => {
    await signIn();
    const day = addDays(today, 1);
    const [id, other] = [await addContact(app.as(els), { email: 'terug@x.example', startsOn: addDays(day, -90) }), await addContact(app.as(els), { email: 'terug2@x.example', startsOn: addDays(day, -90) })];
    await goTo(day);
    await signIn();
    const confirm = (session: Session, ids: string[]) => app.ask(session, 'mutation ($ids: [ID!]!) { confirmContacts(ids: $ids, how: PHONE) }', { ids });
    const takeBack = async (session: Session, ids: string[]) => (await app.graphql(session, 'mutation ($ids: [ID!]!) { takeBackConfirmations(ids: $ids) }', { ids }));
    const stands = () => row(`SELECT verified_at, asked_on FROM contact WHERE id IN ('${id}', '${other}')`);
    const before = await stands();
    expect(before).toEqual(Array(2).fill({ verified_at: null, asked_on: day }));
    await confirm(els, [id, other]);
    expect((await takeBack(els, [id, other])).data.takeBackConfirmations.sort()).toEqual([id, other].sort());
    expect(await stands()).toEqual(before);
    expect((await takeBack(els, [id])).code).toBe('NOT_FOUND');
    for (const minute of ['01', '02']) { // she tried again when no answer came
      app.at(`${day}T10:${minute}:00Z`);
      await confirm(els, [id]);
    }
    await takeBack(els, [id]);
    expect(await stands()).toEqual(before);

    const colleague = await withPower(app, 'collega@keeper.example', {});
    await confirm(els, [id, other]);
    expect((await takeBack(colleague, [id])).code).toBe('NOT_FOUND');
    await confirm(colleague, [id]);
    expect((await takeBack(els, [id])).code).toBe('CONFIRMED_SINCE');
    expect((await takeBack(els, [id, other])).data.takeBackConfirmations).toEqual([other]);
    await goTo(addDays(day, 7));
    await signIn();
    expect(mailsTo('terug2@x.example')).toHaveLength(2);
    expect(mailsTo('terug@x.example')).toHaveLength(1);
    expect((await takeBack(await app.signedIn('collega@keeper.example'), [id])).code).toBe('NOT_FOUND');
  });

  it('gives her the days after the reminder too when the daily task stood still for weeks, and then tells the coordinator', async () => {
    await signIn();
    const day = addDays(today, 1);
    const id = await addContact(app.as(els), { email: 'vakantie@x.example', startsOn: addDays(day, -90) });
    await goTo(day);
    for (const [days, mailed, needsCall] of [[20, 2, false], [26, 2, false], [27, 2, true]] as const) {
      await goTo(addDays(day, days));
      await signIn();
      expect([days, mailsTo('vakantie@x.example').length, (await listed(id)).needsCall]).toEqual([days, mailed, needsCall]);
    }
  });
});
