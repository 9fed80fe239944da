import 'reflect-metadata';
import { Database } from '#libs/database';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReferenceData } from '../areas/index.js';
import { Contact } from '../contacts/index.js';
import { entities } from '../entities.js';
import { fullName } from '../professionals/index.js';
import { MaatjeRepository, PairingRepository, ruleAgainst } from '../maatjes/index.js';
import { ROLES } from '../roles/index.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import type { DemoReference, DemoRows } from './demo-directory.js';
import { generateDemo } from './generate-demo.js';
import { demoReference, seedDemo } from './seed-demo.js';

// Real: the shipped reference data and a SQLite file.
const TODAY = '2026-11-21';
let folder: string;
let database: Database;
let reference: DemoReference;
let rows: DemoRows;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'korte-lijnen-demo-'));
  database = await Database.open({ url: join(folder, 'demo.sqlite'), entities });
  await loadReferenceData(database);
  reference = await demoReference(database);
  rows = generateDemo(reference, TODAY);
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const gemeenteOf = (contact: Contact) => rows.organisations.find(({ id }) => id === contact.organisationId)!.gemeenteCode;
const contactsIn = (gemeenteCode: string) => rows.contacts.filter((contact) => gemeenteOf(contact) === gemeenteCode);
const peopleIn = (gemeenteCode: string) => new Set(contactsIn(gemeenteCode).map(({ professionalId }) => professionalId));

