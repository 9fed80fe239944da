/** Who may do what, and who says so. Real: database, HTTP, mailbox. */
import { beforeAll, expect, it } from '@jest/globals';
import { DemoMailbox, MailQueue } from '#libs/mail';
import { DailyTasks } from '#libs/schedule';
import { addContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { personOf } from '../support/person-of.js';
import type { Session, TestApp } from '../support/test-app.js';
import { wijkteams } from '../support/wijkteams.js';
import { withPower } from '../support/with-power.js';

const ASK = 'mutation ($email: String!) { requestSignInLink(email: $email) { message } }';
const SIGN_IN = 'mutation ($token: String!) { signIn(token: $token) { name } }';
const WHO = '{ viewer { name powers { kind gemeente { code } wijk { code } } } }';
const ACCOUNTS = 'query ($text: String) { accounts(gemeente: "GM0917", text: $text, first: 50) { totalCount edges { node { id email name isProfessional hasLeft isBlocked isSelf powers { kind within } } } } }';
const INVITE = 'mutation ($gemeente: ID!, $email: String!, $powers: [GrantInput!]!) { inviteAccount(gemeente: $gemeente, email: $email, powers: $powers) { id powers { kind within } } }';
const SET = 'mutation ($gemeente: ID!, $id: ID!, $powers: [GrantInput!]!, $shown: [GrantInput!]! = []) { setPowers(gemeente: $gemeente, id: $id, powers: $powers, shown: $shown) { ... on SavedAccount { changeId } ... on PowersConflict { account { powers { kind wijkCode } } } } }';
const BLOCK = 'mutation ($id: ID!, $blocked: Boolean!) { blockAccount(gemeente: "GM0917", id: $id, blocked: $blocked) { changeId account { isBlocked } } }';

const AGAIN = 'mutation ($id: ID!) { inviteAccountAgain(gemeente: "GM0917", id: $id) { hasSignedIn invitationBounced } }';
const SEEN = 'query ($text: String) { accounts(gemeente: "GM0917", text: $text, first: 50) { edges { node { id hasSignedIn invitationBounced } } } }';

describeOnDatabases('accounts', (start) => {
  let app: TestApp;
  let thijs: Session;
  let els: Session;

  beforeAll(async () => {
    app = await start();
    thijs = await app.signedIn('beheerder');
    els = await app.signedIn('coordinator');
  });

  const mailsTo = (address: string) => app.app.get(DemoMailbox).mails().filter((mail) => mail.to === address);
  const signInByMail = async (email: string): Promise<Session> => {
    await app.ask(null, ASK, { email });
    await app.settle();
    const mail = mailsTo(email).find(({ subject }) => /inloglink/.test(subject));
    if (!mail) return null;
    const { cookie } = await app.graphql(null, SIGN_IN, { token: /#token=(\S+)/.exec(mail.text)![1] });
    return cookie ?? null;
  };
  const person = (achternaam: string, email: string) => addContact(app.as(els), { voornaam: 'Acc', achternaam, email });
  const listed = async (text: string) => (await app.ask(thijs, ACCOUNTS, { text })).accounts.edges.map((edge: any) => edge.node);

  it('gives who is in the directory an account by her first link, for as long as she works there', async () => {
    const id = await person('Eerste', 'eerste@x.example');
    const session = await signInByMail('eerste@x.example');
    expect((await app.ask(session, WHO)).viewer).toEqual({ name: 'Acc Eerste', powers: [{ kind: 'PROFESSIONAL', gemeente: { code: 'GM0917' }, wijk: null }] });
    expect(await listed('acc eer')).toMatchObject([{ email: 'eerste@x.example', isProfessional: true, hasLeft: false, powers: [] }]);
    await app.ask(els, `mutation { endContact(id: "${id}", on: "2026-11-23") { changeId } }`);
    expect((await app.ask(session, WHO)).viewer).not.toBeNull();
    app.at('2026-11-24T10:00:00Z');
    expect((await app.ask(session, WHO)).viewer).toBeNull();
    expect(await signInByMail('eerste@x.example')).toBeNull();
    app.at('2026-11-23T10:00:00Z');
  });

  it('shows a beheerder whose invitation came back and who never signed in, and lets her send it again', async () => {
    const email = 'nooit@x.example';
    const id = (await app.ask(thijs, INVITE, { gemeente: 'GM0917', email, powers: [{ kind: 'COORDINATOR' }] })).inviteAccount.id;
    const seen = async () => (await app.ask(thijs, SEEN, { text: email })).accounts.edges.map((edge: any) => edge.node);
    expect(await seen()).toEqual([{ id, hasSignedIn: false, invitationBounced: false }]);
    await app.settle();
    await app.database.transaction((manager) => manager.query(`UPDATE queued_mail SET state = 'bounced' WHERE kind = 'invitation' AND about LIKE '%${id}%'`));
    expect(await seen()).toEqual([{ id, hasSignedIn: false, invitationBounced: true }]);
    app.at('2026-11-23T10:01:00Z');
    expect((await app.ask(thijs, AGAIN, { id })).inviteAccountAgain).toEqual({ hasSignedIn: false, invitationBounced: false });
    await app.settle();
    expect(mailsTo(email)).toHaveLength(2);
    expect(await signInByMail(email)).not.toBeNull();
    expect(await seen()).toEqual([{ id, hasSignedIn: true, invitationBounced: false }]);
    expect(await app.graphql(thijs, AGAIN, { id })).toMatchObject({ code: 'BAD_INPUT' });
    app.at('2026-11-23T10:00:00Z');
  });

  it('lets a beheerder give an account another address, of somebody known nowhere else', async () => {
    const id = await person('Keeper', 'keeper@x.example');
    const account = (await app.ask(thijs, INVITE, { gemeente: 'GM0917', email: 'keeper@x.example', powers: [{ kind: 'COORDINATOR' }] })).inviteAccount.id;
    const before = await signInByMail('keeper@x.example');
    const { version, personVersion } = (await app.ask(before, `{ contactDraft(id: "${id}") { version personVersion } }`)).contactDraft;
    await app.ask(before, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, person: { email: 'keeper.new@x.example' } } });
    expect(await signInByMail('keeper.new@x.example')).toBeNull();

    const move = (email: string, who = account) => app.graphql(thijs, 'mutation ($id: ID!, $email: String!) { setAccountEmail(gemeente: "GM0917", id: $id, email: $email) { changeId account { email } } }', { id: who, email });
    await person('Ander', 'ander@x.example');
    for (const taken of ['els.dewit@buurtteamsheerlen.example', 'ander@x.example']) expect((await move(taken)).code).toBe('EMAIL_OF_ACCOUNT');
    expect((await move('no address')).code).toBe('EMAIL_INVALID');
    const moved = (await move('keeper.new@x.example')).data.setAccountEmail;
    expect(moved.account.email).toBe('keeper.new@x.example');
    expect((await app.ask(before, WHO)).viewer).toBeNull();
    await app.settle();
    expect(mailsTo('keeper.new@x.example').map(({ subject }) => subject)).toEqual(['Je hebt toegang tot Korte Lijnen']);
    expect(mailsTo('keeper@x.example')[0]).toMatchObject({ subject: 'Je logt in met een ander e-mailadres', text: expect.not.stringContaining('keeper.new') });
    expect((await app.ask(await signInByMail('keeper.new@x.example'), WHO)).viewer.powers.map(({ kind }: any) => kind)).toContain('COORDINATOR');
    await app.database.transaction((manager) => manager.query(`INSERT INTO account (id, email) VALUES ('took-it', 'keeper@x.example')`));
    expect((await app.graphql(thijs, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: moved.changeId })).code).toBe('EMAIL_OF_ACCOUNT');

    expect(await signInByMail('ander@x.example')).not.toBeNull();
    expect((await move('elders@x.example', (await listed('acc ander'))[0].id)).code).toBe('ACCOUNT_FOLLOWS');
    await app.database.transaction((manager) => manager.query(`INSERT INTO contact_area (contact_id, area_code, gemeente_code) VALUES ('${id}', 'WK020201', 'GM0202')`));
    expect((await move('evil@x.example')).code).toBe('ACCOUNT_ELSEWHERE');
    const [{ id: ofHers }] = await app.database.read().query(`SELECT a.id FROM account a JOIN contact c ON c.professional_id = a.professional_id WHERE c.id = '${id}'`);
    expect((await app.graphql(thijs, BLOCK, { id: ofHers, blocked: true })).code).toBe('ACCOUNT_ELSEWHERE'); // she would be shut out there as well
    await app.database.transaction((manager) => manager.query(`DELETE FROM contact_area WHERE contact_id = '${id}' AND gemeente_code = 'GM0202'`));
  });

  it('tells the beheerders, once, of who left and still has powers', async () => {
    const id = await person('Vertrokken', 'vertrokken@x.example');
    await app.ask(thijs, INVITE, { gemeente: 'GM0917', email: 'vertrokken@x.example', powers: [{ kind: 'COORDINATOR' }] });
    const { changeId } = (await app.ask(els, `mutation { endContact(id: "${id}", on: "2026-11-23") { changeId } }`)).endContact;
    const told = () => mailsTo('thijs.thart@leerplichtheerlen.example').filter(({ subject }) => subject === 'Iemand die weg is, heeft nog rechten');
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
      app.at(`${day}T10:00:00Z`);
      await app.app.get(DailyTasks).runDue();
      await app.settle();
      expect(told()).toHaveLength(day === '2026-11-23' ? 0 : 1);
    }
    expect(told()[0]!.text).toContain('Acc Vertrokken');
    // it had waited for the mail server, and she is back
    await app.ask(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: changeId });
    await app.database.transaction((manager) => manager.query(`UPDATE queued_mail SET state = 'queued', attempts = 1, available_at = '2026-11-24T10:00:00.000Z' WHERE kind = 'left-with-powers'`));
    await app.settle();
    expect(told()).toHaveLength(1);
    app.at('2026-11-23T10:00:00Z');
  });

  it('follows her address in the directory, unless she was given more', async () => {
    const id = await person('Verhuist', 'oud@x.example');
    expect(await signInByMail('oud@x.example')).not.toBeNull();
    const edit = async (email: string) => {
      const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${id}") { version personVersion } }`)).contactDraft;
      await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, person: { email } } });
    };
    await edit('nieuw@x.example');
    const before = mailsTo('oud@x.example').length;
    await app.ask(null, ASK, { email: 'oud@x.example' });
    await app.settle();
    expect(mailsTo('oud@x.example')).toHaveLength(before);
    expect((await app.ask(await signInByMail('nieuw@x.example'), WHO)).viewer.name).toBe('Acc Verhuist');
    const [{ id: account }] = await listed('verhuist');
    await app.ask(thijs, SET, { gemeente: 'GM0917', id: account, powers: [{ kind: 'BEHEERDER' }] });
    await edit('kaper@x.example');
    expect(await signInByMail('kaper@x.example')).toBeNull();
    expect((await app.ask(await signInByMail('nieuw@x.example'), WHO)).viewer.name).toBe('Acc Verhuist');
  });

  it('invites a coordinator of one wijk by mail, changes and takes her powers, and tells who did', async () => {
    const [team] = await wijkteams(app.as(els));
    const { id, powers } = (await app.ask(thijs, INVITE, { gemeente: 'GM0917', email: ' Nieuw.Coordinator@x.example ', powers: [{ kind: 'COORDINATOR', wijkCode: 'WK091710' }] })).inviteAccount;
    expect(powers).toEqual([{ kind: 'COORDINATOR', within: expect.stringMatching(/\w/) }]);
    await app.settle();
    expect(mailsTo('nieuw.coordinator@x.example')).toHaveLength(1);
    const again = (await app.ask(thijs, INVITE, { gemeente: 'GM0917', email: 'nieuw.coordinator@x.example', powers: [{ kind: 'BEHEERDER' }] })).inviteAccount;
    expect(again.powers.map(({ kind }: any) => kind).sort()).toEqual(['BEHEERDER', 'COORDINATOR']);
    for (const wijkCode of ['BU09171000', 'GM0917', 'WK020201']) expect((await app.graphql(thijs, SET, { gemeente: 'GM0917', id, powers: [{ kind: 'COORDINATOR', wijkCode }] })).code).toBe('AREA_UNKNOWN');
    const [first, second] = [[{ kind: 'COORDINATOR', wijkCode: 'WK091710' }], [{ kind: 'COORDINATOR', organisationId: team }, { kind: 'PROFESSIONAL' }]];
    await app.ask(thijs, SET, { gemeente: 'GM0917', id, powers: first, shown: [...first, { kind: 'BEHEERDER' }] });
    const session = await signInByMail('nieuw.coordinator@x.example');
    expect((await app.ask(session, WHO)).viewer.powers).toEqual([{ kind: 'COORDINATOR', gemeente: { code: 'GM0917' }, wijk: { code: 'WK091710' } }]);
    await app.ask(thijs, SET, { gemeente: 'GM0917', id, powers: second, shown: first });
    expect((await app.ask(session, WHO)).viewer.powers).toHaveLength(2);
    const taken = (await app.ask(thijs, SET, { gemeente: 'GM0917', id, powers: [], shown: second })).setPowers;
    expect((await app.ask(session, WHO)).viewer).toBeNull();
    await app.ask(thijs, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: taken.changeId });
    expect((await app.ask(session, WHO)).viewer.powers).toHaveLength(2);
    const history = (await app.ask(thijs, `{ accountHistory(gemeente: "GM0917", id: "${id}") { edges { node { by changes { label before after } } } } }`)).accountHistory.edges.map((edge: any) => edge.node);
    expect(history.map(({ by }: any) => by)).toEqual(Array(6).fill("Thijs 't Hart"));
    expect(history[1].changes).toEqual([{ label: 'Rechten', before: expect.stringContaining('coördinator'), after: null }]);
  });

  it('gives nothing back that another beheerder took meanwhile, and tells who is later what it is now', async () => {
    const other = await withPower(app, 'beheerder2@x.example', { kind: 'beheerder' });
    const keeps = { kind: 'COORDINATOR', wijkCode: 'WK091710' };
    const sees = { kind: 'PROFESSIONAL' };
    const { id } = (await app.ask(thijs, INVITE, { gemeente: 'GM0917', email: 'tussen.twee@x.example', powers: [keeps, sees] })).inviteAccount;
    const set = async (who: Session, powers: object[], shown: object[]) => (await app.ask(who, SET, { gemeente: 'GM0917', id, powers, shown })).setPowers;
    expect(await set(other, [sees], [keeps, sees])).toEqual({ changeId: expect.any(String) });
    expect(await set(thijs, [keeps, sees, { kind: 'BEHEERDER' }], [keeps, sees])).toEqual({ account: { powers: [{ ...sees, wijkCode: null }] } });
    const both = await Promise.all(['WK091710', 'WK091711'].map((wijkCode, place) => set([thijs, other][place]!, [{ kind: 'COORDINATOR', wijkCode }], [sees])));
    expect(both.map((saved: any) => 'changeId' in saved).sort()).toEqual([false, true]);
  });

  it('follows an address only once a link that was mailed there was used', async () => {
    const id = await person('Belager', 'belager@x.example');
    const session = await signInByMail('belager@x.example');
    const edit = async (email: string) => {
      const { version, personVersion } = (await app.ask(session, `{ contactDraft(id: "${id}") { version personVersion } }`)).contactDraft;
      await app.ask(session, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, person: { email } } });
    };
    await edit('straks.coordinator@x.example');
    await app.ask(null, ASK, { email: 'straks.coordinator@x.example' });
    await app.settle();
    await edit('belager@x.example');
    await app.ask(thijs, INVITE, { gemeente: 'GM0917', email: 'straks.coordinator@x.example', powers: [{ kind: 'COORDINATOR' }] });
    expect((await app.ask(session, WHO)).viewer.powers).toEqual([{ kind: 'PROFESSIONAL', gemeente: { code: 'GM0917' }, wijk: null }]);
  });

  const move = async (id: string, email: string | null) => {
    const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${id}") { version personVersion } }`)).contactDraft;
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, person: { email } } });
  };
  const nameOf = async (session: Session) => (await app.ask(session, '{ viewer { name email } }')).viewer;

  it('gives powers by the former address of somebody who has another now to whoever has it, not to her', async () => {
    const id = await person('Verhuizer', 'voorheen@x.example');
    const hers = await signInByMail('voorheen@x.example');
    await move(id, 'nu@x.example');
    await app.ask(thijs, INVITE, { gemeente: 'GM0917', email: 'voorheen@x.example', powers: [{ kind: 'COORDINATOR' }] });
    expect(await listed('voorheen@')).toMatchObject([{ name: 'voorheen@x.example', powers: [{ kind: 'COORDINATOR' }] }]);
    expect(await listed('verhuizer')).toMatchObject([{ email: 'nu@x.example', powers: [] }]);
    expect(await nameOf(hers)).toEqual({ name: 'Acc Verhuizer', email: 'nu@x.example' });
    expect(await nameOf(await signInByMail('nu@x.example'))).toEqual({ name: 'Acc Verhuizer', email: 'nu@x.example' });
  });

  it('lets who got the address of somebody who moved or left sign in with it', async () => {
    const [moves, leaves] = [await person('Wisselt', 'balie@x.example'), await person('Vertrekt', 'ib@x.example')];
    await signInByMail('balie@x.example');
    await signInByMail('ib@x.example');
    await move(moves, 'wisselt@x.example');
    await move(leaves, null);
    await app.ask(els, `mutation { endContact(id: "${leaves}", on: "2026-11-23") { changeId } }`);
    app.at('2026-11-24T10:00:00Z');
    await person('Balie', 'balie@x.example');
    await person('Opvolger', 'ib@x.example');
    expect(await nameOf(await signInByMail('balie@x.example'))).toEqual({ name: 'Acc Balie', email: 'balie@x.example' });
    expect(await nameOf(await signInByMail('ib@x.example'))).toEqual({ name: 'Acc Opvolger', email: 'ib@x.example' });
    expect(await nameOf(await signInByMail('wisselt@x.example'))).toEqual({ name: 'Acc Wisselt', email: 'wisselt@x.example' });
    app.at('2026-11-23T10:00:00Z');
  });

  const invite = (email: string, kind = 'COORDINATOR') => app.graphql(thijs, INVITE, { gemeente: 'GM0917', email, powers: [{ kind }] });
  const kinds = async (session: Session) => (await app.ask(session, WHO)).viewer?.powers.map(({ kind }: any) => kind) ?? null;
  const accountOf = async (email: string) => (await app.database.read().query(`SELECT id FROM account WHERE email = '${email}'`))[0].id;

  it('signs nobody in as the colleague who had her address before', async () => {
    const [lies, noor] = [await person('Oudadres', 'gedeeld@x.example'), await person('Nieuwadres', 'noor@x.example')];
    const before = await signInByMail('gedeeld@x.example');
    await signInByMail('noor@x.example');
    await move(lies, null);
    expect(await nameOf(await signInByMail('gedeeld@x.example'))).toMatchObject({ name: 'Acc Oudadres' }); // for as long as nobody else has it
    await app.ask(null, ASK, { email: 'gedeeld@x.example' });
    await app.settle();
    const { text } = mailsTo('gedeeld@x.example')[0]!;
    await move(noor, 'Gedeeld@X.example');
    expect((await app.graphql(null, SIGN_IN, { token: /#token=(\S+)/.exec(text)![1] })).code).toBe('LINK_INVALID');
    expect(await nameOf(await signInByMail('gedeeld@x.example'))).toEqual({ name: 'Acc Nieuwadres', email: 'gedeeld@x.example' });
    expect(await nameOf(before)).toMatchObject({ name: 'Acc Oudadres' });
    expect((await invite('gedeeld@x.example')).code).toBeUndefined();
    expect(await listed('nieuwadres')).toMatchObject([{ email: 'gedeeld@x.example', powers: [{ kind: 'COORDINATOR' }] }]);
    expect(await kinds(before)).toEqual(['PROFESSIONAL']);
  });

  it('gives what is given to an address to who has it now, not to who left with it', async () => {
    const lia = await person('Vertrokkene', 'ib@school.example');
    await signInByMail('ib@school.example');
    await app.ask(els, `mutation { endContact(id: "${lia}", on: "2026-11-23") { changeId } }`);
    await move(lia, null);
    app.at('2026-11-24T10:00:00Z');
    await person('Opvolgster', 'ib@school.example');
    expect((await invite('ib@school.example')).code).toBeUndefined();
    expect(await listed('ib@school')).toMatchObject([{ name: 'Acc Opvolgster', hasLeft: false }]);
    expect(await nameOf(await signInByMail('ib@school.example'))).toEqual({ name: 'Acc Opvolgster', email: 'ib@school.example' });
    app.at('2026-11-23T10:00:00Z');
  });

  it('lets two who change addresses each sign in as herself, and be given more', async () => {
    const [een, twee] = [await person('Ruilteen', 'een@x.example'), await person('Ruilttwee', 'twee@x.example')];
    await signInByMail('een@x.example');
    await signInByMail('twee@x.example');
    await move(een, null);
    await move(twee, 'een@x.example');
    await move(een, 'twee@x.example');
    expect(await nameOf(await signInByMail('een@x.example'))).toEqual({ name: 'Acc Ruilttwee', email: 'een@x.example' });
    expect((await invite('een@x.example')).code).toBeUndefined();
    expect(await nameOf(await signInByMail('twee@x.example'))).toEqual({ name: 'Acc Ruilteen', email: 'twee@x.example' });
    expect(await listed('ruilt')).toMatchObject([{ name: 'Acc Ruilteen', powers: [] }, { name: 'Acc Ruilttwee', powers: [{ kind: 'COORDINATOR' }] }]);
  });

  it('gives the powers of a coordinator not to whoever gets the address she signed in with', async () => {
    const keeps = await person('Houdtrechten', 'functie@x.example');
    expect((await invite('functie@x.example')).code).toBeUndefined();
    const hers = await signInByMail('functie@x.example');
    await move(keeps, 'houdt@x.example');
    await person('Functie', 'functie@x.example');
    const session = await signInByMail('functie@x.example');
    expect(await nameOf(session)).toEqual({ name: 'Acc Functie', email: 'functie@x.example' });
    expect(await kinds(session)).toEqual(['PROFESSIONAL']);
    expect(await kinds(hers)).toEqual(['COORDINATOR', 'PROFESSIONAL']);
    expect((await invite('functie@x.example')).code).toBe('EMAIL_OF_ACCOUNT');
    const [{ id }] = await listed('houdtrechten');
    await app.ask(thijs, 'mutation ($id: ID!) { setAccountEmail(gemeente: "GM0917", id: $id, email: "houdt@x.example") { changeId } }', { id });
    expect(await nameOf(await signInByMail('houdt@x.example'))).toMatchObject({ name: 'Acc Houdtrechten' });
    expect(await nameOf(await signInByMail('functie@x.example'))).toMatchObject({ name: 'Acc Functie' });
    expect((await invite('functie@x.example')).code).toBeUndefined();
  });

  it('gives nothing to the former account of somebody who was merged with another', async () => {
    const [kept, gone] = [await personOf(app, await person('Samen', 'samen@x.example')), await personOf(app, await person('Samens', 'samens@x.example'))];
    for (const email of ['samen@x.example', 'samens@x.example']) await signInByMail(email);
    await app.ask(els, 'mutation ($keepId: ID!, $goneId: ID!) { mergePeople(keepId: $keepId, goneId: $goneId) }', { keepId: kept, goneId: gone });
    expect((await invite('samens@x.example')).code).toBeUndefined();
    expect(await listed('samens@')).toMatchObject([{ name: 'samens@x.example', hasLeft: false }]);
  });

  it('gives powers at somebody\'s new address only once she signed in with it, so that they are hers and she keeps what she has', async () => {
    const id = await person('Verhuisd', 'ina.oud@x.example');
    const before = await signInByMail('ina.oud@x.example');
    await app.ask(before, `mutation { addFavourite(contactId: "${id}") { id } }`);
    const account = await accountOf('ina.oud@x.example');
    await move(id, 'ina.nieuw@x.example');
    expect(await invite('ina.nieuw@x.example')).toMatchObject({ code: 'ACCOUNT_ADDRESS_NEW', message: expect.stringContaining('eerst één keer inloggen') });
    expect((await app.graphql(thijs, SET, { gemeente: 'GM0917', id: account, powers: [{ kind: 'BEHEERDER' }] })).code).toBe('ACCOUNT_ADDRESS_NEW');
    expect(await kinds(before)).toEqual(['PROFESSIONAL']);
    const session = await signInByMail('ina.nieuw@x.example');
    expect((await invite('ina.nieuw@x.example')).data.inviteAccount.id).toBe(account);
    expect((await app.ask(session, '{ viewer { name contacts { id } favourites(first: 5) { edges { node { id } } } } }')).viewer).toEqual({ name: 'Acc Verhuisd', contacts: [{ id }], favourites: { edges: [{ node: { id } }] } });
    await move(id, 'ina.derde@x.example');
    expect((await invite('ina.derde@x.example')).code).toBe('ACCOUNT_OTHER_ADDRESS');
  });

  it('makes who had an account before she stood in the list herself, and names her in what she did', async () => {
    const early = await withPower(app, 'eerder@x.example', {});
    const did = await addContact(app.as(early), { voornaam: 'Acc', achternaam: 'Toegevoegd' });
    const by = async () => (await app.ask(els, `{ contact(id: "${did}") { history(first: 5) { edges { node { by } } } } }`)).contact.history.edges.map(({ node }: any) => node.by);
    expect(await by()).toEqual(['eerder@x.example']);
    const account = await accountOf('eerder@x.example');
    const { changeId } = (await app.ask(thijs, SET, { gemeente: 'GM0917', id: account, powers: [], shown: [{ kind: 'COORDINATOR' }] })).setPowers;
    const id = await person('Eerder', 'eerder@x.example');
    const session = await signInByMail('eerder@x.example');
    expect((await app.ask(session, '{ viewer { id name contacts { id } } }')).viewer).toEqual({ id: account, name: 'Acc Eerder', contacts: [{ id }] });
    expect(await by()).toEqual(['Acc Eerder']);
    expect((await app.ask(early, WHO)).viewer).toBeNull(); // who had that mailbox then may be another
    await app.ask(thijs, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: changeId });
    expect(await kinds(session)).toEqual(['COORDINATOR', 'PROFESSIONAL']);
  });

  it('makes a coordinator who is added to the list herself, which her beheerder can undo', async () => {
    const keeper = await withPower(app, 'beheer@x.example', {});
    const id = await addContact(app.as(keeper), { voornaam: 'Acc', achternaam: 'Beheer', email: 'beheer@x.example' });
    const session = await signInByMail('beheer@x.example');
    expect((await app.ask(session, '{ viewer { name contacts { id } powers { kind } } }')).viewer).toEqual({ name: 'Acc Beheer', contacts: [{ id }], powers: [{ kind: 'COORDINATOR' }, { kind: 'PROFESSIONAL' }] });
    const account = await accountOf('beheer@x.example');
    const [{ node }] = (await app.ask(thijs, `{ accountHistory(gemeente: "GM0917", id: "${account}") { edges { node { id changes { label after } } } } }`)).accountHistory.edges;
    expect(node.changes).toEqual([{ label: 'Persoon', after: 'gekoppeld' }]);
    await move(id, 'anders@x.example');
    await app.ask(thijs, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: node.id });
    expect(await nameOf(await signInByMail('beheer@x.example'))).toMatchObject({ name: 'beheer@x.example' });
    expect(await nameOf(await signInByMail('anders@x.example'))).toMatchObject({ name: 'Acc Beheer' });
  });

  it('says of an account whose address went to another that somebody who is gone did it', async () => {
    const gone = await withPower(app, 'eerst@x.example', {});
    const did = await addContact(app.as(gone), { voornaam: 'Acc', achternaam: 'Doorhaar' });
    await app.database.transaction((manager) => manager.query(`DELETE FROM account_power WHERE account_id = (SELECT id FROM account WHERE email = 'eerst@x.example')`));
    const has = await person('Heeftalwat', 'alwat@x.example');
    await signInByMail('alwat@x.example');
    await move(has, 'eerst@x.example');
    expect(await nameOf(await signInByMail('eerst@x.example'))).toEqual({ name: 'Acc Heeftalwat', email: 'eerst@x.example' });
    expect((await app.ask(els, `{ contact(id: "${did}") { history(first: 5) { edges { node { by } } } } }`)).contact.history.edges).toEqual([{ node: { by: 'iemand die hier niet meer werkt' } }]);
  });

  it('says that who is invited was blocked, and lets in who stands in no list any more to be let in by', async () => {
    const { id } = (await invite('weer@x.example')).data.inviteAccount;
    await app.ask(thijs, BLOCK, { id, blocked: true });
    expect(await invite('weer@x.example')).toMatchObject({ code: 'ACCOUNT_BLOCKED', message: expect.stringContaining('Weer toelaten') });
    await app.ask(thijs, BLOCK, { id, blocked: false });
    expect((await invite('weer@x.example')).code).toBeUndefined();

    await app.ask(thijs, BLOCK, { id, blocked: true });
    await app.ask(thijs, SET, { gemeente: 'GM0917', id, powers: [], shown: [{ kind: 'COORDINATOR' }] });
    expect(await listed('weer@')).toEqual([]);
    expect((await invite('weer@x.example')).data.inviteAccount.id).toBe(id);
    expect(await kinds(await signInByMail('weer@x.example'))).toEqual(['COORDINATOR']);
  });

  it('invites nobody to see the list who cannot sign in for that: who left, or is yet to begin', async () => {
    const left = await addContact(app.as(els), { voornaam: 'Acc', achternaam: 'Weggegaan', email: 'weggegaan@x.example', startsOn: '2026-11-01' });
    await app.ask(els, `mutation { endContact(id: "${left}", on: "2026-11-20") { changeId } }`);
    await addContact(app.as(els), { voornaam: 'Acc', achternaam: 'Komtnog', email: 'komtnog@x.example', startsOn: '2026-12-14' });
    expect(await invite('weggegaan@x.example', 'PROFESSIONAL')).toMatchObject({ code: 'ACCOUNT_PERSON_LEFT', message: expect.stringContaining('staat niet meer in de lijst') });
    expect(await invite('komtnog@x.example', 'PROFESSIONAL')).toMatchObject({ code: 'ACCOUNT_PERSON_COMES', message: expect.stringContaining('14 december') });
    await app.settle();
    expect([...mailsTo('weggegaan@x.example'), ...mailsTo('komtnog@x.example')]).toEqual([]);
    for (const who of ['weggegaan', 'komtnog']) {
      expect((await invite(`${who}@x.example`)).code).toBeUndefined();
      expect(await kinds(await signInByMail(`${who}@x.example`))).toEqual(['COORDINATOR']);
      expect(await listed(who)).toMatchObject([{ hasLeft: who === 'weggegaan' }]);
    }
  });

  it('takes two invitations of one new address at once', async () => {
    const both = await Promise.all(['COORDINATOR', 'BEHEERDER'].map((kind) => invite('tegelijk@x.example', kind)));
    expect(both.map(({ code }) => code)).toEqual([undefined, undefined]);
    expect((await listed('tegelijk'))[0].powers.map(({ kind }: any) => kind).sort()).toEqual(['BEHEERDER', 'COORDINATOR']);
  });

  it('shows the address of who works in another gemeente only, and lets her see the list for as long as she works there', async () => {
    const arnhem = await withPower(app, 'coordinator@arnhem.example', { kind: 'coordinator', gemeenteCode: 'GM0202' });
    const [{ code: wijk }] = await app.database.read().query(`SELECT code FROM area WHERE parent_code = 'GM0202' ORDER BY code`);
    const [{ id: organisationId }] = await app.database.read().query(`SELECT o.id FROM organisation o WHERE o.gemeente_code = 'GM0202' AND o.kind = 'wijkteam' ORDER BY o.id`);
    const elsewhere = await addContact(app.as(arnhem), { voornaam: 'Acc', achternaam: 'Arnhemse', email: 'arnhemse@x.example', areaCodes: [wijk], organisationId });
    await app.ask(thijs, INVITE, { gemeente: 'GM0917', email: 'arnhemse@x.example', powers: [{ kind: 'PROFESSIONAL' }] });
    expect(await listed('arnhemse@')).toMatchObject([{ name: 'arnhemse@x.example', hasLeft: false, isProfessional: false, powers: [{ kind: 'PROFESSIONAL' }] }]);
    const session = await signInByMail('arnhemse@x.example');
    const gemeenten = async () => (await app.ask(session, WHO)).viewer?.powers.map((power: any) => power.gemeente.code) ?? null;
    expect(await gemeenten()).toEqual(['GM0202', 'GM0917']);
    await app.ask(arnhem, `mutation { endContact(id: "${elsewhere}", on: "2026-11-23") { changeId } }`);
    app.at('2026-11-24T10:00:00Z');
    expect(await gemeenten()).toBeNull();
    expect(await listed('arnhemse@')).toMatchObject([{ hasLeft: true }]);
    app.at('2026-11-23T10:00:00Z');
  });

  it('leaves an account that has powers in another gemeente to the beheerder there, and shows nothing of that', async () => {
    const arnhem = await withPower(app, 'beheerder@arnhem.example', { kind: 'beheerder', gemeenteCode: 'GM0202' });
    const { id } = (await app.ask(arnhem, INVITE, { gemeente: 'GM0202', email: 'elders@x.example', powers: [{ kind: 'PROFESSIONAL' }] })).inviteAccount;
    await app.ask(arnhem, SET, { gemeente: 'GM0202', id, powers: [{ kind: 'COORDINATOR' }], shown: [{ kind: 'PROFESSIONAL' }] });
    await app.ask(thijs, INVITE, { gemeente: 'GM0917', email: 'elders@x.example', powers: [{ kind: 'PROFESSIONAL' }] });
    expect((await app.graphql(thijs, BLOCK, { id, blocked: true })).code).toBe('ACCOUNT_ELSEWHERE');
    const history = (await app.ask(thijs, `{ accountHistory(gemeente: "GM0917", id: "${id}") { totalCount edges { node { changes { after } } } } }`)).accountHistory;
    expect(JSON.stringify(history)).not.toContain('coördinator');
    await app.ask(thijs, SET, { gemeente: 'GM0917', id, powers: [], shown: [{ kind: 'PROFESSIONAL' }] });
    expect((await app.graphql(thijs, BLOCK, { id, blocked: true })).code).toBe('NOT_FOUND');
  });

  it('ends sessions at once when blocking, and lets nobody in until she is let in again', async () => {
    await person('Geblokkeerd', 'blok@x.example');
    const session = await signInByMail('blok@x.example');
    const [{ id }] = await listed('geblokkeerd');
    await app.ask(null, ASK, { email: 'blok@x.example' });
    await app.settle();
    const token = /#token=(\S+)/.exec(mailsTo('blok@x.example')[0]!.text)![1];
    expect((await app.ask(thijs, BLOCK, { id, blocked: true })).blockAccount.account.isBlocked).toBe(true);
    expect((await app.ask(session, WHO)).viewer).toBeNull();
    expect((await app.graphql(null, SIGN_IN, { token })).code).toBe('LINK_INVALID');
    const before = mailsTo('blok@x.example').length;
    await app.ask(null, ASK, { email: 'blok@x.example' });
    await app.settle();
    await app.database.transaction(() => app.app.get(MailQueue).order({ kind: 'invitation', key: 'invitation:blok', about: { accountId: id } }));
    await app.settle();
    expect(mailsTo('blok@x.example')).toHaveLength(before);
    await app.ask(thijs, BLOCK, { id, blocked: false });
    expect((await app.ask(session, WHO)).viewer).toBeNull();
    expect(await signInByMail('blok@x.example')).not.toBeNull();
  });

  it('blocks an account when the invitation that made it is undone', async () => {
    await person('Vergissing', 'vergissing@x.example');
    const { id } = (await app.ask(thijs, INVITE, { gemeente: 'GM0917', email: 'vergissing@x.example', powers: [{ kind: 'COORDINATOR' }] })).inviteAccount;
    const [{ node }] = (await app.ask(thijs, `{ accountHistory(gemeente: "GM0917", id: "${id}") { edges { node { id } } } }`)).accountHistory.edges;
    await app.ask(thijs, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: node.id });
    expect(await listed('vergissing')).toMatchObject([{ id, isBlocked: true, powers: [] }]);
    expect(await signInByMail('vergissing@x.example')).toBeNull();
  });

  it('shows the latest of her favourites first, and of a gemeente that is not hers no wijk', async () => {
    const ids = [await person('Favoriet', 'favoriet@x.example'), await person('Lieveling', 'lieveling@x.example')];
    for (const [minute, id] of ids.entries()) {
      app.at(`2026-11-23T10:0${minute}:00Z`);
      await app.ask(els, 'mutation ($id: ID!) { addFavourite(contactId: $id) { id } }', { id });
    }
    await app.database.transaction((manager) => manager.query(`UPDATE account SET mijn_wijk_code = 'WK020201' WHERE email = 'els.dewit@buurtteamsheerlen.example'`));
    const { viewer } = await app.ask(els, '{ viewer { mijnWijk { code } favourites { edges { node { id } } } } }');
    expect(viewer).toEqual({ mijnWijk: null, favourites: { edges: ids.reverse().map((id) => ({ node: { id } })) } });
    app.at('2026-11-23T10:00:00Z');
  });

  it('keeps a beheerder from her own powers, from another gemeente, and from powers that make no sense', async () => {
    const [me] = await listed('thijs');
    expect(me).toMatchObject({ isSelf: true });
    const code = async (query: string, variables: Record<string, unknown>, session = thijs) => (await app.graphql(session, query, variables)).code;
    expect(await code(SET, { gemeente: 'GM0917', id: me.id, powers: [], shown: me.powers.map(({ kind }: any) => ({ kind })) })).toBe('ACCOUNT_OWN');
    expect(await code(BLOCK, { id: me.id, blocked: true })).toBe('ACCOUNT_OWN');
    expect(await code(INVITE, { gemeente: 'GM0202', email: 'x@x.example', powers: [{ kind: 'COORDINATOR' }] })).toBe('NOT_FOUND');
    expect(await code(INVITE, { gemeente: 'GM0917', email: 'x', powers: [{ kind: 'COORDINATOR' }] })).toBe('EMAIL_INVALID');
    expect(await code(INVITE, { gemeente: 'GM0917', email: 'x@x.example', powers: [] })).toBe('BAD_INPUT');
    expect(await code(INVITE, { gemeente: 'GM0917', email: 'x@x.example', powers: [{ kind: 'COORDINATOR', wijkCode: 'WK020201' }] })).toBe('AREA_UNKNOWN');
    expect(await code(INVITE, { gemeente: 'GM0917', email: 'x@x.example', powers: [{ kind: 'BEHEERDER', wijkCode: 'WK091710' }] })).toBe('BAD_INPUT');
    const [arnhem] = await app.database.read().query(`SELECT a.id FROM account a JOIN account_power p ON p.account_id = a.id WHERE p.gemeente_code = 'GM0202' LIMIT 1`);
    expect(await code(BLOCK, { id: arnhem.id, blocked: true })).toBe('NOT_FOUND');
    expect(await code(BLOCK, { id: '%', blocked: true })).toBe('NOT_FOUND');
  });
});
