/** What is held about people: shown to them, logged, and erased. Real: database, HTTP, index. */
import { beforeAll, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'vcard4';
import { addDays } from '#libs/clock';
import { DailyTasks } from '#libs/schedule';
import { SearchIndex } from '#libs/search';
import { entities } from '../../apps/api/src/entities.js';
import { EraseWhoLeft } from '../../apps/api/src/privacy/erase-who-left.js';
import { addContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { Importing } from '../support/importing.js';
import { meanwhile } from '../support/meanwhile.js';
import { setAbsences } from '../support/set-absences.js';
import type { Session, TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

const VIEWS = '{ whoSawMyNumber { totalCount edges { node { by through } } } }';

describeOnDatabases('privacy', (start, database) => {
  let app: TestApp;
  let els: Session;
  let iber: Session;
  let samira: Session;
  let thijs: Session;

  beforeAll(async () => {
    app = await start({ RETENTION_DAYS: '365' });
    [els, iber, samira, thijs] = await Promise.all(['els.dewit@buurtteamsheerlen.example', 'marieke.vandenberg@eikenderveld.example', 'samira.elamrani@buurtteamsheerlen.example', 'thijs.thart@leerplichtheerlen.example'].map((email) => app.signedIn(email))) as [Session, Session, Session, Session];
  });

  const samirasContact = async (): Promise<string> => (await app.ask(samira, '{ viewer { contacts { id } } }')).viewer.contacts[0].id;
  const views = async () => (await app.ask(samira, VIEWS)).whoSawMyNumber;

  it('tells her who saw her number and where, and her beheerder, and nobody else', async () => {
    const id = await samirasContact();
    const before = (await views()).totalCount;
    await app.ask(iber, `{ contact(id: "${id}") { numbers { display } } }`);
    expect((await views()).edges[0].node).toEqual({ by: 'Marieke van den Berg', through: 'PAGE' });
    expect((await views()).totalCount).toBe(before + 1);
    expect((await app.ask(thijs, `{ whoSawNumber(contactId: "${id}") { totalCount } }`)).whoSawNumber.totalCount).toBe(before + 1);
    expect((await app.graphql(els, `{ whoSawNumber(contactId: "${id}") { totalCount } }`)).code).toBe('NOT_FOUND');
    expect((await app.ask(iber, VIEWS)).whoSawMyNumber.edges.map((edge: any) => edge.node.by)).not.toContain('Marieke van den Berg');
    const elsewhere = await withPower(app, 'beheer@elsewhere.example', { kind: 'beheerder', gemeenteCode: 'GM0202' }, { kind: 'professional' });
    expect((await app.ask(elsewhere, `{ contact(id: "${id}") { id } }`)).contact.id).toBe(id);
    expect((await app.graphql(elsewhere, `{ whoSawNumber(contactId: "${id}") { totalCount } }`)).code).toBe('NOT_FOUND');
  });

  it('gives with the people of a wijk the general numbers of who serve the whole gemeente, which nobody needs to be told of', async () => {
    const { body } = await app.get(iber, '/api/wijken/WK091733.vcf');
    const cards: any[] = body.split(/(?<=END:VCARD\r\n)/).map((card) => parse(card));
    const { wijk } = await app.ask(iber, '{ wijk(code: "WK091733") { cards { people organisations } } }');
    const organisations = cards.filter((card) => card.getProperty('KIND')[0].value === 'org');
    expect([cards.length - organisations.length, organisations.length]).toEqual([wijk.cards.people, wijk.cards.organisations]);
    expect(organisations.map((card) => card.getProperty('FN')[0].value).join()).toMatch(/Veilig Thuis/);
    const own: { number: string }[] = await app.database.read().query('SELECT number FROM professional_phone');
    const personal = new Set(own.map(({ number }) => `tel:${number}`));
    expect(organisations.flatMap((card) => card.getProperty('TEL')).some(({ value }: any) => personal.has(value))).toBe(false);
  });

  it('counts trying a number digit by digit as seeing it, once, and not a few digits', async () => {
    const [{ number }] = await app.database.read().query(`SELECT number FROM professional_phone ph JOIN account a ON a.professional_id = ph.professional_id WHERE a.email = 'samira.elamrani@buurtteamsheerlen.example' AND ph.visibility = 'everyone' LIMIT 1`);
    const digits = number.replace('+31', '0');
    const search = (text: string) => app.ask(els, 'query ($text: String!) { search(text: $text) { edges { node { ... on Contact { name } } } } }', { text });
    const before = (await views()).totalCount;
    await search(digits.slice(0, 5));
    expect((await views()).totalCount).toBe(before);
    for (const length of [6, 7, 8, 9, 10]) await search(digits.slice(0, length));
    expect((await views()).totalCount).toBe(before + 1);
    expect((await views()).edges[0].node).toEqual({ by: 'Els de Wit', through: 'SEARCH' });
  });

  it('gives her all that is held about herself, and nobody else anything', async () => {
    const mine = await samirasContact();
    const [{ id: other }] = await app.database.read().query(`SELECT c.id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id WHERE ca.area_code = 'WK091710' AND c.ends_on IS NULL AND c.id <> '${mine}' ORDER BY c.id LIMIT 1`);
    const report = (by: Session, note: string) => app.ask(by, 'mutation ($input: CorrectionInput!) { reportCorrection(input: $input) { id } }', { input: { contactId: other, kind: 'OTHER', note } });
    await report(samira, 'Gemeld door Samira');
    await report(els, 'Gemeld door iemand anders');
    const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${other}") { version personVersion } }`)).contactDraft;
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id: other, input: { version, personVersion, person: { achternaam: 'Gewijzigdeander' } } });
    expect((await app.get(null, '/api/mijn-gegevens.json')).statusCode).toBe(401);
    const answer = await app.get(samira, '/api/mijn-gegevens.json');
    const held = JSON.parse(answer.body) as Record<string, any>;
    expect(answer.headers['content-disposition']).toContain('mijn-gegevens.json');
    expect(held['persoon']).toEqual([expect.objectContaining({ voornaam: 'Samira' })]);
    expect(held['rollen'].length).toBeGreaterThan(0);
    expect(held['wie zag je nummer'].at(-1).wie).toBe('Els de Wit');
    expect(answer.body).not.toMatch(/token/i);
    expect(Object.keys(held)).toEqual([
      'gemaakt', 'account', 'rechten', 'open sessies', 'inloglinks', 'favorieten', 'persoon', 'nummers', 'rollen', 'gebieden', 'afwezigheid', 'waarnemer voor', 'maatjes', 'als maatje', 'overleg met maatjes',
      'met wie je geen maatje wilt zijn', 'verdelingen van maatjes door jou', 'bevestigingen', 'vragen om te bevestigen', 'vragen om in een lijst te staan', 'gevraagd door jou', 'mail aan jou',
      'meldingen door jou', 'meldingen over jou', 'meldingen die je beoordeelde', 'lijsten die je inleest', 'kolommen die we onthouden', 'woorden die we onthouden', 'wijzigingen over jou', 'wijzigingen door jou', 'wie zag je nummer', 'wiens nummer zag je',
    ]);
    expect(held['meldingen door jou'].map(({ tekst }: any) => tekst)).toEqual(['Gemeld door Samira']);
    expect(held['open sessies']).toHaveLength(1);
    for (const others of ['Gemeld door iemand anders', 'Gewijzigdeander']) expect(answer.body).not.toContain(others);
  });

  it('gives an expert her maatjes, what she said of herself as one and with whom she should not be paired; not what a maatje told the coordinator', async () => {
    const [{ id, email, person }] = await app.database.read().query(`SELECT c.id, p.email, p.id AS person FROM maatje_pair m JOIN contact c ON c.id = m.expert_contact_id JOIN professional p ON p.id = c.professional_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE m.state = 'active' AND ca.gemeente_code = 'GM0917' AND c.ends_on IS NULL AND p.email IS NOT NULL ORDER BY m.id LIMIT 1`);
    const expert = await app.signedIn(email);
    const pairs: { id: string; memberName: string; member: { id: string } }[] = (await app.ask(expert, '{ myMaatjes { asExpert { id state memberName member { id } } } }')).myMaatjes.asExpert.filter(({ state }: any) => state === 'ACTIVE');
    const [{ mail }] = await app.database.read().query(`SELECT p.email AS mail FROM contact c JOIN professional p ON p.id = c.professional_id WHERE c.id = '${pairs[0]!.member.id}'`);
    const member = await app.signedIn(mail);
    await app.ask(expert, 'mutation ($pairId: ID!) { countConsult(pairId: $pairId) { consults } }', { pairId: pairs[0]!.id });
    await app.ask(expert, 'mutation ($id: ID!) { setExpertProfile(contactId: $id, profile: { domains: [JEUGDBESCHERMING], capacity: 40, paused: true }) { capacity } }', { id });
    await app.ask(expert, 'mutation ($id: ID!) { blockMaatje(contactId: $id, blocked: true) }', { id: pairs[0]!.member.id });
    await app.ask(member, 'mutation ($pairId: ID!) { askForAnotherMaatje(pairId: $pairId, reason: "Zij luistert niet.") { id } }', { pairId: pairs[0]!.id });
    const held = async (session: Session) => JSON.parse((await app.get(session, '/api/mijn-gegevens.json')).body);
    const hers = await held(expert);
    expect(hers.maatjes.filter(({ stand }: any) => stand === 'active').map(({ wie }: any) => wie).sort()).toEqual(pairs.map(({ memberName }) => memberName).sort());
    expect(hers.maatjes[0]).toMatchObject({ 'jij bent': 'maatje', 'wat je schreef': null });
    expect(hers['als maatje']).toEqual([{ expertises: '["jeugdbescherming"]', plekken: 40, 'neemt nu niemand aan': 'ja' }]);
    expect(hers['overleg met maatjes'].at(-1)).toEqual({ dag: '2026-11-23' });
    expect(hers['met wie je geen maatje wilt zijn']).toEqual([{ wie: pairs[0]!.memberName }]);
    expect(JSON.stringify(hers)).not.toContain('luistert');
    const theirs = await held(member);
    expect(theirs.maatjes.map((pair: any) => pair['wat je schreef'])).toContain('Zij luistert niet.');
    expect(theirs['met wie je geen maatje wilt zijn']).toEqual([]);
    await app.database.transaction((manager) => manager.query(`DELETE FROM pairing_block WHERE by_professional_id = '${person}'`));
  });

  it('leaves no table out of what is held about somebody, but for those that say nothing of one person', async () => {
    const source = readFileSync('apps/api/src/privacy/privacy.repository.ts', 'utf8');
    const told = source.slice(source.indexOf('everythingAbout('));
    const tables = entities.map((entity) => app.database.writer.getMetadata(entity).tableName);
    expect(tables.filter((table) => !new RegExp(`(FROM|JOIN) ${table}\\b`).test(told)).sort()).toEqual([
      'area_shape', 'not_duplicate', // that two are two says nothing of either
      'organisation_area', 'organisation_identifier', 'outbox_event', 'postcode', 'postcode4_overlap', 'postcode_house_number',
      'rate_limit', // hashed
      'region', 'required_role', 'scheduled_run',
    ]);
  });

  it('erases who left a year ago, everywhere, and leaves a history that names no one', async () => {
    const id = await addContact(app.as(els), { voornaam: 'Verdwenen', achternaam: 'Persoonlijk', email: 'verdwenen@x.example', languages: ['tr'], phones: [{ kind: 'MOBILE', number: '06 8805 0001' }], hours: [{ weekday: 1, stretches: [{ from: '08:31', until: '17:01' }] }] });
    const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${id}") { version personVersion } }`)).contactDraft;
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { version, personVersion, person: { voornaam: 'Verdwijnende' } } });
    await setAbsences(app.as(els), id, [{ startsOn: '2026-12-01', endsOn: '2026-12-05' }]);
    const hours = [{ weekday: 1, stretches: [{ from: '08:32', until: '17:02' }] }];
    const now = (await app.ask(els, `{ contactDraft(id: "${id}") { version personVersion } }`)).contactDraft;
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { ...now, contact: { hours } } });
    const { reportCorrection: judged } = await app.ask(iber, 'mutation ($input: CorrectionInput!) { reportCorrection(input: $input) { id } }', { input: { contactId: id, kind: 'OTHER', note: 'Verdwijnende belt niet terug' } });
    await app.ask(els, 'mutation ($id: ID!, $input: JudgementInput!) { judgeCorrection(id: $id, input: $input) { changeId } }', { id: judged.id, input: { accept: false, reply: 'Verdwijnende gebeld' } });
    await app.ask(iber, 'mutation ($input: CorrectionInput!) { reportCorrection(input: $input) { id } }', { input: { contactId: id, kind: 'NUMBER', rightNumber: '06 8805 0002', note: 'Persoonlijk heeft een ander nummer' } });
    await app.ask(thijs, 'mutation { inviteAccount(gemeente: "GM0917", email: "verdwenen@x.example", powers: [{ kind: PROFESSIONAL }]) { id } }');
    const [{ id: expert }] = await app.database.read().query(`SELECT c.id FROM contact c JOIN organisation o ON o.id = c.organisation_id WHERE o.kind = 'expertiseteam' AND o.gemeente_code = 'GM0917' AND c.ends_on IS NULL ORDER BY c.id LIMIT 1`);
    const { pair } = (await app.ask(els, `mutation { proposeMaatje(memberContactId: "${id}", expertContactId: "${expert}") { pair { id } } }`)).proposeMaatje;
    await app.ask(await app.signedIn('verdwenen@x.example'), `mutation { answerMaatje(pairId: "${pair.id}", accept: false, reason: "Verdwenen ken ik goed") { id } }`);
    await app.ask(null, 'mutation { requestSignInLink(email: "verdwenen@x.example") { message } }');
    const [{ id: member }] = await app.database.read().query(`SELECT c.id FROM contact c JOIN organisation o ON o.id = c.organisation_id WHERE o.kind = 'wijkteam' AND o.gemeente_code = 'GM0917' AND c.ends_on IS NULL AND c.id <> '${id}' ORDER BY c.id LIMIT 1`);
    await app.database.transaction((manager) => manager.query(`INSERT INTO maatje_pair (id, member_contact_id, expert_contact_id, state, reasons, proposed_at, overlap_days, note, version) VALUES ('as-expert', '${member}', '${id}', 'ended', '["kennen allebei Verdwijnende"]', '2026-11-01T10:00:00.000Z', 0, 'Verdwenen was mijn maatje', 1)`));
    await app.database.transaction((manager) => manager.query(`UPDATE change SET after = '{"reasons":["kennen allebei Verdwijnende"]}' WHERE subject_id = '${pair.id}' AND field = 'created'`));
    await app.ask(els, `mutation { endContact(id: "${id}", on: "2026-12-31") { changeId } }`);
    const log = async (at: string) => app.database.transaction(async (manager) => {
      await manager.query(`INSERT INTO disclosure (id, at, account_id, professional_id, through) SELECT 'log-${at}', '${at}T10:00:00.000Z', id, professional_id, 'page' FROM account WHERE email = 'els.dewit@buurtteamsheerlen.example'`);
      await manager.query(`INSERT INTO queued_mail (id, key, kind, about, state, attempts, created_at, available_at, ended_at) VALUES ('log-${at}', 'log-${at}', 'sign-in', '{}', 'sent', 0, '${at}T10:00:00.000Z', '${at}T10:00:00.000Z', '${at}T10:00:00.000Z')`);
    });
    await log('2026-12-30');
    await log('2027-12-20');
    const keeps = await addContact(app.as(els), { voornaam: 'Blijft', achternaam: 'Beheren', email: 'blijft@x.example' });
    await app.ask(thijs, 'mutation { inviteAccount(gemeente: "GM0917", email: "blijft@x.example", powers: [{ kind: COORDINATOR }]) { id } }');
    await app.ask(els, `mutation { endContact(id: "${keeps}", on: "2026-12-31") { changeId } }`);
    const dump = async (): Promise<string> => {
      const tables = ['professional', 'professional_phone', 'contact', 'change', 'correction', 'account', 'maatje_pair', 'queued_mail', 'outbox_event', 'disclosure'];
      const rows = [];
      for (const table of tables) rows.push(await app.database.read().query(`SELECT * FROM "${table}"`));
      return JSON.stringify(rows);
    };
    const run = async (day: string) => {
      app.at(`${day}T10:00:00Z`);
      await app.app.get(DailyTasks).runDue();
      await app.settle();
    };
    await run(addDays('2026-12-31', 364));
    expect(await dump()).toContain('Persoonlijk');
    const ofContact = async () => [await app.database.read().query(`SELECT hours FROM contact WHERE id = '${id}'`), await app.database.read().query(`SELECT starts_on FROM absence WHERE contact_id = '${id}'`)];
    expect(await ofContact()).toEqual([[{ hours: expect.stringContaining('08:32') }], [{ starts_on: '2026-12-01' }]]);
    const inIndex = () => app.app.get(SearchIndex).versions().then((versions) => versions.get(`contact:${id}`));
    const before = (await inIndex())!;
    const written = () => app.database.read().query(`SELECT subject_kind AS kind, field, before, after FROM change WHERE (subject_kind = 'account' AND field = 'created' AND coalesce(after, '') NOT LIKE '%blijft@%') OR (subject_id = '${pair.id}' AND field = 'note') ORDER BY subject_kind`);
    expect(await written()).toEqual([expect.objectContaining({ kind: 'account', after: expect.stringContaining('verdwenen@x') }), { kind: 'pair', field: 'note', before: null, after: null }]); // what was written a year ago is forgotten before she is
    await run(addDays('2026-12-31', 366));
    expect(await written()).toEqual([{ kind: 'account', field: 'created', before: null, after: null }, { kind: 'pair', field: 'note', before: null, after: null }]);
    expect(await ofContact()).toEqual([[{ hours: null }], []]);
    expect(await app.database.read().query(`SELECT voornaam FROM professional p JOIN account a ON a.professional_id = p.id WHERE a.email = 'blijft@x.example'`)).toEqual([{ voornaam: 'Blijft' }]);
    expect((await inIndex())!).toBeGreaterThan(before);
    for (const table of ['disclosure', 'queued_mail']) expect((await app.database.read().query(`SELECT id FROM ${table} WHERE id LIKE 'log-%'`))).toEqual([{ id: 'log-2027-12-20' }]);
    for (const trace of ['Persoonlijk', 'Verdwijn', 'Verdwenen', 'verdwenen@x', '880500', '08:31\\"', '08:32\\"']) expect((await dump()).includes(trace)).toBe(false);
    await run(addDays('2026-12-31', 367)); // the index follows the day after
    const files = readdirSync(app.settings.DATA_DIR).map((name) => join(app.settings.DATA_DIR, name)).filter((path) => statSync(path).isFile() && (database === 'SQLite' || path.includes('search')));
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((path) => ['verdwijn', 'verdwenen', '880500'].filter((trace) => readFileSync(path).toString('latin1').toLowerCase().includes(trace)).map((trace) => [path, trace]))).toEqual([]);
    expect(await app.database.read().query(`SELECT field FROM change WHERE subject_id = '${id}' AND (before LIKE '%2026-12-05%' OR after LIKE '%2026-12-05%')`)).toEqual([]);
    els = await app.signedIn('coordinator');
    const gone = (await app.ask(els, `{ contact(id: "${id}") { name endsOn history { edges { node { id kind by changes { label before after } } } } } }`)).contact;
    expect(gone).toMatchObject({ name: 'iemand die hier niet meer werkt', endsOn: '2026-12-31' });
    expect(gone.history.edges.map((edge: any) => edge.node.kind)).toEqual(['END', 'EDIT', 'ABSENCE', 'EDIT', 'ADD']);
    expect(JSON.stringify(gone.history)).not.toContain('t/m 5 december');
    for (const { node } of gone.history.edges.filter((edge: any) => ['ADD', 'ABSENCE'].includes(edge.node.kind))) {
      expect((await app.graphql(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: node.id })).code).toBe('CHANGED_SINCE');
    }
    expect((await app.ask(els, '{ search(text: "verdwijnende persoonlijk") { totalCount } }')).search.totalCount).toBe(0);
    expect((await app.ask(els, `{ listOnDay(wijk: "WK091710", on: "2026-12-01") { people { contactId name } } }`)).listOnDay.flatMap((role: any) => role.people)).toContainEqual({ contactId: id, name: 'iemand die hier niet meer werkt' });

    const back = (groupId: string) => app.graphql(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId });
    expect((await back(gone.history.edges[0].node.id)).code).toBe('PERSON_ERASED');
    const edit = async (input: object) => {
      const versions = (await app.ask(els, `{ contactDraft(id: "${id}") { version personVersion } }`)).contactDraft;
      return (await app.graphql(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id, input: { ...versions, ...input } })).code;
    };
    expect(await edit({ contact: { endsOn: null } })).toBe('PERSON_ERASED');
    expect(await edit({ person: { voornaam: 'Toch', achternaam: 'Weer' } })).toBe('PERSON_ERASED');
    expect(await edit({ contact: { endsOn: '2026-12-30' } })).toBeUndefined();
    const importing = new Importing(app, els);
    const file = await importing.csv([['id', 'naam', 'functie', 'team', 'wijk', 'tot'], [id, 'Verdwenen Persoonlijk', 'wijkteamcoach', 'Buurtteam Heerlen-Centrum', 'WK091710', '']]);
    expect((await importing.rows(file)).map(({ refused }) => refused.map(({ code }: any) => code))).toEqual([['ROW_ID_UNKNOWN']]);
  }, 120_000);

  it('forgets after a year who was never in the directory and may do nothing any more, and what was written when it was settled', async () => {
    const run = async (day: string) => {
      app.at(`${day}T10:00:00Z`);
      await app.app.get(DailyTasks).runDue();
      await app.settle();
      [els, iber, thijs] = [await app.signedIn('coordinator'), await app.signedIn('ib-er'), await app.signedIn('beheerder')];
    };
    await run('2028-02-01');
    const { id: account } = (await app.ask(thijs, 'mutation { inviteAccount(gemeente: "GM0917", email: "tijdelijk@x.example", powers: [{ kind: COORDINATOR }]) { id } }')).inviteAccount;
    await app.ask(thijs, 'mutation ($id: ID!) { setPowers(gemeente: "GM0917", id: $id, powers: [], shown: [{ kind: COORDINATOR }]) { ... on SavedAccount { changeId } } }', { id: account });
    const colleague = await addContact(app.as(els), { email: 'collega@x.example', roleCode: 'jeugd-en-gezinswerker' });
    const report = async (note: string) => (await app.ask(iber, 'mutation ($input: CorrectionInput!) { reportCorrection(input: $input) { id } }', { input: { contactId: colleague, kind: 'OTHER', note } })).reportCorrection.id;
    const settled = await report('Zqxa doet dit nu');
    await app.ask(els, 'mutation ($id: ID!) { judgeCorrection(id: $id, input: { accept: false, reply: "Zqxa belt zelf" }) { changeId } }', { id: settled });
    await report('Staat nog open');
    const [{ id: expert }] = await app.database.read().query(`SELECT c.id FROM contact c JOIN organisation o ON o.id = c.organisation_id JOIN professional p ON p.id = c.professional_id
      WHERE o.kind = 'expertiseteam' AND o.gemeente_code = 'GM0917' AND c.ends_on IS NULL AND p.email IS NOT NULL AND c.id NOT IN (SELECT expert_contact_id FROM maatje_pair WHERE state = 'active' GROUP BY expert_contact_id HAVING count(*) > 3) ORDER BY c.id LIMIT 1`);
    await app.ask(els, 'mutation ($id: ID!) { setExpertProfile(contactId: $id, profile: { domains: [JEUGDBESCHERMING], capacity: 40, paused: false }) { capacity } }', { id: expert });
    const { pair } = (await app.ask(els, `mutation { proposeMaatje(memberContactId: "${colleague}", expertContactId: "${expert}") { pair { id } } }`)).proposeMaatje;
    await app.ask(await app.signedIn('collega@x.example'), `mutation { answerMaatje(pairId: "${pair.id}", accept: false, reason: "Zqxb is haar zus") { id } }`);
    const traces = async () => {
      const rows: unknown[] = [];
      for (const table of ['account', 'change', 'correction', 'maatje_pair']) rows.push(await app.database.read().query(`SELECT * FROM "${table}"`));
      return ['tijdelijk@x', 'Zqxa', 'Zqxb', 'Staat nog open'].filter((trace) => JSON.stringify(rows).includes(trace));
    };
    await run('2029-01-30');
    expect(await traces()).toEqual(['tijdelijk@x', 'Zqxa', 'Zqxb', 'Staat nog open']);
    await run('2029-02-03');
    expect(await traces()).toEqual(['Staat nog open']);
  }, 120_000);

  it('does not erase who is given a role again at that moment', async () => {
    const [organisation] = await app.database.read().query('SELECT id FROM organisation ORDER BY id LIMIT 1');
    await app.database.transaction(async (manager) => {
      await manager.query(`INSERT INTO professional (id, voornaam, achternaam, sort_name, languages, version) VALUES ('back', 'Terug', 'Gekomen', 'gekomen terug', '[]', 1)`);
      await manager.query(`INSERT INTO contact (id, professional_id, organisation_id, role_code, starts_on, ends_on, version) VALUES ('back', 'back', '${organisation.id}', 'ib-er', '2020-01-01', '2021-01-01', 1)`);
    });
    await meanwhile(app.database, async (manager) => {
      await app.database.hold('professional', ['back']);
      await manager.query(`UPDATE contact SET ends_on = NULL WHERE id = 'back'`);
    }, () => app.app.get(EraseWhoLeft).run('2029-03-01'));
    expect(await app.database.read().query(`SELECT voornaam, erased_at FROM professional WHERE id = 'back'`)).toEqual([{ voornaam: 'Terug', erased_at: null }]);
  });
});