describe('the demo', () => {
  it('is the same every time for the same day', () => {
    expect(generateDemo(reference, TODAY)).toEqual(rows);
  });

  it('moves along with the day', () => {
    const later = generateDemo(reference, '2027-03-02');
    expect(later.professionals).toEqual(rows.professionals);
    expect(later.contacts.filter(({ startsOn }) => startsOn === '2027-03-02').length).toBeGreaterThan(0);
  });

  it('has some 400 people in Heerlen and some 120 in Arnhem', () => {
    expect(peopleIn('GM0917').size).toBeGreaterThan(360);
    expect(peopleIn('GM0917').size).toBeLessThan(440);
    expect(peopleIn('GM0202').size).toBeGreaterThan(100);
    expect(peopleIn('GM0202').size).toBeLessThan(140);
  });

  it('fills every role in Heerlen but three of the wijk, of whom it has nobody', () => {
    const nobody = new Set(['jongerenwerker', 'clientondersteuner', 'coordinator-sociale-kaart']);
    expect(new Set(contactsIn('GM0917').map(({ roleCode }) => roleCode))).toEqual(new Set(ROLES.map(({ code }) => code).filter((code) => !nobody.has(code))));
  });

  it.each(['GM0917', 'GM0202'])("gives each school of more than 100 pupils in %s an IB'er who serves its wijk", (gemeenteCode) => {
    const schools = reference.schools.filter((school) => school.gemeenteCode === gemeenteCode && (school.pupils ?? 0) > 100 && school.buurtCode !== null);
    const served = new Map(rows.contacts.filter(({ roleCode }) => roleCode === 'ib-er').map((contact) => [contact.organisationId, contact]));
    for (const school of schools) {
      const organisation = rows.organisationIdentifiers.find(({ value }) => value === school.vestigingscode)!;
      const ibEr = served.get(organisation.organisationId);
      expect(rows.contactAreas.find(({ contactId }) => contactId === ibEr?.id)?.areaCode).toBe(`WK${school.buurtCode!.slice(2, 8)}`);
    }
  });

  it('refers to nothing of Heerlen in Arnhem', () => {
    const ids = new Set(contactsIn('GM0202').map(({ id }) => id));
    expect(rows.contactAreas.filter(({ contactId, gemeenteCode }) => ids.has(contactId) && gemeenteCode === 'GM0917')).toEqual([]);
    expect([...peopleIn('GM0202')].filter((id) => peopleIn('GM0917').has(id))).toEqual([]);
    expect(rows.absences.filter(({ contactId, deputyContactId }) => deputyContactId !== null && ids.has(contactId) !== ids.has(deputyContactId))).toEqual([]);
  });

  it('invents nobody twice, and no mail or call that could reach anybody', () => {
    const names = rows.professionals.map(fullName);
    expect(new Set(names).size).toBe(names.length);
    expect(rows.professionals.filter(({ email }) => email !== null && !/^[a-z0-9.-]+@[a-z0-9.-]+\.example$/.test(email))).toEqual([]);
    const numbers = rows.phones.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !parsePhoneNumberFromString(number)?.isValid() || !/^\+31(688|450|260)/.test(number))).toEqual([]);
  });

  it('has people whose names are hard to type', () => {
    const surnames = new Set(rows.professionals.map(({ achternaam }) => achternaam));
    const inserted = new Set(rows.professionals.map(({ tussenvoegsel }) => tussenvoegsel));
    expect(['Çelik', 'Müller', 'Yılmaz', 'El Amrani', 'Nguyễn'].filter((name) => !surnames.has(name))).toEqual([]);
    expect(['van den', 'de', 'van der', "'t", "d'", 'ter'].filter((each) => !inserted.has(each))).toEqual([]);
  });

  it('has absences now, soon and past, with a deputy and without', () => {
    const now = rows.absences.filter(({ startsOn, endsOn }) => startsOn <= TODAY && endsOn >= TODAY);
    expect(now.some(({ deputyContactId }) => deputyContactId !== null)).toBe(true);
    expect(now.some(({ deputyContactId }) => deputyContactId === null)).toBe(true);
    expect(rows.absences.some(({ startsOn }) => startsOn > TODAY)).toBe(true);
    expect(rows.absences.some(({ endsOn }) => endsOn < TODAY)).toBe(true);
  });

  it('says of a contact that it was confirmed only when a verification says so', () => {
    const latest = new Map<string, string>();
    for (const { contactId, at } of rows.verifications) latest.set(contactId, at > (latest.get(contactId) ?? '') ? at : latest.get(contactId)!);
    expect(rows.contacts.filter(({ id, verifiedAt }) => verifiedAt !== (latest.get(id) ?? null))).toEqual([]);
  });

  it('has an account for each demo person', () => {
    expect(rows.accounts.map(({ email }) => email)).toEqual(expect.arrayContaining(DEMO_ACCOUNTS.map(({ email }) => email)));
  });

  it('is stored as it was made', async () => {
    await seedDemo(database, TODAY);
    expect(await database.read().countBy(Contact, {})).toBe(rows.contacts.length);
  });

  it.each(['GM0917', 'GM0202'])('is a gemeente in use: most of the wijkteams of %s have a maatje, and no pair breaks a rule', async (gemeenteCode) => {
    const { members, experts, pairs, history } = await new PairingRepository(database, new MaatjeRepository(database)).field([gemeenteCode], TODAY);
    const [memberOf, expertOf] = [new Map(members.map((member) => [member.contactId, member])), new Map(experts.map((expert) => [expert.contactId, expert]))];
    expect(pairs.length / members.length).toBeGreaterThan(0.9);
    expect(pairs.length).toBeLessThan(members.length);
    expect(new Set(pairs.map(({ memberContactId }) => memberContactId)).size).toBe(pairs.length);
    for (const { memberContactId, expertContactId, startsOn, state, endsOn } of pairs) {
      const [member, expert] = [memberOf.get(memberContactId)!, expertOf.get(expertContactId)!];
      expect(ruleAgainst(member, { ...expert, pairs: 0, endsOn: null }, null, history, TODAY)).toBeNull();
      expect(expert.pairs).toBeLessThanOrEqual(expert.capacity);
      expect([state, endsOn]).toEqual(state === 'proposed' ? ['proposed', null] : expert.endsOn === null ? ['active', null] : ['ending', expert.endsOn]);
      if (startsOn !== null) expect(startsOn >= member.startsOn && startsOn >= expert.startsOn && startsOn < TODAY).toBe(true);
    }
    expect(await database.read().sql`SELECT c.id FROM consult c JOIN maatje_pair p ON p.id = c.pair_id WHERE c."on" < p.starts_on OR c."on" >= ${TODAY}`).toEqual([]);
  });

  it('has a proposal for the new employee, to which her maatje said yes and which she can say yes to today', async () => {
    const { members, experts, pairs } = await new PairingRepository(database, new MaatjeRepository(database)).field(['GM0917'], TODAY);
    const lotte = members.find(({ startsOn }) => startsOn === TODAY)!;
    const waiting = pairs.filter(({ state }) => state === 'proposed');
    expect(waiting).toMatchObject([{ memberContactId: lotte.contactId, memberAcceptedAt: null, expertAcceptedAt: expect.any(String), sentAt: expect.any(String) }]);
    expect(waiting[0]!.reasons.length).toBeGreaterThan(1);
    const expert = experts.find(({ contactId }) => contactId === waiting[0]!.expertContactId)!;
    expect(expert.pairs).toBeLessThan(expert.capacity);
    expect(expert.endsOn).toBeNull();
    expect(pairs.filter(({ state }) => state === 'ending').length).toBeGreaterThan(0);
  });
});
