/** A coordinator's wijken at a glance: coverage, required roles, what needs her, what is confirmed. Real: database, HTTP, the demo gemeenten. The clock stands still. */
import { beforeAll, expect, it } from '@jest/globals';
import { insertRows, newId } from '#libs/database';
import { IsNull } from 'typeorm';
import { ContactArea, Contact } from '../../apps/api/src/contacts/contact.entity.js';
import { addContact, type NewContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import type { Session, TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

/** One buurt. */
const WIJK = 'WK091734';
/** Many buurten. */
const CENTRUM = 'WK091733';
const COVERAGE = `query ($gemeente: ID, $order: CoverageOrder, $first: Int, $after: String) { coverage(gemeente: $gemeente, order: $order, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } missingInMost { role { code } outOf in { wijk { code } } } edges { node { wijk { code name } cells { role { code } state partly contactCount endingOn startsOn } } } } }`;
const REQUIRED = 'query ($area: ID!) { requiredRoles(area: $area) { area { code } mayEdit differing { code } roles { role { code } required inherited } } }';
const SET = 'mutation ($area: ID!, $roles: [RequiredRoleInput!]!) { setRequiredRoles(area: $area, roles: $roles) { changeId requiredRoles { differing { code } roles { role { code } required inherited } } } }';
const WORK = '{ workList { kind count items { on contact { id name } role { code } wijk { code } missing { outOf in { wijk { code } } } } } }';

describeOnDatabases('coverage', (start) => {
  let app: TestApp;
  let coordinator: Session;
  let ofWijk: Session;
  let keeper: Session;
  let beheerder: Session;
  let school: string;

  beforeAll(async () => {
    app = await start();
    coordinator = await app.signedIn('coordinator');
    beheerder = await app.signedIn('beheerder');
    [{ id: school }] = await app.database.read().query(`SELECT o.id FROM organisation o JOIN contact c ON c.organisation_id = o.id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE o.kind = 'school' AND ca.area_code = '${WIJK}' ORDER BY o.id LIMIT 1`);
    ofWijk = await withPower(app, 'wijk@keeper.example', { wijkCode: WIJK });
    keeper = await withPower(app, 'school@keeper.example', { organisationId: school });
  });

  const coverage = async (session: Session, more: Record<string, unknown> = {}) => (await app.ask(session, COVERAGE, more)).coverage;
  const wijken = async (session: Session, more: Record<string, unknown> = {}): Promise<any[]> => (await coverage(session, more)).edges.map(({ node }: any) => node);
  const cell = async (roleCode: string, wijk = WIJK): Promise<any> => (await wijken(coordinator)).find((each) => each.wijk.code === wijk).cells.find((each: any) => each.role.code === roleCode);
  const work = async (session: Session): Promise<Map<string, any>> => new Map((await app.ask(session, WORK)).workList.map((entry: any) => [entry.kind, entry]));
  const set = (area: string, roles: object[]) => app.ask(coordinator, SET, { area, roles });
  const write = (sql: string) => app.database.transaction((manager) => manager.query(sql));

  it('gives each their own wijken, and a keeper of one organisation none', async () => {
    const { wijken: all } = await app.ask(coordinator, '{ wijken { totalCount } }');
    expect((await coverage(coordinator)).totalCount).toBe(all.totalCount);
    expect((await coverage(beheerder, { gemeente: 'GM0917' })).totalCount).toBe(all.totalCount);
    expect((await wijken(ofWijk)).map((each) => each.wijk.code)).toEqual([WIJK]);
    expect((await coverage(keeper)).totalCount).toBe(0);
    expect((await coverage(await app.signedIn('ib-er'))).totalCount).toBe(0);
    expect(await app.graphql(coordinator, COVERAGE, { gemeente: 'GM0202' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('agrees with the contact list of every wijk: a vacancy is a gap, and a cell counts its people', async () => {
    for (const { wijk, cells } of await wijken(coordinator)) {
      const { wijk: list } = await app.ask(coordinator, 'query ($code: ID!) { wijk(code: $code) { contactList { roles { role { code } isGap contacts { verification { state } } } } } }', { code: wijk.code });
      const roles = new Map<string, any>(list.contactList.flatMap((group: any) => group.roles).map((role: any) => [role.role.code, role]));
      for (const { role, state, contactCount } of cells) {
        const people: string[] = roles.get(role.code)?.contacts.map((contact: any) => contact.verification.state) ?? [];
        const best = people.includes('FRESH') ? 'FILLED' : people.includes('NEVER') ? expect.stringMatching(/NEW|DUE/) : people.includes('DUE') ? 'DUE' : people.length > 0 ? 'STALE' : 'VACANT';
        expect([wijk.name, role.code, state, contactCount]).toEqual([wijk.name, role.code, best, people.length]);
      }
      expect([...roles.values()].filter((role) => role.isGap).map((role) => role.role.code)).toEqual(cells.filter((each: any) => each.state === 'VACANT').map((each: any) => each.role.code));
    }
  });

  it('puts the worst first, page by page', async () => {
    const worst = await wijken(coordinator, { order: 'WORST' });
    expect(worst.filter(({ cells }) => cells.some((each: any) => each.state === 'VACANT')).length).toBeGreaterThan(2);
    const first = await coverage(coordinator, { order: 'WORST', first: 2 });
    const next = await coverage(coordinator, { order: 'WORST', first: 2, after: first.pageInfo.endCursor });
    expect([...first.edges, ...next.edges].map(({ node }: any) => node.wijk.code)).toEqual(worst.slice(0, 4).map((each) => each.wijk.code));
  });

  it('knows whom a wijk has for a part, who is leaving and who is still to come', async () => {
    await set(CENTRUM, [{ roleCode: 'raadsonderzoeker', required: true }]);
    await write(`DELETE FROM contact_area WHERE contact_id IN (SELECT id FROM contact WHERE role_code = 'raadsonderzoeker')`);
    expect(await cell('raadsonderzoeker', CENTRUM)).toMatchObject({ state: 'VACANT', contactCount: 0 });
    const add = (contact: NewContact) => addContact(app.as(coordinator), { roleCode: 'raadsonderzoeker', ...contact });
    await add({ areaCodes: ['BU09173302'], endsOn: '2026-12-10' });
    expect(await cell('raadsonderzoeker', CENTRUM)).toMatchObject({ state: 'NEW', contactCount: 1, partly: true, endingOn: '2026-12-10', startsOn: null });
    const others = `parent_code = '${CENTRUM}' AND level = 'buurt' AND code <> 'BU09173302'`;
    await write(`UPDATE area SET retired = true WHERE ${others}`);
    expect(await cell('raadsonderzoeker', CENTRUM)).toMatchObject({ partly: false });
    await write(`UPDATE area SET retired = false WHERE ${others}`);
    await add({ areaCodes: [CENTRUM], startsOn: '2026-12-11' });
    expect(await cell('raadsonderzoeker', CENTRUM)).toMatchObject({ endingOn: null, startsOn: '2026-12-11', contactCount: 1 });
    await set(CENTRUM, [{ roleCode: 'raadsonderzoeker', required: null }]);
  });

  it('does not announce somebody who was added and taken back', async () => {
    await set(CENTRUM, [{ roleCode: 'vertrouwensarts', required: true }]);
    await write(`DELETE FROM contact_area WHERE contact_id IN (SELECT id FROM contact WHERE role_code = 'vertrouwensarts')`);
    const id = await addContact(app.as(coordinator), { roleCode: 'vertrouwensarts', areaCodes: [CENTRUM], startsOn: '2027-03-01' });
    expect(await cell('vertrouwensarts', CENTRUM)).toMatchObject({ state: 'VACANT', startsOn: '2027-03-01' });
    const { history } = (await app.ask(coordinator, `{ contact(id: "${id}") { history { edges { node { id } } } } }`)).contact;
    await app.ask(coordinator, 'mutation ($id: ID!) { revertChanges(groupId: $id) { undone } }', { id: history.edges[0].node.id });
    expect(await cell('vertrouwensarts', CENTRUM)).toMatchObject({ state: 'VACANT', startsOn: null });
    await set(CENTRUM, [{ roleCode: 'vertrouwensarts', required: null }]);
  });

  it('has required roles for a gemeente, from which a wijk differs until it returns', async () => {
    const before = (await app.ask(coordinator, REQUIRED, { area: 'GM0917' })).requiredRoles;
    const required = (answer: any, code: string) => answer.roles.find((each: any) => each.role.code === code);
    expect(required(before, 'vertrouwensarts')).toEqual({ role: { code: 'vertrouwensarts' }, required: false, inherited: null });
    expect(before.differing.map((each: any) => each.code)).not.toContain(WIJK);

    const { setRequiredRoles: { requiredRoles: own, changeId } } = await set(WIJK, [{ roleCode: 'vertrouwensarts', required: true }, { roleCode: 'huisarts', required: false }, { roleCode: 'wijkagent', required: true }]);
    expect(required(own, 'vertrouwensarts')).toMatchObject({ required: true, inherited: false });
    expect(required(own, 'huisarts')).toMatchObject({ required: false, inherited: true });
    expect(await cell('huisarts')).toBeUndefined();
    expect(await cell('vertrouwensarts')).toBeDefined();
    expect(await cell('vertrouwensarts', CENTRUM)).toBeUndefined();
    const rows = await app.database.read().query(`SELECT role_code FROM required_role WHERE area_code = '${WIJK}' ORDER BY role_code`);
    expect(rows.map((row: any) => row.role_code)).toEqual(['huisarts', 'vertrouwensarts']);
    expect((await app.ask(coordinator, REQUIRED, { area: 'GM0917' })).requiredRoles.differing.map((each: any) => each.code)).toContain(WIJK);

    expect(await app.graphql(ofWijk, 'mutation ($id: ID!) { revertChanges(groupId: $id) { undone } }', { id: changeId })).toMatchObject({ data: { revertChanges: { undone: 2 } } });
    expect(await cell('vertrouwensarts')).toBeUndefined();
    expect((await set(WIJK, [{ roleCode: 'huisarts', required: true }])).setRequiredRoles.changeId).toBeNull();
    await set(WIJK, [{ roleCode: 'vertrouwensarts', required: true }, { roleCode: 'huisarts', required: false }]);

    const { setRequiredRoles: { changeId: ofGemeente } } = await set('GM0917', [{ roleCode: 'vertrouwensarts', required: true }]);
    expect(await app.graphql(ofWijk, 'mutation ($id: ID!) { revertChanges(groupId: $id) { undone } }', { id: ofGemeente })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cell('vertrouwensarts', CENTRUM)).toBeDefined();
    // the wijk asked for it, and its gemeente does now: there it differs no more
    await set(WIJK, [{ roleCode: 'huisarts', required: null }]);
    const differing = async () => (await app.ask(coordinator, REQUIRED, { area: 'GM0917' })).requiredRoles.differing.map((each: any) => each.code);
    expect(await differing()).not.toContain(WIJK);
    await set('GM0917', [{ roleCode: 'vertrouwensarts', required: false }]);
    expect(await differing()).toContain(WIJK);
    const { setRequiredRoles: { requiredRoles: back } } = await set(WIJK, [{ roleCode: 'vertrouwensarts', required: null }, { roleCode: 'huisarts', required: null }]);
    expect(back.roles.every((each: any) => each.required === each.inherited)).toBe(true);
    expect((await app.ask(coordinator, REQUIRED, { area: 'GM0917' })).requiredRoles.roles).toEqual(before.roles);
    const changes = await app.database.read().query(`SELECT subject_id FROM "change" WHERE subject_kind = 'area' AND subject_id IN ('GM0917', '${WIJK}')`);
    expect(changes.length).toBeGreaterThanOrEqual(4);
  });

  it('refuses a role that there is not, and a buurt', async () => {
    expect(await app.graphql(coordinator, SET, { area: WIJK, roles: [{ roleCode: 'bakker', required: true }] })).toMatchObject({ code: 'ROLE_UNKNOWN' });
    expect(await app.graphql(coordinator, SET, { area: 'BU09173400', roles: [] })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows a wijk coordinator what her gemeente asks, which she cannot change', async () => {
    expect((await app.ask(ofWijk, REQUIRED, { area: 'GM0917' })).requiredRoles.mayEdit).toBe(false);
    expect((await app.ask(ofWijk, REQUIRED, { area: WIJK })).requiredRoles.mayEdit).toBe(true);
    expect(await app.graphql(ofWijk, SET, { area: 'GM0917', roles: [] })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await app.graphql(ofWijk, REQUIRED, { area: CENTRUM })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says the same of a role that most wijken miss in her list of work and beside her wijken', async () => {
    await set('GM0917', [{ roleCode: 'jongerenwerker', required: true }]);
    await write(`UPDATE contact SET ends_on = '2026-11-01' WHERE role_code = 'jongerenwerker' AND id IN (SELECT contact_id FROM contact_area WHERE gemeente_code = 'GM0917')`);
    const { missingInMost } = await coverage(coordinator, { first: 1 });
    expect(missingInMost).toContainEqual({ role: { code: 'jongerenwerker' }, outOf: 23, in: expect.arrayContaining([{ wijk: { code: CENTRUM } }]) });
    const items: any[] = (await work(coordinator)).get('VACANCY').items;
    expect(items.flatMap(({ role, missing }) => (missing ? [{ role, ...missing }] : []))).toEqual(missingInMost);
    expect((await coverage(ofWijk)).missingInMost).toEqual([]);
    await set('GM0917', [{ roleCode: 'jongerenwerker', required: false }]);
  });

  it('lists what needs her: only of contacts that she may edit', async () => {
    const before = await work(coordinator);
    const vacancies = (await wijken(coordinator)).flatMap(({ cells }) => cells).filter((each: any) => each.state === 'VACANT').length;
    expect(before.get('VACANCY')).toMatchObject({ count: vacancies });
    expect(before.get('VACANCY').items.length).toBe(Math.min(5, vacancies));
    expect(before.get('OVERDUE').count).toBeGreaterThan(5);
    expect(before.get('CORRECTION')).toBeUndefined();

    const [hers] = await app.database.read().query(`SELECT c.id, c.professional_id FROM contact c WHERE c.organisation_id = '${school}' AND c.ends_on IS NULL AND c.starts_on < '2026-01-01'
      AND (SELECT count(*) FROM contact_area ca WHERE ca.contact_id = c.id AND ca.gemeente_code <> 'GM0917') = 0 ORDER BY c.id LIMIT 1`);
    const [elsewhere] = await app.database.read().query(`SELECT c.id, c.professional_id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id WHERE ca.gemeente_code = 'GM0202' AND c.ends_on IS NULL
      AND NOT EXISTS (SELECT 1 FROM contact_area x WHERE x.contact_id = c.id AND x.gemeente_code = 'GM0917') ORDER BY c.id LIMIT 1`);
    for (const [index, { id, professional_id: professional }] of [hers, elsewhere].entries()) {
      await write(`INSERT INTO correction (id, contact_id, kind, at) VALUES ('correction${index}', '${id}', 'number', '2026-11-20T23:30:00.000Z')`);
      await write(`INSERT INTO queued_mail (id, "key", kind, about, professional_id, state, created_at, available_at, ended_at)
        VALUES ('mail${index}', 'ask:${index}', 'ask', '{}', '${professional}', 'bounced', '2026-11-10T08:00:00.000Z', '2026-11-10T08:00:00.000Z', '2026-11-11T08:00:00.000Z')`);
    }
    await app.ask(coordinator, 'mutation ($id: ID!) { endContact(id: $id, on: "2026-12-20") { contact { id } } }', { id: hers.id });
    for (const session of [coordinator, ofWijk, keeper]) {
      const list = await work(session);
      expect(list.get('CORRECTION')).toMatchObject({ count: 1, items: [{ on: '2026-11-21', contact: { id: hers.id } }] });
      expect(list.get('BOUNCED')).toMatchObject({ count: 1, items: [{ on: '2026-11-11', contact: { name: expect.any(String) } }] });
      expect(list.get('ENDING').items.map((item: any) => item.contact.id)).toContain(hers.id);
    }
    expect((await work(keeper)).get('VACANCY')).toBeUndefined();
    expect([...(await work(beheerder)).keys()]).toEqual(['VACANCY']);
    expect(await app.ask(await app.signedIn('ib-er'), WORK)).toEqual({ workList: [] });

    await write(`UPDATE correction SET outcome = 'refused' WHERE id = 'correction0'`);
    await write(`INSERT INTO queued_mail (id, "key", kind, about, professional_id, state, created_at, available_at, ended_at)
      VALUES ('later', 'ask:later', 'ask', '{}', '${hers.professional_id}', 'sent', '2026-11-12T08:00:00.000Z', '2026-11-12T08:00:00.000Z', '2026-11-12T08:00:00.000Z')`);
    const after = await work(coordinator);
    expect([after.get('CORRECTION'), after.get('BOUNCED')]).toEqual([undefined, undefined]);
  });

  it('lists who has no maatje and no proposal, also of who starts within two weeks, for who may choose one, as the board of maatjes does', async () => {
    const MEMBERS = '{ workList { kind count items(first: 50) { on contact { id } } } }';
    const without = async (session: Session) => (await app.ask(session, MEMBERS)).workList.find(({ kind }: any) => kind === 'WITHOUT_MAATJE');
    const member = (startsOn: string, email: string | null) => addContact(app.as(coordinator), { email, roleCode: 'jeugd-en-gezinswerker', areaCodes: [WIJK], startsOn });
    const [now, soon] = [await member('2026-11-02', null), await member('2026-12-07', null)];
    const later = await member('2026-12-08', null);
    const proposed = await member('2026-11-02', 'heeft.voorstel@x.example');
    await app.settle();
    const listed = await without(coordinator);
    const days = new Map(listed.items.map(({ contact, on }: any) => [contact.id, on]));
    expect([now, soon, later, proposed].map((id) => days.get(id))).toEqual([null, '2026-12-07', undefined, undefined]);
    const { maatjesBoard: board } = await app.ask(coordinator, '{ maatjesBoard { members startingCount withoutCount unproposedCount without { member { id } } waiting { member { id } } } }');
    expect(board.without.map((row: any) => row.member.id).sort()).toEqual([...days.keys()].sort());
    expect(listed.count).toBe(board.unproposedCount);
    expect((await without(ofWijk)).items.map(({ contact }: any) => contact.id)).toEqual([now, soon]);
    for (const session of [keeper, beheerder]) expect(await without(session)).toBeUndefined();
  });

  it('lists who leaves within thirty days and whom nobody follows, the soonest first', async () => {
    const leaving = (roleCode: string, endsOn: string) => addContact(app.as(coordinator), { voornaam: 'Weg', achternaam: 'Ganger', roleCode, areaCodes: [WIJK], startsOn: '2026-01-01', endsOn });
    const [last, soon] = [await leaving('raadsonderzoeker', '2026-12-23'), await leaving('vertrouwensarts', '2026-12-01')];
    await leaving('huisarts', '2026-12-24'); // on day 31
    await leaving('vertrouwensarts', '2026-11-30'); // whom the other follows, and who follows nobody
    const both = await leaving('jeugdarts', '2026-12-05');
    const ending = async () => (await app.ask(ofWijk, '{ workList { kind items(first: 50) { contact { id name } } } }')).workList.find(({ kind }: any) => kind === 'ENDING').items.map(({ contact }: any) => contact).filter(({ name }: any) => name === 'Weg Ganger').map(({ id }: any) => id);
    expect(await ending()).toEqual([soon, both, last]);
    // who works in another gemeente too is not hers alone
    await write(`INSERT INTO contact_area (contact_id, area_code, gemeente_code) VALUES ('${both}', 'WK020201', 'GM0202')`);
    expect(await ending()).toEqual([soon, last]);
  });

  it('lists who serves a buurt that CBS has no more', async () => {
    const [{ area_code: buurt }] = await app.database.read().query(`SELECT ca.area_code FROM contact_area ca JOIN contact c ON c.id = ca.contact_id JOIN area a ON a.code = ca.area_code
      WHERE a.level = 'buurt' AND ca.gemeente_code = 'GM0917' AND c.ends_on IS NULL ORDER BY ca.area_code LIMIT 1`);
    expect((await work(coordinator)).get('RETIRED_AREA')).toBeUndefined();
    await write(`UPDATE area SET retired = true WHERE code = '${buurt}'`);
    const serving = (await app.database.read().query(`SELECT contact_id FROM contact_area WHERE area_code = '${buurt}'`)).map((row: any) => row.contact_id);
    const { count, items } = (await work(coordinator)).get('RETIRED_AREA');
    expect(count).toBeGreaterThan(0);
    expect(items.every((item: any) => serving.includes(item.contact.id))).toBe(true);
    await write(`UPDATE area SET retired = false WHERE code = '${buurt}'`);
  });

  it('hears of whom to call, as many as the list of whom to call has: not of who was just mailed, and of nobody that somebody confirms', async () => {
    const id = await addContact(app.as(coordinator), { roleCode: 'ib-er', areaCodes: [WIJK], startsOn: '2026-08-01', email: 'bel.mij@x.example' });
    const professional = `(SELECT professional_id FROM contact WHERE id = '${id}')`;
    const toCall = async (session: Session) => (await app.ask(session, '{ toConfirm(needsCall: true) { totalCount } }')).toConfirm.totalCount;
    const overdue = async () => {
      const count = (await work(ofWijk)).get('OVERDUE')?.count ?? 0;
      expect([count, (await work(coordinator)).get('OVERDUE').count]).toEqual([await toCall(ofWijk), await toCall(coordinator)]);
      return count;
    };
    const before = await overdue();
    await write(`UPDATE contact SET asked_on = '2026-11-08' WHERE id = '${id}'`);
    await write(`INSERT INTO verification_request (id, professional_id, asked_on) VALUES ('asked', ${professional}, '2026-11-08')`);
    await write(`INSERT INTO queued_mail (id, "key", kind, about, professional_id, state, created_at, available_at, ended_at)
      VALUES ('asked', 'ask:asked', 'ask-to-confirm', '{}', ${professional}, 'sent', '2026-11-08T08:00:00.000Z', '2026-11-08T08:00:00.000Z', '2026-11-08T08:00:00.000Z')`);
    expect(await overdue()).toBe(before);
    await write(`UPDATE verification_request SET escalated_on = '2026-11-22' WHERE id = 'asked'`);
    expect(await overdue()).toBe(before + 1);
    await write(`UPDATE professional SET email = NULL WHERE id = ${professional}`);
    expect(await overdue()).toBe(before + 1);
    await app.ask(coordinator, 'mutation ($id: ID!) { confirmContact(id: $id) { id } }', { id });
    expect(await overdue()).toBe(before);
  });

  it('lists everybody of a wijk, however many they are', async () => {
    const roles = async () => (await app.ask(coordinator, 'query ($code: ID!) { wijk(code: $code) { contactList { roles { contacts { id } } } } }', { code: WIJK })).wijk.contactList.flatMap((group: any) => group.roles);
    const count = async () => (await roles()).reduce((sum: number, { contacts }: any) => sum + contacts.length, 0);
    const before = await count();
    const [one] = await app.database.read().find(Contact, { where: { roleCode: 'jeugdarts', endsOn: IsNull() }, order: { id: 'ASC' }, take: 1 });
    const more = Array.from({ length: 1_000 }, () => ({ ...one!, id: newId() }));
    await app.database.transaction(async (manager) => {
      await insertRows(manager, Contact, more);
      await insertRows(manager, ContactArea, more.map(({ id }) => ({ contactId: id, areaCode: WIJK, gemeenteCode: 'GM0917' })));
    });
    expect(await count()).toBe(before + 1_000);
    await write(`DELETE FROM contact_area WHERE contact_id IN ('${more.map(({ id }) => id).join("','")}')`);
    await write(`DELETE FROM contact WHERE id IN ('${more.map(({ id }) => id).join("','")}')`);
  });

  it('says which part was confirmed in the last 90 days, now and each week of a year', async () => {
    const ask = async (session: Session) => (await app.ask(session, '{ confirmedShare { now total course { on share total } } }')).confirmedShare;
    const { now, total, course } = await ask(coordinator);
    const [{ active, confirmed }] = await app.database.read().query(`SELECT count(*) AS active, count(CASE WHEN verified_at > '2026-08-25T10:00:00.000Z' THEN 1 END) AS confirmed FROM contact c
      WHERE c.starts_on <= '2026-11-23' AND (c.ends_on IS NULL OR c.ends_on >= '2026-11-23') AND EXISTS (SELECT 1 FROM contact_area ca WHERE ca.contact_id = c.id AND ca.gemeente_code = 'GM0917')`);
    expect([total, now]).toEqual([Number(active), Number(confirmed) / Number(active)]);
    expect([course.length, course.at(-1)]).toEqual([53, { on: '2026-11-23', share: now, total }]);
    expect((await ask(ofWijk)).total).toBeLessThan(total);
    expect(await ask(keeper)).toEqual({ now: 0, total: 0, course: [] });
  });
});
