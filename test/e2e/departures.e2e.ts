/** "Uit dienst", and the lists of other days. Real: database, HTTP, index. */
import { beforeAll, expect, it } from '@jest/globals';
import { addContact, type NewContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { personOf } from '../support/person-of.js';
import { setAbsences } from '../support/set-absences.js';
import type { Session, TestApp } from '../support/test-app.js';
import { wijkteams } from '../support/wijkteams.js';
import { withPower } from '../support/with-power.js';

const DEPART = 'mutation ($input: DepartureInput!) { depart(input: $input) { changeId successors { id name startsOn areas { code } role { code } } } }';

describeOnDatabases('leaving', (start) => {
  let app: TestApp;
  let els: Session;
  let wijkCoordinator: Session;
  let otherTeam: string;

  beforeAll(async () => {
    app = await start();
    els = await app.signedIn('coordinator');
    [, otherTeam] = await wijkteams(app.as(els));
    wijkCoordinator = await withPower(app, 'wijk@keeper.example', { wijkCode: 'WK091710' });
  });

  const role = async (contact: NewContact): Promise<{ id: string; personId: string }> => {
    const id = await addContact(app.as(els), contact);
    return { id, personId: await personOf(app, id) };
  };
  const add = (achternaam: string, more: NewContact = {}) => role({ voornaam: 'Weg', achternaam, ...more });
  const endsOn = async (id: string) => (await app.ask(els, `{ contactDraft(id: "${id}") { endsOn } }`)).contactDraft.endsOn;

  it('walks through every contact and deputyship, orphans nothing, and is undone as one', async () => {
    const leaver = await add('Ganger');
    const second = await role({ personId: leaver.personId, roleCode: 'ib-er', organisationId: otherTeam, areaCodes: ['WK091711'] });
    const third = await role({ personId: leaver.personId, roleCode: 'jeugdarts', areaCodes: ['WK091712'], startsOn: '2027-03-01' });
    const fourth = await role({ personId: leaver.personId, roleCode: 'huisarts', areaCodes: ['WK091712'], endsOn: '2026-12-10' });
    const away = await add('Afwezige');
    const stays = await add('Blijver');
    await setAbsences(app.as(els), away.id, [{ startsOn: '2026-12-20', endsOn: '2027-01-10', deputyContactId: leaver.id }]);
    const departure = (await app.ask(els, `{ departure(contactId: "${leaver.id}") { name elsewhere contacts { id } deputisedBy { id } } }`)).departure;
    expect(departure).toMatchObject({ name: 'Weg Ganger', elsewhere: 0, deputisedBy: [{ id: away.id }] });
    expect(departure.contacts.map(({ id }: any) => id).sort()).toEqual([leaver.id, second.id, third.id, fourth.id].sort());
    const contacts = [
      { contactId: leaver.id, then: 'SUCCESSOR', successor: { voornaam: 'Nieuwe', achternaam: 'Collega' }, successorStartsOn: '2026-12-15' },
      { contactId: second.id, then: 'VACANCY' }, { contactId: third.id, then: 'END' }, { contactId: fourth.id, then: 'END' },
    ];
    const input = { professionalId: leaver.personId, lastDay: '2026-12-31', contacts, deputies: [{ contactId: away.id, deputyContactId: stays.id }] };
    expect((await app.graphql(els, DEPART, { input: { ...input, contacts: contacts.slice(1) } })).code).toBe('DEPARTURE_INCOMPLETE');
    expect((await app.graphql(els, DEPART, { input: { ...input, deputies: [{ contactId: away.id, deputyContactId: second.id }] } })).code).toBe('DEPUTY_INVALID');
    expect(await endsOn(leaver.id)).toBeNull();
    const { changeId, successors } = (await app.ask(els, DEPART, { input })).depart;
    expect(successors).toMatchObject([{ name: 'Nieuwe Collega', startsOn: '2026-12-15', areas: [{ code: 'WK091710' }], role: { code: 'wijkteamcoach' } }]);
    expect([await endsOn(leaver.id), await endsOn(second.id), await endsOn(third.id)]).toEqual(['2026-12-31', '2026-12-31', '2027-02-28']);
    expect(await endsOn(fourth.id)).toBe('2026-12-10');
    expect((await app.ask(els, `{ contactDraft(id: "${away.id}") { absences { startsOn endsOn deputyContactId } } }`)).contactDraft.absences).toEqual([
      { startsOn: '2026-12-20', endsOn: '2026-12-31', deputyContactId: leaver.id }, { startsOn: '2027-01-01', endsOn: '2027-01-10', deputyContactId: stays.id },
    ]);
    const required = async () => (await app.ask(els, '{ requiredRoles(area: "WK091711") { roles { role { code } required } } }')).requiredRoles.roles.find((each: any) => each.role.code === 'ib-er').required;
    expect(await required()).toBe(true);
    const coming = (await app.ask(els, '{ comingAndGoing(first: 50) { edges { node { contact { id name } on starts } } } }')).comingAndGoing.edges.map((edge: any) => edge.node);
    expect(coming).toContainEqual({ contact: { id: successors[0].id, name: 'Nieuwe Collega' }, on: '2026-12-15', starts: true });
    expect(coming).toContainEqual({ contact: { id: leaver.id, name: 'Weg Ganger' }, on: '2026-12-31', starts: false });
    await app.ask(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: changeId });
    expect([await endsOn(leaver.id), await endsOn(second.id), await endsOn(third.id)]).toEqual([null, null, null]);
    expect((await app.ask(els, `{ contactDraft(id: "${away.id}") { absences { deputyContactId } } }`)).contactDraft.absences).toEqual([{ deputyContactId: leaver.id }]);
    expect(await endsOn(successors[0].id)).toBe('2026-12-14');
  });

  it.each([['with an address', 'twee.rollen@x.example'], ['without', null]])('has one new person follow in two roles, %s', async (_how, email) => {
    const leaver = await add('Tweerollen');
    const second = await role({ personId: leaver.personId, roleCode: 'ib-er', organisationId: otherTeam, areaCodes: ['WK091711'] });
    const achternaam = email ? 'Opvolger' : 'Opvolgster';
    const successor = { voornaam: 'Een', achternaam, email, phones: [{ kind: 'MOBILE', number: '06 8803 0001' }] };
    const contacts = [
      { contactId: leaver.id, then: 'SUCCESSOR', successor }, { contactId: second.id, then: 'SUCCESSOR', successor: { ...successor, voornaam: 'een ', email: email?.toUpperCase() ?? null } },
    ];
    const { changeId, successors } = (await app.ask(els, DEPART, { input: { professionalId: leaver.personId, lastDay: '2026-12-31', contacts, deputies: [] } })).depart;
    expect(successors.map(({ role: { code } }: any) => code).sort()).toEqual(['ib-er', 'wijkteamcoach']);
    const people = await Promise.all(successors.map(({ id }: any) => personOf(app, id)));
    expect(new Set(people).size).toBe(1);
    await app.ask(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: changeId });
    expect(await endsOn(second.id)).toBeNull();
  });

  it('takes two new people of one name and other addresses for two', async () => {
    const leaver = await add('Naamgenoten');
    const second = await role({ personId: leaver.personId, roleCode: 'ib-er', organisationId: otherTeam, areaCodes: ['WK091711'] });
    const contacts = [leaver.id, second.id].map((contactId, place) => ({ contactId, then: 'SUCCESSOR', successor: { voornaam: 'Naam', achternaam: 'Genoten', email: `naam${place}@x.example` } }));
    const { successors } = (await app.ask(els, DEPART, { input: { professionalId: leaver.personId, lastDay: '2026-12-31', contacts, deputies: [] } })).depart;
    expect(new Set(await Promise.all(successors.map(({ id }: any) => personOf(app, id)))).size).toBe(2);
  });

  it('leaves what others keep to them', async () => {
    const shared = await add('Gedeeld');
    const other = await role({ personId: shared.personId, roleCode: 'ib-er', organisationId: otherTeam, areaCodes: ['WK091711'] });
    const departure = (await app.ask(wijkCoordinator, `{ departure(contactId: "${shared.id}") { elsewhere contacts { id } } }`)).departure;
    expect(departure).toEqual({ elsewhere: 1, contacts: [{ id: shared.id }] });
    const attempt = async (contacts: unknown[]) => (await app.graphql(wijkCoordinator, DEPART, { input: { professionalId: shared.personId, lastDay: '2026-12-31', contacts, deputies: [] } })).code;
    expect(await attempt([{ contactId: shared.id, then: 'END' }, { contactId: other.id, then: 'END' }])).toBe('NOT_FOUND');
    expect(await attempt([{ contactId: shared.id, then: 'END' }])).toBeUndefined();
    expect([await endsOn(shared.id), await endsOn(other.id)]).toEqual(['2026-12-31', null]);
  });

  it('gives a colleague who has the role already the areas too, and no second contact', async () => {
    const leaver = await add('Vertrekt');
    const colleague = await add('Neemtover', { areaCodes: ['WK091711'] });
    const { changeId, successors } = (await app.ask(els, DEPART, { input: { professionalId: leaver.personId, lastDay: '2026-12-31', contacts: [{ contactId: leaver.id, then: 'SUCCESSOR', successorContactId: colleague.id }], deputies: [] } })).depart;
    expect(successors).toMatchObject([{ id: colleague.id, areas: [{ code: 'WK091710' }, { code: 'WK091711' }] }]);
    await expect(role({ personId: colleague.personId, areaCodes: ['WK091712'] })).rejects.toThrow('ROLE_TWICE');
    await app.ask(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId) { undone } }', { groupId: changeId });
    expect((await app.ask(els, `{ contact(id: "${colleague.id}") { areas { code } } }`)).contact.areas).toEqual([{ code: 'WK091711' }]);
  });

  it('says of who leaves who follows her; before she begins only to who keeps her', async () => {
    const [leaver, stays] = [await add('Gaat'), await add('Blijft')];
    const { successors } = (await app.ask(els, DEPART, { input: { professionalId: leaver.personId, lastDay: '2026-12-18', contacts: [{ contactId: leaver.id, then: 'SUCCESSOR', successor: { voornaam: 'Nadia', achternaam: 'Opvolger' } }], deputies: [] } })).depart;
    const followedBy = async (session: Session, id: string) => (await app.ask(session, `{ contact(id: "${id}") { followedBy { id startsOn } } }`)).contact.followedBy;
    expect(await followedBy(els, leaver.id)).toEqual([{ id: successors[0].id, startsOn: '2026-12-19' }]);
    expect(await followedBy(els, stays.id)).toEqual([]);
    expect(await followedBy(await app.signedIn('ib-er'), leaver.id)).toEqual([]);
  });

  it('tells how the list was on another day, also of what was changed since', async () => {
    const then = await add('Toen', { startsOn: '2026-06-01' });
    await app.ask(els, `mutation { endContact(id: "${(await add('Voorbij', { startsOn: '2026-06-01' })).id}", on: "2026-10-01") { changeId } }`);
    const { version, personVersion } = (await app.ask(els, `{ contactDraft(id: "${then.id}") { version personVersion } }`)).contactDraft;
    app.at('2026-11-25T10:00:00Z');
    await app.ask(els, 'mutation ($id: ID!, $input: EditContactInput!) { editContact(id: $id, input: $input) { __typename } }', { id: then.id, input: { version, personVersion, contact: { areaCodes: ['WK091712'], roleCode: 'ib-er' } } });
    const names = async (on: string, wijk = 'WK091710') => (await app.ask(els, `{ listOnDay(wijk: "${wijk}", on: "${on}") { role { code } people { name } } }`)).listOnDay.flatMap(({ role: { code }, people }: any) => people.map(({ name }: any) => `${name} ${code}`));
    expect(await names('2026-09-01')).toEqual(expect.arrayContaining(['Weg Toen wijkteamcoach', 'Weg Voorbij wijkteamcoach']));
    expect(await names('2026-11-23')).toContain('Weg Toen wijkteamcoach');
    expect(await names('2026-11-23')).not.toContain('Weg Voorbij wijkteamcoach');
    expect(await names('2026-11-25')).not.toContain('Weg Toen wijkteamcoach');
    expect(await names('2026-11-25', 'WK091712')).toContain('Weg Toen ib-er');
    expect(await names('2026-05-01')).not.toContain('Weg Toen wijkteamcoach');
  });

  it('tells how the list was on an earlier day of two who are one person since', async () => {
    const [one, other] = [await add('Eerder', { startsOn: '2026-09-01', areaCodes: ['WK091710'] }), await add('Eerdere', { startsOn: '2026-06-01', endsOn: '2027-06-01', areaCodes: ['WK091711'] })];
    const names = async (on: string, wijk: string) => (await app.ask(els, `{ listOnDay(wijk: "${wijk}", on: "${on}") { people { name } } }`)).listOnDay.flatMap(({ people }: any) => people.map(({ name }: any) => name)).filter((name: string) => name.includes('Eerder'));
    const lists = async () => [await names('2026-11-25', 'WK091710'), await names('2026-11-25', 'WK091711')];
    app.at('2026-11-26T10:00:00Z');
    expect(await lists()).toEqual([['Weg Eerder'], ['Weg Eerdere']]);
    const groupId = (await app.ask(els, 'mutation ($keepId: ID!, $goneId: ID!) { mergePeople(keepId: $keepId, goneId: $goneId) }', { keepId: one.personId, goneId: other.personId })).mergePeople;
    expect(await lists()).toEqual([['Weg Eerder'], ['Weg Eerder']]);
    expect(await names('2026-08-01', 'WK091710')).toEqual([]);
    expect(await names('2026-08-01', 'WK091711')).toEqual(['Weg Eerder']);
    await app.ask(els, `mutation { endContact(id: "${one.id}", on: "2026-11-24") { changeId } }`); // mended since: that is what is known to be true
    expect(await lists()).toEqual([[], ['Weg Eerder']]);
    await app.ask(els, 'mutation ($groupId: ID!) { revertChanges(groupId: $groupId, keepNewer: true) { undone } }', { groupId });
    expect(await lists()).toEqual([[], ['Weg Eerdere']]);
  });
});
