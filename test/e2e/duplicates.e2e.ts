/** Who is in the directory twice, and making one of two. Real: database, HTTP, index. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '#libs/clock';
import { DemoMailbox } from '#libs/mail';
import { DailyTasks } from '#libs/schedule';
import { WhoHasAddress } from '../../apps/api/src/accounts/who-has-address.js';
import { addContact, type NewContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { personOf } from '../support/person-of.js';
import { setAbsences } from '../support/set-absences.js';
import type { Session, TestApp } from '../support/test-app.js';
import { withPower } from '../support/with-power.js';

const REVERT = 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }';
const MERGE = 'mutation ($keepId: ID!, $goneId: ID!) { mergePeople(keepId: $keepId, goneId: $goneId) }';
const PREVIEW = 'query ($keepId: ID!, $goneId: ID!) { mergePreview(keepId: $keepId, goneId: $goneId) { endedPairs { memberName expertName } } }';
const TODAY = '2026-11-23';

describeOnDatabases('duplicates', (start) => {
  let app: TestApp;
  let els: Session;
  let iber: Session;

  beforeAll(async () => {
    app = await start();
    els = await app.signedIn('coordinator');
    iber = await app.signedIn('ib-er');
  });

  const add = async (contact: NewContact): Promise<{ contactId: string; personId: string }> => {
    const contactId = await addContact(app.as(els), contact);
    return { contactId, personId: await personOf(app, contactId) };
  };
  const likely = async (session: Session, wanted: Record<string, string | undefined>) => (await app.ask(session, 'query ($voornaam: String, $achternaam: String, $email: String, $phone: String) { likelyPeople(voornaam: $voornaam, achternaam: $achternaam, email: $email, phone: $phone) { professionalId why contacts { id } } }', wanted)).likelyPeople;

  it('suggests who is there already while somebody is added, for coordinators only', async () => {
    const { personId } = await add({ voornaam: 'Wilhelmina', achternaam: 'Quaedackers', email: 'w.quaedackers@x.example', phones: [{ kind: 'MOBILE', number: '06 8802 0001' }] });
    for (const wanted of [{ voornaam: 'Wilhelmina', achternaam: 'Kwaadakkers' }, { voornaam: 'W.', achternaam: 'Quadackers' }, { email: 'W.Quaedackers@x.example' }, { phone: '0031688020001' }]) {
      expect((await likely(els, wanted)).map((person: any) => person.professionalId)).toEqual([personId]);
    }
    expect(await likely(iber, { voornaam: 'Wilhelmina', achternaam: 'Quaedackers' })).toEqual([]);
  });

  it('shows how many maatjes each has, to judge by; and remembers of somebody new that another is somebody else', async () => {
    const expert = (await app.database.read().query(`SELECT m.expert_contact_id AS id, count(*) AS n FROM maatje_pair m WHERE m.state IN ('active', 'ending') GROUP BY m.expert_contact_id ORDER BY count(*) DESC LIMIT 1`))[0];
    const [{ voornaam, achternaam }] = await app.database.read().query(`SELECT p.voornaam, p.achternaam FROM contact c JOIN professional p ON p.id = c.professional_id WHERE c.id = '${expert.id}'`);
    const added = (await app.ask(els, 'mutation ($input: AddContactInput!) { addContact(input: $input) { professionalId contact { id } } }', { input: { professional: { voornaam, achternaam }, roleCode: 'ib-er', organisationId: (await app.database.read().query(`SELECT id FROM organisation WHERE kind = 'school' AND gemeente_code = 'GM0917' AND ends_on IS NULL ORDER BY id LIMIT 1`))[0].id, areaCodes: ['WK091710'] } })).addContact;
    expect(added.professionalId).toBe(await personOf(app, added.contact.id));
    const pairs = async () => (await app.ask(els, '{ duplicatePeople(first: 50) { edges { node { first { professionalId maatjes } second { professionalId maatjes } } } } }')).duplicatePeople.edges
      .map(({ node }: any) => [node.first, node.second]).filter((both: any[]) => both.some((each) => each.professionalId === added.professionalId));
    const [both] = await pairs();
    const other = both.find(({ professionalId }: any) => professionalId !== added.professionalId);
    expect(other.maatjes).toBeGreaterThanOrEqual(Number(expert.n));
    expect(both.find(({ professionalId }: any) => professionalId === added.professionalId).maatjes).toBe(0);
    await app.ask(els, 'mutation ($one: ID!, $other: ID!) { notDuplicates(one: $one, other: $other) }', { one: added.professionalId, other: other.professionalId });
    expect(await pairs()).toEqual([]);
  });

  it('names who may be double in one gemeente, where that is asked', async () => {
    const ofBoth = await withPower(app, 'twee@dubbel.example', {}, { gemeenteCode: 'GM0202' });
    const count = async (gemeente: string | null) => (await app.graphql(ofBoth, 'query ($gemeente: ID) { duplicatePeople(gemeente: $gemeente) { totalCount } }', { gemeente })).data?.duplicatePeople.totalCount;
    const before = [await count(null), await count('GM0917'), await count('GM0202')];
    for (const achternaam of ['Tweegemeenten', 'Tweegemeentes']) await add({ voornaam: 'Hanna', achternaam });
    expect([await count(null), await count('GM0917'), await count('GM0202')]).toEqual([before[0] + 1, before[1] + 1, before[2]]);
    expect(await count('GM0363')).toBeUndefined();
  });

  it('makes one person of two where one of them left the role and came back to it', async () => {
    const before = await add({ voornaam: 'Terug', achternaam: 'Keerder', startsOn: '2026-01-01', endsOn: '2026-03-31' });
    const again = await addContact(app.as(els), { personId: before.personId, startsOn: '2026-05-01' });
    const twice = await add({ voornaam: 'Terug', achternaam: 'Keerders', startsOn: '2026-02-01' });
    await app.ask(els, MERGE, { keepId: before.personId, goneId: twice.personId });
    const of = async (id: string) => (await app.ask(els, `{ contact(id: "${id}") { startsOn endsOn } }`)).contact;
    expect([await of(before.contactId), await of(again)]).toEqual([{ startsOn: '2026-01-01', endsOn: '2026-03-31' }, { startsOn: '2026-02-01', endsOn: null }]);
  });

  it('makes one person of two: contacts move, the same one is folded, deputies follow; and undoes it', async () => {
    const kept = await add({ voornaam: 'Dubbel', achternaam: 'Ganger', phones: [{ kind: 'MOBILE', number: '06 8802 0002' }] });
    const gone = await add({ voornaam: 'Dubbel', achternaam: 'Gangers', areaCodes: ['WK091711'], endsOn: '2027-01-01', email: 'dubbel@x.example', phones: [{ kind: 'DIRECT', number: '045 5602002' }] });
    await addContact(app.as(els), { personId: gone.personId, roleCode: 'ib-er', areaCodes: ['WK091712'] });
    const colleague = await add({ voornaam: 'Col', achternaam: 'Lega' });
    await setAbsences(app.as(els), colleague.contactId, [{ startsOn: '2026-11-20', endsOn: '2026-12-03', deputyContactId: gone.contactId }]);
    const pair = (await app.ask(els, '{ duplicatePeople(first: 50) { edges { node { why first { professionalId } second { professionalId } } } } }')).duplicatePeople.edges.map((edge: any) => edge.node)
      .find((node: any) => node.first.professionalId === kept.personId && node.second.professionalId === gone.personId);
    expect(pair).toMatchObject({ why: ['NAME'] });
    const ids = { keepId: kept.personId, goneId: gone.personId };
    const shown = () => Promise.all([kept, gone].map(async ({ personId }) => Number((await app.database.read().query(`SELECT count(*) AS times FROM disclosure WHERE professional_id = '${personId}'`))[0].times)));
    const before = await shown();
    const preview = (await app.ask(els, 'query ($keepId: ID!, $goneId: ID!) { mergePreview(keepId: $keepId, goneId: $goneId) { name email phones { number } moved { role { code } } folded { id } } }', ids)).mergePreview;
    expect(preview).toEqual({ name: 'Dubbel Ganger', email: 'dubbel@x.example', phones: [{ number: '06 88 02 00 02' }, { number: '045 560 2002' }], moved: [{ role: { code: 'ib-er' } }], folded: [{ id: gone.contactId }] });
    expect(await shown()).toEqual(before.map((times) => times + 1));
    const groupId = (await app.ask(els, 'mutation ($keepId: ID!, $goneId: ID!) { mergePeople(keepId: $keepId, goneId: $goneId) }', ids)).mergePeople;
    const merged = (await app.ask(els, `{ contact(id: "${kept.contactId}") { name endsOn email areas { code } otherRoles { role { code } } } }`)).contact;
    expect(merged).toEqual({ name: 'Dubbel Ganger', endsOn: null, email: 'dubbel@x.example', areas: [{ code: 'WK091710' }, { code: 'WK091711' }], otherRoles: [{ role: { code: 'ib-er' } }] });
    expect((await app.ask(els, `{ contact(id: "${colleague.contactId}") { reachability { deputyId } } }`)).contact.reachability.deputyId).toBe(kept.contactId);
    await app.settle();
    const found = (await app.ask(iber, '{ search(text: "dubbel ganger") { edges { node { ... on Contact { id } } } } }')).search.edges.map((edge: any) => edge.node.id);
    expect(found).toContain(kept.contactId);
    expect(found).not.toContain(gone.contactId);
    await app.ask(els, REVERT, { groupId });
    expect((await app.ask(els, `{ contact(id: "${gone.contactId}") { name email areas { code } } }`)).contact).toEqual({ name: 'Dubbel Gangers', email: 'dubbel@x.example', areas: [{ code: 'WK091711' }] });
    expect((await app.ask(els, `{ contact(id: "${kept.contactId}") { email areas { code } otherRoles { id } } }`)).contact).toEqual({ email: null, areas: [{ code: 'WK091710' }], otherRoles: [] });
  });

  it('merges somebody of whom every contact moves, and undoes that too', async () => {
    const kept = await add({ voornaam: 'Wil', achternaam: 'Blijver', phones: [{ kind: 'MOBILE', number: '06 8802 0011' }] });
    const gone = await add({ voornaam: 'Wil', achternaam: 'Blijvers', roleCode: 'ib-er', areaCodes: ['WK091711'], email: 'wil@x.example', phones: [{ kind: 'MOBILE', number: '06 8802 0012' }] });
    const before = await add({ personId: gone.personId, startsOn: '2020-01-01', endsOn: '2020-12-31' }); // what the other does now, years ago
    await app.database.transaction((manager) => manager.query(`INSERT INTO account (id, email, professional_id) VALUES ('kept', 'kept@x.example', '${kept.personId}'), ('gone', 'wil@x.example', '${gone.personId}')`));
    const accounts = async () => (await app.database.read().query(`SELECT professional_id AS person FROM account WHERE id IN ('kept', 'gone') ORDER BY id DESC`)).map(({ person }: any) => person);
    const groupId = (await app.ask(els, 'mutation ($keepId: ID!, $goneId: ID!) { mergePeople(keepId: $keepId, goneId: $goneId) }', { keepId: kept.personId, goneId: gone.personId })).mergePeople;
    expect((await app.ask(els, `{ contactDraft(id: "${before.contactId}") { professionalId endsOn } }`)).contactDraft).toEqual({ professionalId: kept.personId, endsOn: '2020-12-31' });
    expect(await accounts()).toEqual([kept.personId, gone.personId]); // of who is gone, who has nothing to sign in for
    expect((await app.ask(els, `{ contact(id: "${gone.contactId}") { name email } }`)).contact).toEqual({ name: 'Wil Blijver', email: 'wil@x.example' });
    expect((await app.graphql(iber, REVERT, { groupId })).code).toBe('NOT_FOUND');
    await app.ask(els, REVERT, { groupId });
    expect(await accounts()).toEqual([kept.personId, gone.personId]);
    expect((await app.ask(els, `{ contactDraft(id: "${gone.contactId}") { voornaam achternaam email phones { number } } }`)).contactDraft).toEqual({ voornaam: 'Wil', achternaam: 'Blijvers', email: 'wil@x.example', phones: [{ number: '06 88 02 00 12' }] });
  });

  it('undoes a merge as one: a line of it alone would leave somebody without address and numbers', async () => {
    const kept = await add({ voornaam: 'Half', achternaam: 'Samen' });
    const gone = await add({ voornaam: 'Half', achternaam: 'Zamen', roleCode: 'ib-er', email: 'half@x.example' });
    const groupId = (await app.ask(els, MERGE, { keepId: kept.personId, goneId: gone.personId })).mergePeople;
    const latest = async () => (await app.ask(els, `{ contact(id: "${gone.contactId}") { history { edges { node { id isUndoneAsOne changes { id label } } } } } }`)).contact.history.edges[0].node;
    const alone = async ({ id, changes }: any) => (await app.graphql(els, 'mutation ($groupId: ID!, $changeIds: [ID!]) { revertChanges(groupId: $groupId, changeIds: $changeIds) { undone } }', { groupId: id, changeIds: [changes.find(({ label }: any) => label === 'Persoon').id] })).code;
    const merge = await latest();
    expect(merge).toMatchObject({ id: groupId, isUndoneAsOne: true });
    expect(await alone(merge)).toBe('BAD_INPUT');
    await app.ask(els, REVERT, { groupId });
    const undoing = await latest();
    expect(undoing.isUndoneAsOne).toBe(true);
    expect(await alone(undoing)).toBe('BAD_INPUT');
    const added = (await app.ask(els, `{ contact(id: "${kept.contactId}") { history { edges { node { kind isUndoneAsOne } } } } }`)).contact.history.edges.at(-1).node;
    expect(added).toEqual({ kind: 'ADD', isUndoneAsOne: false });
  });

  describe('with what hangs on the contact that is folded', () => {
    let team: string;

    beforeAll(async () => {
      [{ id: team }] = await app.database.read().query(`SELECT id FROM organisation WHERE kind = 'expertiseteam' AND gemeente_code = 'GM0917' ORDER BY id LIMIT 1`);
    });

    const twice = async (contact: NewContact): Promise<{ kept: { contactId: string; personId: string }; gone: { contactId: string; personId: string }; ids: { keepId: string; goneId: string } }> => {
      const [kept, gone] = [await add(contact), await add(contact)];
      return { kept, gone, ids: { keepId: kept.personId, goneId: gone.personId } };
    };
    const expert = (achternaam: string): NewContact => ({ voornaam: 'Ex', achternaam, roleCode: 'expert-jeugdbescherming', organisationId: team, areaCodes: ['GM0917'] });
    const member = (achternaam: string): NewContact => ({ voornaam: 'Li', achternaam, roleCode: 'jeugd-en-gezinswerker' });
    /** Also in the state they would come into by answering. */
    const pair = async (id: string, memberId: string, expertId: string, state = 'active', startsOn: string | null = '2026-11-01') => app.database.transaction((manager) => manager.query(
      `INSERT INTO maatje_pair (id, member_contact_id, expert_contact_id, state, reasons, proposed_at, starts_on, overlap_days, version) VALUES ('${id}', '${memberId}', '${expertId}', '${state}', '[]', '2026-11-01T10:00:00.000Z', ${startsOn && `'${startsOn}'`}, 0, 1)`));
    const pairs = async (...ids: string[]): Promise<unknown[][]> => (await app.database.read().query(`SELECT member_contact_id AS m, expert_contact_id AS e, state FROM maatje_pair WHERE id IN (${ids.map((id) => `'${id}'`).join()}) ORDER BY id`)).map(({ m, e, state }: any) => [m, e, state]);
    const night = async (day = TODAY) => {
      app.at(`${day}T10:00:00Z`);
      await app.settle();
      await app.app.get(DailyTasks).runDue();
      await app.settle();
      app.at(`${TODAY}T10:00:00Z`);
    };
    const favourites = async () => (await app.ask(iber, '{ viewer { favourites(first: 50) { edges { node { id } } } } }')).viewer.favourites.edges.map(({ node }: any) => node.id);

    it('keeps when she is away, her hours and what was reported of her', async () => {
      const { kept, gone, ids } = await twice(member('Afwezig'));
      const colleague = await add(member('Waarnemer'));
      await setAbsences(app.as(els), kept.contactId, [{ startsOn: '2026-12-10', endsOn: '2026-12-12', deputyContactId: colleague.contactId }]);
      await setAbsences(app.as(els), gone.contactId, [{ startsOn: '2026-11-20', endsOn: '2026-12-11', deputyContactId: kept.contactId }]);
      const { reportCorrection: report } = await app.ask(iber, 'mutation ($input: CorrectionInput!) { reportCorrection(input: $input) { id } }', { input: { contactId: gone.contactId, kind: 'OTHER', note: 'Zij heet anders' } });
      const groupId = (await app.ask(els, MERGE, ids)).mergePeople;
      const absences = async (id: string) => (await app.ask(els, `{ contactDraft(id: "${id}") { absences { startsOn endsOn deputyContactId } } }`)).contactDraft.absences;
      const together = [{ startsOn: '2026-11-20', endsOn: '2026-12-09', deputyContactId: null }, { startsOn: '2026-12-10', endsOn: '2026-12-12', deputyContactId: colleague.contactId }];
      expect(await absences(kept.contactId)).toEqual(together);
      expect((await app.ask(els, 'mutation ($id: ID!) { judgeCorrection(id: $id, input: { accept: true }) { correction { contact { id } } } }', { id: report.id })).judgeCorrection.correction.contact).toEqual({ id: kept.contactId });
      await app.ask(els, REVERT, { groupId });
      expect(await absences(kept.contactId)).toEqual(together.slice(1));
    });

    it('is away in every role she has by it, also where she was away as the other only, and gives each back when she was away', async () => {
      const reach = async (id: string) => (await app.ask(iber, `{ contact(id: "${id}") { reachability { status } } }`)).contact.reachability.status;
      const away = [{ startsOn: '2026-11-20', endsOn: '2027-02-01' }];
      for (const isKeptAway of [true, false]) {
        const kept = await add({ voornaam: 'Bea', achternaam: 'Weg' });
        const gone = await add({ voornaam: 'Bea', achternaam: 'Wegg', roleCode: 'ib-er' });
        const [here, there] = isKeptAway ? [gone, kept] : [kept, gone];
        await setAbsences(app.as(els), there.contactId, away);
        expect([await reach(there.contactId), await reach(here.contactId) === 'ABSENT']).toEqual(['ABSENT', false]);
        const groupId = (await app.ask(els, MERGE, { keepId: kept.personId, goneId: gone.personId })).mergePeople;
        expect([await reach(kept.contactId), await reach(gone.contactId)]).toEqual(['ABSENT', 'ABSENT']);
        await app.ask(els, REVERT, { groupId });
        expect([await reach(there.contactId), await reach(here.contactId) === 'ABSENT']).toEqual(['ABSENT', false]);
      }
    });

    it('shows of the contact that stays what she said by mail of the other: that she left', async () => {
      const { kept, gone, ids } = await twice(member('Gezegd'));
      await app.database.transaction((manager) => manager.query(`INSERT INTO correction (id, contact_id, kind, at) VALUES ('said-left', '${gone.contactId}', 'elsewhere', '${TODAY}T09:00:00.000Z')`));
      const said = async () => (await app.ask(iber, `{ contact(id: "${kept.contactId}") { reachability { text } } }`)).contact.reachability.text;
      const other = await add(member('Gezegd'));
      const inOrder = async () => {
        await app.settle();
        const { edges } = (await app.ask(iber, '{ search(text: "li gezegd") { edges { node { ... on Contact { id } } } } }')).search;
        return edges.map(({ node }: any) => node.id).filter((id: string) => id === kept.contactId || id === other.contactId);
      };
      expect(await said()).not.toMatch(/niet meer te werken/);
      expect(await inOrder()).toEqual([kept.contactId, other.contactId]);
      await app.ask(els, MERGE, ids);
      expect(await said()).toMatch(/niet meer te werken/);
      expect(await inOrder()).toEqual([other.contactId, kept.contactId]); // she sinks
    });

    it('keeps a maatje, also of an expert, and what she said of herself, and gives it back', async () => {
      const [members, experts] = [await twice(member('Lidmaat')), await twice(expert('Vakvrouw'))];
      const others = { member: (await add(member('Anderlid'))).contactId, expert: (await add(expert('Andervak'))).contactId };
      await app.settle();
      await app.database.transaction((manager) => manager.query(`DELETE FROM maatje_pair WHERE member_contact_id IN ('${members.kept.contactId}', '${members.gone.contactId}', '${others.member}')`));
      await pair('hers', members.gone.contactId, others.expert);
      await pair('proposed', members.kept.contactId, others.expert, 'proposed', null);
      await pair('before', members.gone.contactId, experts.kept.contactId, 'ended', '2026-01-01');
      await pair('of-expert', others.member, experts.gone.contactId);
      await app.ask(els, 'mutation ($id: ID!) { setExpertProfile(contactId: $id, profile: { domains: [GEDRAGSPROBLEMEN], capacity: 3, paused: false }) { capacity } }', { id: experts.gone.contactId });
      const before = await pairs('hers', 'of-expert', 'proposed');
      expect((await app.ask(els, PREVIEW, members.ids)).mergePreview.endedPairs).toEqual([]);
      const groups = [(await app.ask(els, MERGE, members.ids)).mergePeople, (await app.ask(els, MERGE, experts.ids)).mergePeople];
      await night(addDays(TODAY, 1));
      expect(await pairs('hers', 'of-expert', 'proposed')).toEqual([
        [members.kept.contactId, others.expert, 'active'], [others.member, experts.kept.contactId, 'active'], [members.kept.contactId, others.expert, 'ended'],
      ]);
      const capacities = async () => (await app.database.read().query(`SELECT contact_id AS id, capacity FROM expert_profile WHERE contact_id IN ('${experts.kept.contactId}', '${experts.gone.contactId}')`)).map(({ id, capacity }: any) => [id, capacity]);
      expect(await capacities()).toContainEqual([experts.kept.contactId, 3]);
      els = await app.signedIn('coordinator');
      for (const groupId of groups) await app.ask(els, REVERT, { groupId });
      expect(await pairs('hers', 'of-expert', 'proposed')).toEqual(before);
      expect(await capacities()).toContainEqual([experts.gone.contactId, 3]);
    });

    it('still finds her maatje by "mijn maatje", and her maatje finds her', async () => {
      const [kept, gone] = [await add({ ...member('Gevonden'), email: 'gevonden@x.example' }), await add(member('Gevonden'))];
      const mate = (await add({ ...expert('Vindbaar'), email: 'vindbaar@x.example' })).contactId;
      await app.settle();
      await app.database.transaction((manager) => manager.query(`DELETE FROM maatje_pair WHERE member_contact_id IN ('${kept.contactId}', '${gone.contactId}')`));
      await pair('found', gone.contactId, mate);
      const mine = async (email: string) => {
        await app.settle();
        const { edges } = (await app.ask(await app.signedIn(email), '{ search(text: "mijn maatje") { edges { node { ... on Contact { id } } } } }')).search;
        return edges.map(({ node }: any) => node.id);
      };
      const groupId = (await app.ask(els, MERGE, { keepId: kept.personId, goneId: gone.personId })).mergePeople;
      expect([await mine('gevonden@x.example'), await mine('vindbaar@x.example')]).toEqual([[mate], [kept.contactId]]);
      await app.ask(els, REVERT, { groupId });
      expect(await mine('vindbaar@x.example')).toEqual([gone.contactId]);
    });

    it('says which maatje stops when both have one, and gives it back', async () => {
      const { kept, gone, ids } = await twice(member('Tweemaal'));
      const [one, other] = [(await add(expert('Eenvak'))).contactId, (await add(expert('Tweevak'))).contactId];
      await app.settle();
      await app.database.transaction((manager) => manager.query(`DELETE FROM maatje_pair WHERE member_contact_id IN ('${kept.contactId}', '${gone.contactId}')`));
      await pair('stays', kept.contactId, one);
      await pair('stops', gone.contactId, other);
      expect((await app.ask(els, PREVIEW, ids)).mergePreview.endedPairs).toEqual([{ memberName: 'Li Tweemaal', expertName: 'Ex Tweevak' }]);
      const groupId = (await app.ask(els, MERGE, ids)).mergePeople;
      expect((await pairs('stays', 'stops')).map(([, , state]) => state)).toEqual(['active', 'ended']);
      await app.ask(els, REVERT, { groupId });
      expect(await pairs('stays', 'stops')).toEqual([[kept.contactId, one, 'active'], [gone.contactId, other, 'active']]);
    });

    it('mails nobody that a maatje stops who has the same one twice, or is her own', async () => {
      const [members, own] = [await twice({ ...member('Zelfde'), email: null }), [await add({ ...member('Eigen'), email: 'eigen@x.example' }), await add({ ...expert('Eigen'), email: 'vak-eigen@x.example' })]] as const;
      const theirs = (await add({ ...expert('Datzelfde'), email: 'datzelfde@x.example' })).contactId;
      await app.settle();
      await app.database.transaction((manager) => manager.query(`DELETE FROM maatje_pair WHERE member_contact_id IN ('${members.kept.contactId}', '${members.gone.contactId}', '${own[0].contactId}')`));
      await pair('same-stays', members.kept.contactId, theirs);
      await pair('same-stops', members.gone.contactId, theirs);
      await pair('own-stops', own[0].contactId, own[1].contactId);
      await app.ask(els, MERGE, members.ids);
      await app.ask(els, MERGE, { keepId: own[0].personId, goneId: own[1].personId });
      expect((await pairs('own-stops', 'same-stays', 'same-stops')).map(([, , state]) => state)).toEqual(['ended', 'active', 'ended']);
      await night(addDays(TODAY, 1));
      els = await app.signedIn('coordinator');
      expect(app.app.get(DemoMailbox).mails().filter(({ to, subject }) => /eigen@|datzelfde@/.test(to) && /niet meer je maatje/.test(subject))).toEqual([]);
    });

    it('leaves nobody her own maatje', async () => {
      const [kept, gone] = [await add(member('Zichzelf')), await add(expert('Zichzelf'))];
      await app.settle();
      await app.database.transaction((manager) => manager.query(`DELETE FROM maatje_pair WHERE member_contact_id = '${kept.contactId}'`));
      await pair('herself', kept.contactId, gone.contactId);
      const groupId = (await app.ask(els, MERGE, { keepId: kept.personId, goneId: gone.personId })).mergePeople;
      expect((await pairs('herself'))[0]![2]).toBe('ended');
      await app.ask(els, REVERT, { groupId });
      expect((await pairs('herself'))[0]![2]).toBe('active');
    });

    it('does not pair her with who one of the two did not want, and forgets that of the other when it is undone', async () => {
      const [kept, gone] = [await add({ ...member('Wilniet'), email: 'wilniet@x.example' }), await add(member('Wilniets'))];
      const unwanted = (await add({ ...expert('Ongewenst'), email: 'ongewenst@x.example' })).contactId;
      const unwantedId = await personOf(app, unwanted);
      await app.database.transaction((manager) => manager.query(`INSERT INTO pairing_block (by_professional_id, other_professional_id) VALUES ('${gone.personId}', '${unwantedId}')`));
      const proposed = () => app.graphql(els, `mutation { proposeMaatje(memberContactId: "${kept.contactId}", expertContactId: "${unwanted}") { changeId } }`);
      const hers = async () => (await app.ask(await app.signedIn('wilniet@x.example'), '{ myMaatjes { notWith { id } } }')).myMaatjes.notWith;
      const groupId = (await app.ask(els, MERGE, { keepId: kept.personId, goneId: gone.personId })).mergePeople;
      expect((await proposed()).code).toBe('PAIRING_REFUSED');
      expect(await hers()).toEqual([{ id: unwanted }]);
      await app.ask(els, REVERT, { groupId });
      expect(await hers()).toEqual([]);
      expect((await proposed()).code).toBeUndefined();
      await app.ask(els, MERGE, { keepId: kept.personId, goneId: gone.personId });
      await app.ask(await app.signedIn('wilniet@x.example'), `mutation { blockMaatje(contactId: "${unwanted}", blocked: false) }`);
      expect(await hers()).toEqual([]);
    });

    it('keeps her among the favourites and who saw her number, of both, and gives each her own back', async () => {
      const kept = await add({ voornaam: 'Ge', achternaam: 'Zien', email: 'gezien@x.example', phones: [{ kind: 'MOBILE', number: '06 8802 0301' }] });
      const gone = await add({ voornaam: 'Ge', achternaam: 'Ziens', phones: [{ kind: 'MOBILE', number: '06 8802 0302' }] });
      await app.ask(iber, `mutation { addFavourite(contactId: "${gone.contactId}") { id } }`);
      await app.ask(iber, `{ contact(id: "${gone.contactId}") { numbers { display } } }`);
      const hers = await app.signedIn('gezien@x.example');
      const saw = async () => (await app.ask(hers, '{ whoSawMyNumber(first: 50) { edges { node { by } } } }')).whoSawMyNumber.edges.map(({ node }: any) => node.by);
      expect(await saw()).not.toContain('Marieke van den Berg');
      const groupId = (await app.ask(els, MERGE, { keepId: kept.personId, goneId: gone.personId })).mergePeople;
      expect(await saw()).toContain('Marieke van den Berg');
      expect(JSON.parse((await app.get(hers, '/api/mijn-gegevens.json')).body)['wie zag je nummer'].map(({ wie }: any) => wie)).toContain('Marieke van den Berg');
      expect(await favourites()).toContain(kept.contactId);
      await app.ask(els, REVERT, { groupId });
      expect(await saw()).not.toContain('Marieke van den Berg');
      expect(await favourites()).toContain(gone.contactId);
    });

    it('lets the account she does not need any more go', async () => {
      const kept = await add({ voornaam: 'Re', achternaam: 'Kening', email: 're@x.example' });
      const gone = await add({ voornaam: 'Re', achternaam: 'Kenings', email: 'kenings@x.example' });
      const [hers, other] = [await app.signedIn('re@x.example'), await app.signedIn('kenings@x.example')];
      const isIn = async (session: Session) => (await app.graphql(session, '{ viewer { name } }')).data?.viewer?.name ?? null;
      expect(await isIn(other)).toBe('Re Kenings');
      const groupId = (await app.ask(els, MERGE, { keepId: kept.personId, goneId: gone.personId })).mergePeople;
      expect([await isIn(hers), await isIn(other)]).toEqual(['Re Kening', null]);
      await expect(app.database.transaction(() => app.app.get(WhoHasAddress).account('kenings@x.example'))).resolves.toBeNull();
      await app.ask(els, REVERT, { groupId });
      expect(await isIn(other)).toBe('Re Kenings');
      await app.ask(els, MERGE, { keepId: kept.personId, goneId: gone.personId });
      await night(addDays(TODAY, 400));
      els = await app.signedIn('coordinator');
      iber = await app.signedIn('ib-er');
      expect(await app.database.read().query(`SELECT email FROM account WHERE email IN ('re@x.example', 'kenings@x.example')`)).toEqual([{ email: 're@x.example' }]);
    });

    it('keeps the account that was given more than the other', async () => {
      const kept = await add({ voornaam: 'Be', achternaam: 'Heer', email: 'be@x.example' });
      const gone = await add({ voornaam: 'Be', achternaam: 'Heers', email: 'heers@x.example' });
      await app.signedIn('be@x.example');
      await app.ask(await app.signedIn('beheerder'), 'mutation { inviteAccount(gemeente: "GM0917", email: "heers@x.example", powers: [{ kind: COORDINATOR }]) { id } }');
      const people = async () => (await app.database.read().query(`SELECT professional_id AS id FROM account WHERE email IN ('be@x.example', 'heers@x.example') ORDER BY email`)).map(({ id }: any) => id);
      const before = await people();
      const groupId = (await app.ask(els, MERGE, { keepId: kept.personId, goneId: gone.personId })).mergePeople;
      expect(await people()).toEqual([gone.personId, kept.personId]);
      await app.ask(els, REVERT, { groupId });
      expect(await people()).toEqual(before);
    });
  });

  it('makes no one of two of whom each was given what the other was not: one of both would be lost', async () => {
    const [kept, gone] = [await add({ voornaam: 'Twee', achternaam: 'Rechten', email: 'recht1@x.example' }), await add({ voornaam: 'Twee', achternaam: 'Regten', roleCode: 'ib-er', email: 'recht2@x.example' })];
    const thijs = await app.signedIn('beheerder');
    const give = async (email: string, ...kinds: string[]) => (await app.ask(thijs, 'mutation ($email: String!, $powers: [GrantInput!]!) { inviteAccount(gemeente: "GM0917", email: $email, powers: $powers) { id } }', { email, powers: kinds.map((kind) => ({ kind })) })).inviteAccount.id;
    const accounts = [await give('recht1@x.example', 'COORDINATOR'), await give('recht2@x.example', 'BEHEERDER')];
    const ids = { keepId: kept.personId, goneId: gone.personId };
    expect((await app.graphql(els, PREVIEW, ids)).code).toBe('POWERS_OF_BOTH');
    expect((await app.graphql(els, MERGE, ids)).message).toContain('‘Wie mag wat’');
    await app.ask(thijs, 'mutation ($id: ID!) { setPowers(gemeente: "GM0917", id: $id, powers: [{ kind: COORDINATOR }, { kind: BEHEERDER }], shown: [{ kind: BEHEERDER }]) { ... on SavedAccount { changeId } } }', { id: accounts[1] });
    await app.ask(els, MERGE, ids);
    const powers = async (email: string) => (await app.ask(await app.signedIn(email), '{ viewer { name powers { kind } } }')).viewer;
    expect(await powers('recht2@x.example')).toEqual({ name: 'Twee Rechten', powers: expect.arrayContaining([{ kind: 'COORDINATOR' }, { kind: 'BEHEERDER' }]) });
  });

  it('refuses to make somebody with more numbers than a person has', async () => {
    const some = (from: number) => [1, 2, 3].map((n) => ({ kind: 'MOBILE', number: `06 8802 01${from}${n}` }));
    const [one, other] = [await add({ voornaam: 'Veel', achternaam: 'Nummers', phones: some(0) }), await add({ voornaam: 'Veel', achternaam: 'Nummer', areaCodes: ['WK091711'], phones: some(1) })];
    const ids = { keepId: one.personId, goneId: other.personId };
    expect((await app.graphql(els, 'query ($keepId: ID!, $goneId: ID!) { mergePreview(keepId: $keepId, goneId: $goneId) { name } }', ids)).code).toBe('PHONES_TOO_MANY');
    expect((await app.graphql(els, 'mutation ($keepId: ID!, $goneId: ID!) { mergePeople(keepId: $keepId, goneId: $goneId) }', ids)).code).toBe('PHONES_TOO_MANY');
  });

  it('remembers that two are two', async () => {
    const one = await add({ voornaam: 'Naam', achternaam: 'Genoot' });
    const other = await add({ voornaam: 'Naam', achternaam: 'Genoot' });
    const isNamed = async () => (await app.ask(els, '{ duplicatePeople(first: 50) { edges { node { first { professionalId } second { professionalId } } } } }')).duplicatePeople.edges
      .some(({ node }: any) => node.first.professionalId === one.personId && node.second.professionalId === other.personId);
    const say = `mutation { notDuplicates(one: "${one.personId}", other: "${other.personId}") }`;
    expect((await app.graphql(await withPower(app, 'arnhem@keeper.example', { gemeenteCode: 'GM0202' }), say)).code).toBe('NOT_FOUND');
    expect(await isNamed()).toBe(true);
    await app.ask(els, say);
    expect(await isNamed()).toBe(false);
  });

  it('skips no two while she settles them page by page', async () => {
    const known = 'query ($first: Int!, $after: String) { duplicatePeople(first: $first, after: $after) { edges { node { first { professionalId } second { professionalId } } } pageInfo { hasNextPage endCursor } } }';
    for (const voornaam of ['Anna', 'Bert', 'Carla', 'Dirk', 'Eva']) for (const achternaam of ['Tweemaal', 'Tweemaal']) await add({ voornaam, achternaam });
    const idsOf = ({ node }: any) => [node.first.professionalId, node.second.professionalId];
    const open = (await app.ask(els, known, { first: 50 })).duplicatePeople.edges.map(idsOf);
    const settled: string[][] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: any = (await app.ask(els, known, { first: 2, after })).duplicatePeople;
      for (const [one, other] of edges.map(idsOf)) {
        settled.push([one, other]);
        await app.ask(els, `mutation { notDuplicates(one: "${one}", other: "${other}") }`);
      }
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(open.length).toBeGreaterThanOrEqual(5);
    expect(settled).toEqual(open);
  });

  it('adds an organisation with its buurt, and finds its people by its new name', async () => {
    const { id } = (await app.ask(els, 'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { organisation { id } } }', {
      input: { kind: 'huisartsenpraktijk', name: 'Praktijk De Brug', gemeenteCode: 'GM0917', street: 'Markt', houseNumber: '1', postcode: '6411ab', city: 'Heerlen', phone: '045 5601234', areaCodes: ['WK091710'] },
    })).addOrganisation.organisation;
    const named = async (session: Session, text: string) => (await app.ask(session, 'query ($text: String!) { organisations(text: $text) { name } }', { text })).organisations.map((each: any) => each.name);
    expect(await named(els, 'huisarts brug')).toEqual(['Praktijk De Brug']);
    expect((await named(els, 'praktijk de'))[0]).toBe('Praktijk De Brug');
    expect(await named(await app.signedIn((await app.database.read().query(`SELECT a.email FROM account a JOIN account_power p ON p.account_id = a.id WHERE p.gemeente_code = 'GM0202'`))[0].email), 'brug')).toEqual([]);
    const { contactId } = await add({ voornaam: 'Hui', achternaam: 'Sarts', organisationId: id, roleCode: 'huisarts' });
    await app.ask(els, 'mutation ($id: ID!) { editOrganisation(id: $id, input: { name: "Praktijk Zonnestraal" }) { ... on SavedOrganisation { changeId organisation { name phone { display } address { postcode } } } } }', { id });
    await app.settle();
    expect((await app.ask(iber, '{ search(text: "zonnestraal huisarts") { edges { node { ... on Contact { id } } } } }')).search.edges.map((edge: any) => edge.node.id)).toContain(contactId);
    expect((await app.graphql(els, 'mutation ($id: ID!) { editOrganisation(id: $id, input: { postcode: "12" }) { __typename } }', { id })).code).toBe('POSTCODE_INVALID');
  });
});
