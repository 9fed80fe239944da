/** Every operation refuses everybody who may not. Real: database, HTTP. The table must name each operation of the schema. */
import { beforeAll, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { addContact } from '../support/add-contact.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import { Importing } from '../support/importing.js';
import { personOf } from '../support/person-of.js';
import type { Session, TestApp } from '../support/test-app.js';
import { wijkteams } from '../support/wijkteams.js';
import { withPower } from '../support/with-power.js';

const WHO = ['nobody', 'arnhem', 'professional', 'coordinator', 'beheerder', 'wijkCoordinator', 'schoolManager'] as const;
type Who = (typeof WHO)[number];
/** IMPORT_CHANGED: she may, but not what she was not shown. */
type Verdict = 'yes' | 'NOT_SIGNED_IN' | 'NOT_FOUND' | 'IMPORT_CHANGED' | 'BAD_INPUT' | 'CONFIRMED_SINCE';

/** What each may do with something of Heerlen; `else`: everybody who is signed in and is not named. */
interface Row {
  operation: string;
  query: (ids: Ids) => string;
  nobody?: Verdict;
  arnhem?: Verdict;
  else: Verdict;
  named?: Partial<Record<Who, Verdict>>;
}

interface Ids {
  /** A school's contact in wijk 34. */
  contact: string;
  school: string;
  otherOrganisation: string;
  /** An organisation in wijk 34 where nobody works. */
  empty: string;
  /** What the coordinator changed of that contact. */
  change: string;
  /** Two people whose only contacts are at the school, in wijk 34. */
  person: string;
  otherPerson: string;
  /** The account of the coordinator of wijk 34. */
  account: string;
  teamMember: string;
  otherMember: string;
  expert: string;
  /** A proposal to that member. */
  pair: string;
  /** A plan of the coordinator's. */
  plan: string;
  leaver: string;
  leaverContact: string;
  /** Corrections of that contact: each is judged once. */
  corrections: string[];
  /** People of Arnhem: each is asked once. */
  elsewhere: { voornaam: string; tussenvoegsel: string | null; achternaam: string; email: string }[];
  /** What the coordinator asked one of them. */
  question: string;
  /** What the coordinator is importing. */
  file: string;
}

const onlyKeepers = { coordinator: 'yes', wijkCoordinator: 'yes', schoolManager: 'yes' } as const;
/** Another's file does not exist for anybody, whatever she keeps. */
const onlyUploader = { coordinator: 'yes' } as const;
const addition = (organisation: string, area: string) => `mutation { addContact(input: { professional: { voornaam: "Test", achternaam: "Persoon" }, roleCode: "ib-er", organisationId: "${organisation}", areaCodes: ["${area}"] }) { contact { id } } }`;
const asking = (who: Ids['elsewhere'][number], organisation: string, area: string) => `mutation { askToAdd(input: { professional: { voornaam: "${who.voornaam}", tussenvoegsel: ${JSON.stringify(who.tussenvoegsel)}, achternaam: "${who.achternaam}", email: "${who.email}" }, roleCode: "ib-er", organisationId: "${organisation}", areaCodes: ["${area}"] }) { id } }`;
const onlyOverseers = { coordinator: 'yes', beheerder: 'yes', wijkCoordinator: 'yes' } as const;

const TABLE: Row[] = [
  { operation: 'Query.app', query: () => '{ app { demo } }', nobody: 'yes', else: 'yes' },
  { operation: 'Query.viewer', query: () => '{ viewer { id } }', nobody: 'yes', else: 'yes' },
  { operation: 'Query.roles', query: () => '{ roles { code } }', else: 'yes' },
  { operation: 'Query.searchExamples', query: () => '{ searchExamples }', else: 'yes' },
  { operation: 'Query.search', query: () => '{ search(text: "x") { totalCount } }', else: 'yes' },
  { operation: 'Query.postcode', query: () => '{ postcode(postcode: "6411") { text } }', else: 'yes' },
  { operation: 'Query.contact', query: ({ contact }) => `{ contact(id: "${contact}") { name } }`, arnhem: 'NOT_FOUND', else: 'yes' },
  { operation: 'Query.contacts', query: () => '{ contacts(ids: []) { name } }', else: 'yes' },
  { operation: 'Query.organisation', query: ({ school }) => `{ organisation(id: "${school}") { name } }`, arnhem: 'NOT_FOUND', else: 'yes' },
  { operation: 'Query.organisations', query: () => '{ organisations(text: "buurtteam") { name } }', else: 'yes' },
  { operation: 'Query.wijk', query: () => '{ wijk(code: "WK091734") { name } }', arnhem: 'NOT_FOUND', else: 'yes' },
  { operation: 'Query.wijken', query: () => '{ wijken(gemeente: "GM0917") { totalCount } }', arnhem: 'NOT_FOUND', else: 'yes' },
  { operation: 'Mutation.requestSignInLink', query: () => `mutation { requestSignInLink(email: "x${Math.random().toString(36).slice(2)}@b.example") { message } }`, nobody: 'yes', else: 'yes' },
  { operation: 'Mutation.setMijnWijk', query: () => 'mutation { setMijnWijk(code: "WK091734") { id } }', arnhem: 'NOT_FOUND', else: 'yes' },
  { operation: 'Mutation.setOverviewByMail', query: () => 'mutation { setOverviewByMail(on: true) { id } }', else: 'yes' },
  { operation: 'Mutation.addFavourite', query: ({ contact }) => `mutation { addFavourite(contactId: "${contact}") { id } }`, arnhem: 'NOT_FOUND', else: 'yes' },
  { operation: 'Mutation.removeFavourite', query: ({ contact }) => `mutation { removeFavourite(contactId: "${contact}") { id } }`, else: 'yes' },
  { operation: 'Mutation.addContact', query: ({ school }) => addition(school, 'WK091734'), else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.addContact', query: ({ otherOrganisation }) => addition(otherOrganisation, 'WK091710'), else: 'NOT_FOUND', named: { coordinator: 'yes' } },
  { operation: 'Mutation.addContact', query: ({ otherOrganisation }) => addition(otherOrganisation, 'GM0917'), else: 'NOT_FOUND', named: { coordinator: 'yes' } },
  { operation: 'Mutation.askToAdd', query: ({ elsewhere, school }) => asking(elsewhere.shift()!, school, 'WK091734'), else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.askToAdd', query: ({ elsewhere, otherOrganisation }) => asking(elsewhere.shift()!, otherOrganisation, 'WK091710'), else: 'NOT_FOUND', named: { coordinator: 'yes' } },
  { operation: 'Query.listingRequests', query: () => '{ listingRequests { id } }', else: 'yes' },
  { operation: 'Mutation.putAwayListingRequest', query: ({ question }) => `mutation { putAwayListingRequest(id: "${question}") }`, else: 'NOT_FOUND', named: { coordinator: 'yes' } },
  { operation: 'Mutation.confirmContact', query: ({ contact }) => `mutation { confirmContact(id: "${contact}") { id } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.endContact', query: ({ contact }) => `mutation { endContact(id: "${contact}", on: "2027-01-01") { contact { id } } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Query.contactDraft', query: ({ contact }) => `{ contactDraft(id: "${contact}") { id } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Contact.history', query: ({ contact }) => `{ contact(id: "${contact}") { history { totalCount } } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.editContact', query: ({ contact }) => `mutation { editContact(id: "${contact}", input: { version: 1, personVersion: 1, overwrite: true, contact: { byAppointment: ${Math.random() < 0.5} } }) { __typename } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.setAbsences', query: ({ contact }) => `mutation { setAbsences(id: "${contact}", version: 1, absences: []) { __typename } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.orderContacts', query: ({ contact }) => `mutation { orderContacts(ids: ["${contact}"]) }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.pinContact', query: ({ contact }) => `mutation { pinContact(id: "${contact}", pinned: true) { changeId } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.confirmContacts', query: ({ contact }) => `mutation { confirmContacts(ids: ["${contact}"], how: PHONE) }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.takeBackConfirmations', query: ({ contact }) => `mutation { takeBackConfirmations(ids: ["${contact}"]) }`, else: 'NOT_FOUND', named: { coordinator: 'CONFIRMED_SINCE', wijkCoordinator: 'CONFIRMED_SINCE', schoolManager: 'yes' } }, // who confirmed last takes back
  { operation: 'Mutation.revertChanges', query: ({ change }) => `mutation { revertChanges(groupId: "${change}", keepNewer: true) { undone } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.addOrganisation', query: () => 'mutation { addOrganisation(input: { kind: "overig", name: "Test", gemeenteCode: "GM0917", areaCodes: ["WK091734"] }) { changeId } }', else: 'NOT_FOUND', named: { coordinator: 'yes', wijkCoordinator: 'yes' } },
  { operation: 'Mutation.editOrganisation', query: ({ school }) => `mutation { editOrganisation(id: "${school}", input: { website: "https://x${Math.floor(Math.random() * 1e6)}.example" }) { __typename } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Query.organisationDraft', query: ({ school }) => `{ organisationDraft(id: "${school}") { id staffAfter(day: "2026-11-23") { totalCount } } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Organisation.history', query: ({ school }) => `{ organisation(id: "${school}") { history { totalCount } } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.closeOrganisation', query: ({ school }) => `mutation { closeOrganisation(id: "${school}", on: null) { changeId } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.closeOrganisation', query: ({ empty }) => `mutation { closeOrganisation(id: "${empty}", on: "2027-${String(1 + Math.floor(Math.random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(Math.random() * 28)).padStart(2, '0')}") { changeId } }`, else: 'NOT_FOUND', named: { coordinator: 'yes', wijkCoordinator: 'yes' } },
  { operation: 'Query.likelyOrganisations', query: () => '{ likelyOrganisations(gemeente: "GM0917", name: "Test") { name } }', arnhem: 'NOT_FOUND', else: 'yes' },
  { operation: 'Query.likelyPeople', query: () => '{ likelyPeople(voornaam: "Samira", achternaam: "El Amrani") { name } }', else: 'yes' },
  { operation: 'Query.duplicatePeople', query: () => '{ duplicatePeople { totalCount } }', else: 'yes' },
  { operation: 'Query.mergePreview', query: ({ person, otherPerson }) => `{ mergePreview(keepId: "${person}", goneId: "${otherPerson}") { name } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.notDuplicates', query: ({ person, otherPerson }) => `mutation { notDuplicates(one: "${person}", other: "${otherPerson}") }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.mergePeople', query: ({ person, otherPerson }) => `mutation { mergePeople(keepId: "${person}", goneId: "${otherPerson}") }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Query.coverage', query: () => '{ coverage(gemeente: "GM0917") { totalCount } }', arnhem: 'NOT_FOUND', else: 'yes' },
  { operation: 'Query.confirmedShare', query: () => '{ confirmedShare(gemeente: "GM0917") { total } }', arnhem: 'NOT_FOUND', else: 'yes' },
  { operation: 'Query.workList', query: () => '{ workList(gemeente: "GM0917") { count items { on } } }', arnhem: 'NOT_FOUND', else: 'yes' },
  { operation: 'Query.requiredRoles', query: () => '{ requiredRoles(area: "WK091734") { mayEdit } }', else: 'NOT_FOUND', named: onlyOverseers },
  { operation: 'Query.requiredRoles', query: () => '{ requiredRoles(area: "GM0917") { mayEdit } }', else: 'NOT_FOUND', named: onlyOverseers },
  { operation: 'Query.requiredRoles', query: () => '{ requiredRoles(area: "WK091710") { mayEdit } }', else: 'NOT_FOUND', named: { coordinator: 'yes', beheerder: 'yes' } },
  { operation: 'Mutation.setRequiredRoles', query: () => 'mutation { setRequiredRoles(area: "WK091734", roles: []) { changeId } }', else: 'NOT_FOUND', named: onlyOverseers },
  { operation: 'Mutation.setRequiredRoles', query: () => 'mutation { setRequiredRoles(area: "GM0917", roles: []) { changeId } }', else: 'NOT_FOUND', named: { coordinator: 'yes', beheerder: 'yes' } },
  { operation: 'Mutation.setRequiredRoles', query: () => 'mutation { setRequiredRoles(area: "WK091710", roles: []) { changeId } }', else: 'NOT_FOUND', named: { coordinator: 'yes', beheerder: 'yes' } },
  { operation: 'Query.openCorrections', query: () => '{ openCorrections { totalCount } }', else: 'yes' },
  { operation: 'Query.myCorrections', query: () => '{ myCorrections { totalCount } }', else: 'yes' },
  { operation: 'Mutation.reportCorrection', query: ({ contact }) => `mutation { reportCorrection(input: { contactId: "${contact}", kind: OTHER, note: "klopt niet" }) { id } }`, arnhem: 'NOT_FOUND', else: 'yes' },
  { operation: 'Mutation.judgeCorrection', query: ({ corrections }) => `mutation { judgeCorrection(id: "${corrections.shift() ?? corrections.length}", input: { accept: false }) { changeId } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Query.toConfirm', query: () => '{ toConfirm { totalCount } }', else: 'yes' },
  { operation: 'Query.notYetDue', query: () => '{ notYetDue { people } }', else: 'yes' },
  { operation: 'Query.factsToConfirm', query: ({ contact }) => `{ factsToConfirm(contactId: "${contact}") { numbers { display } } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Query.departure', query: ({ leaverContact }) => `{ departure(contactId: "${leaverContact}") { name } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Mutation.depart', query: ({ leaver, leaverContact }) => `mutation { depart(input: { professionalId: "${leaver}", lastDay: "2027-06-30", contacts: [{ contactId: "${leaverContact}", then: END }], deputies: [] }) { changeId } }`, else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Query.listOnDay', query: () => '{ listOnDay(wijk: "WK091734", on: "2026-09-01") { people { name } } }', else: 'NOT_FOUND', named: { coordinator: 'yes', beheerder: 'yes', wijkCoordinator: 'yes' } },
  { operation: 'Query.comingAndGoing', query: () => '{ comingAndGoing { totalCount } }', else: 'yes' },
  { operation: 'Query.installation', query: () => '{ installation { works } }', else: 'NOT_FOUND', named: { beheerder: 'yes' } },
  { operation: 'Query.accounts', query: () => '{ accounts(gemeente: "GM0917") { totalCount } }', else: 'NOT_FOUND', named: { beheerder: 'yes' } },
  { operation: 'Query.accountHistory', query: ({ account }) => `{ accountHistory(gemeente: "GM0917", id: "${account}") { totalCount } }`, else: 'NOT_FOUND', named: { beheerder: 'yes' } },
  { operation: 'Mutation.inviteAccount', query: () => 'mutation { inviteAccount(gemeente: "GM0917", email: "gast@x.example", powers: [{ kind: PROFESSIONAL }]) { id } }', else: 'NOT_FOUND', named: { beheerder: 'yes' } },
  { operation: 'Mutation.setPowers', query: ({ account }) => `mutation { setPowers(gemeente: "GM0917", id: "${account}", powers: [{ kind: COORDINATOR, wijkCode: "WK091734" }], shown: [{ kind: COORDINATOR, wijkCode: "WK091734" }]) { ... on SavedAccount { changeId } } }`, else: 'NOT_FOUND', named: { beheerder: 'yes' } },
  { operation: 'Mutation.inviteAccountAgain', query: ({ account }) => `mutation { inviteAccountAgain(gemeente: "GM0917", id: "${account}") { id } }`, else: 'NOT_FOUND', named: { beheerder: 'BAD_INPUT' } },
  { operation: 'Mutation.blockAccount', query: ({ account }) => `mutation { blockAccount(gemeente: "GM0917", id: "${account}", blocked: false) { changeId } }`, else: 'NOT_FOUND', named: { beheerder: 'yes' } },
  { operation: 'Mutation.setAccountEmail', query: ({ account }) => `mutation { setAccountEmail(gemeente: "GM0917", id: "${account}", email: "wijk@keeper.example") { changeId } }`, else: 'NOT_FOUND', named: { beheerder: 'yes' } },
  { operation: 'Query.whoSawMyNumber', query: () => '{ whoSawMyNumber { totalCount } }', else: 'yes' },
  { operation: 'Query.whoSawNumber', query: ({ contact }) => `{ whoSawNumber(contactId: "${contact}") { totalCount } }`, else: 'NOT_FOUND', named: { beheerder: 'yes' } },
  { operation: 'Query.myMaatjes', query: () => '{ myMaatjes { isMember } }', else: 'yes' },
  { operation: 'Query.maatjesBoard', query: () => '{ maatjesBoard { members } }', else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Query.maatjesOf', query: ({ teamMember }) => `{ maatjesOf(contactId: "${teamMember}") { id } }`, else: 'yes' },
  { operation: 'Query.maatjeSuggestions', query: ({ teamMember }) => `{ maatjeSuggestions(memberContactId: "${teamMember}") { whyNobody } }`, else: 'NOT_FOUND', named: { coordinator: 'yes' } },
  { operation: 'Mutation.proposeMaatje', query: ({ otherMember, expert }) => `mutation { proposeMaatje(memberContactId: "${otherMember}", expertContactId: "${expert}") { changeId } }`, else: 'NOT_FOUND', named: { coordinator: 'yes' } },
  { operation: 'Mutation.handOverMaatje', query: ({ pair }) => `mutation { handOverMaatje(pairId: "${pair}") { id } }`, else: 'NOT_FOUND' },
  { operation: 'Mutation.answerMaatje', query: ({ pair }) => `mutation { answerMaatje(pairId: "${pair}", accept: true) { id } }`, else: 'NOT_FOUND' },
  { operation: 'Mutation.askForAnotherMaatje', query: ({ pair }) => `mutation { askForAnotherMaatje(pairId: "${pair}") { id } }`, else: 'NOT_FOUND' },
  { operation: 'Mutation.countConsult', query: ({ pair }) => `mutation { countConsult(pairId: "${pair}") { id } }`, else: 'NOT_FOUND' },
  { operation: 'Mutation.endMaatje', query: ({ pair }) => `mutation { endMaatje(pairId: "${pair}", reason: ASKED, on: "2020-01-01") { changeId } }`, else: 'NOT_FOUND', named: { coordinator: 'yes' } },
  { operation: 'Mutation.setExpertProfile', query: ({ expert }) => `mutation { setExpertProfile(contactId: "${expert}", profile: { domains: [JEUGDBESCHERMING], capacity: 5, paused: false }) { pairs } }`, else: 'NOT_FOUND', named: { coordinator: 'yes' } },
  { operation: 'Mutation.blockMaatje', query: ({ expert }) => `mutation { blockMaatje(contactId: "${expert}", blocked: false) }`, arnhem: 'NOT_FOUND', else: 'yes', named: { wijkCoordinator: 'NOT_FOUND', schoolManager: 'NOT_FOUND' } },
  { operation: 'Mutation.planMaatjes', query: () => 'mutation { planMaatjes { state } }', else: 'NOT_FOUND', named: onlyKeepers },
  { operation: 'Query.maatjesPlan', query: () => '{ maatjesPlan(id: "x") { state } }', else: 'NOT_FOUND' },
  { operation: 'Mutation.cancelMaatjesPlan', query: ({ plan }) => `mutation { cancelMaatjesPlan(id: "${plan}") { state } }`, else: 'NOT_FOUND', named: { coordinator: 'yes' } },
  { operation: 'Mutation.applyMaatjesPlan', query: ({ plan }) => `mutation { applyMaatjesPlan(id: "${plan}") { changeId } }`, else: 'NOT_FOUND' },
  { operation: 'Query.spreadsheetImport', query: ({ file }) => `{ spreadsheetImport(id: "${file}") { fileName sheets { name } rows { totalCount } } }`, else: 'NOT_FOUND', named: onlyUploader },
  { operation: 'Mutation.setImportColumns', query: ({ file }) => `mutation { setImportColumns(id: "${file}", sheet: 0, columns: []) { id } }`, else: 'NOT_FOUND', named: onlyUploader },
  { operation: 'Mutation.setImportRole', query: ({ file }) => `mutation { setImportRole(id: "${file}", sheet: 0, role: "wijkagent") { id } }`, else: 'NOT_FOUND', named: onlyUploader },
  { operation: 'Mutation.answerImportWords', query: ({ file }) => `mutation { answerImportWords(id: "${file}", answers: [{ kind: ROLE, word: "tovenaar", means: ["wijkagent"] }]) { id } }`, else: 'NOT_FOUND', named: onlyUploader },
  { operation: 'Mutation.addImportOrganisations', query: ({ file }) => `mutation { addImportOrganisations(id: "${file}", organisations: [{ kind: "overig", name: "Toverschool", gemeenteCode: "GM0917", areaCodes: ["WK091734"] }]) { changeId } }`, else: 'NOT_FOUND', named: onlyUploader },
  { operation: 'Mutation.completeImportAreas', query: ({ file }) => `mutation { completeImportAreas(id: "${file}", complete: true) { id } }`, else: 'NOT_FOUND', named: onlyUploader },
  { operation: 'Mutation.chooseImportRows', query: ({ file }) => `mutation { chooseImportRows(id: "${file}", choices: []) { id } }`, else: 'NOT_FOUND', named: onlyUploader },
  { operation: 'Mutation.chooseImportOthers', query: ({ file }) => `mutation { chooseImportOthers(id: "${file}", choice: NEW) { id } }`, else: 'NOT_FOUND', named: onlyUploader },
  { operation: 'Mutation.endImportAbsent', query: ({ file }) => `mutation { endImportAbsent(id: "${file}", organisationIds: [], on: null) { id } }`, else: 'NOT_FOUND', named: onlyUploader },
  { operation: 'Mutation.applyImport', query: ({ file }) => `mutation { applyImport(id: "${file}", digest: "of-what-she-was-not-shown") { id } }`, else: 'NOT_FOUND', named: { coordinator: 'IMPORT_CHANGED' } },
  { operation: 'Mutation.dropImport', query: ({ file }) => `mutation { dropImport(id: "${file}") }`, else: 'NOT_FOUND', named: onlyUploader },
  { operation: 'Mutation.signOutEverywhere', query: () => 'mutation { signOutEverywhere }', else: 'yes' },
];

/** Public, and spends or ends what it is given: proved in sign-in.e2e.ts, verifications.e2e.ts and listing-requests.e2e.ts. */
const ELSEWHERE = ['Mutation.signIn', 'Mutation.signOut', 'Query.confirmationRequest', 'Mutation.confirmByLink', 'Mutation.changeByLink', 'Query.listingQuestion', 'Mutation.answerListingQuestion'];

it('names every operation of the schema', () => {
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  const operations = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect(new Set([...TABLE.map((row) => row.operation).filter((name) => /^(Query|Mutation)\./.test(name)), ...ELSEWHERE])).toEqual(new Set(operations));
});

describeOnDatabases('who may do what', (start) => {
  let app: TestApp;
  let ids: Ids;
  let sessions: Record<Who, () => Promise<Session>>;

  beforeAll(async () => {
    app = await start();
    const [contact] = await app.database.read().query(`SELECT c.id, c.organisation_id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id JOIN professional p ON p.id = c.professional_id
      JOIN organisation o ON o.id = c.organisation_id WHERE ca.area_code = 'WK091734' AND o.kind = 'school' AND c.ends_on IS NULL AND c.starts_on < '2026-11-01' AND p.achternaam <> 'Berg'
      AND (SELECT count(*) FROM contact_area x WHERE x.contact_id = c.id) = 1 ORDER BY c.id LIMIT 1`);
    const [otherOrganisation] = await wijkteams(app.as(await app.signedIn('coordinator')));
    await withPower(app, 'wijk@keeper.example', { wijkCode: 'WK091734' });
    await withPower(app, 'school@keeper.example', { organisationId: contact.organisation_id });
    const [{ id: account }] = await app.database.read().query(`SELECT id FROM account WHERE email = 'wijk@keeper.example'`);
    ids = { contact: contact.id, school: contact.organisation_id, otherOrganisation, empty: '', change: '', person: '', otherPerson: '', account, teamMember: '', otherMember: '', expert: '', pair: '', plan: '', leaver: '', leaverContact: '', corrections: [], elsewhere: [], question: '', file: '' };
    const [school] = await app.database.read().query(`SELECT name FROM organisation WHERE id = '${contact.organisation_id}'`);
    const [arnhem] = await app.database.read().query(`SELECT a.email FROM account a JOIN account_power p ON p.account_id = a.id WHERE p.gemeente_code = 'GM0202' LIMIT 1`);
    sessions = {
      nobody: async () => null,
      arnhem: () => app.signedIn(arnhem.email),
      professional: () => app.signedIn('wijkteamcoach'),
      coordinator: () => app.signedIn('coordinator'),
      beheerder: () => app.signedIn('beheerder'),
      wijkCoordinator: () => app.signedIn('wijk@keeper.example'),
      schoolManager: () => app.signedIn('school@keeper.example'),
    };
    ids.empty = (await app.ask(await sessions.coordinator(), 'mutation { addOrganisation(input: { kind: "overig", name: "Leeg", gemeenteCode: "GM0917", areaCodes: ["WK091734"] }) { organisation { id } } }')).addOrganisation.organisation.id;
    for (const who of ['person', 'otherPerson', 'leaver'] as const) {
      ids.leaverContact = await addContact(app.as(await sessions.coordinator()), { voornaam: 'Twee', achternaam: 'Maal', roleCode: 'ib-er', organisationId: ids.school, areaCodes: ['WK091734'] });
      ids[who] = await personOf(app, ids.leaverContact);
    }
    while (ids.corrections.length < WHO.length) {
      ids.corrections.push((await app.ask(await sessions.professional(), `mutation { reportCorrection(input: { contactId: "${ids.contact}", kind: OTHER, note: "anders ${ids.corrections.length}" }) { id } }`)).reportCorrection.id);
    }
    const people = (kind: string) => app.database.read().query(`SELECT c.id FROM contact c JOIN organisation o ON o.id = c.organisation_id JOIN professional p ON p.id = c.professional_id LEFT JOIN account a ON a.professional_id = p.id
      WHERE o.kind = '${kind}' AND o.gemeente_code = 'GM0917' AND c.ends_on IS NULL AND c.starts_on < '2026-11-01' AND a.id IS NULL AND c.id NOT IN (SELECT contact_id FROM absence) ORDER BY c.id LIMIT 3`);
    [[{ id: ids.teamMember }, { id: ids.otherMember }], [{ id: ids.expert }]] = [await people('wijkteam'), await people('expertiseteam')];
    ids.pair = (await app.ask(await sessions.coordinator(), `mutation { proposeMaatje(memberContactId: "${ids.teamMember}", expertContactId: "${ids.expert}") { pair { id } } }`)).proposeMaatje.pair.id;
    ids.plan = (await app.ask(await sessions.coordinator(), 'mutation { planMaatjes { id } }')).planMaatjes.id;
    ids.elsewhere = await app.database.read().query(`SELECT p.voornaam, p.tussenvoegsel, p.achternaam, p.email FROM professional p WHERE p.email IS NOT NULL AND p.id IN (SELECT c.professional_id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id WHERE ca.gemeente_code = 'GM0202') ORDER BY p.id LIMIT 20`);
    ids.question = (await app.ask(await sessions.coordinator(), asking(ids.elsewhere.shift()!, ids.school, 'WK091734'))).askToAdd.id;
    const list = (area: string) => new TextEncoder().encode(`Naam;Functie;School;Wijk\nNieuwe Collega;ib;"${school.name}";${area}`);
    ids.file = (await app.upload(await sessions.coordinator(), list('WK091734'), 'lijst.csv')).id!;
    ids.change = (await app.ask(await sessions.coordinator(), `mutation { pinContact(id: "${ids.contact}", pinned: true) { changeId } }`)).pinContact.changeId;
  });

  const expected = (row: Row, who: Who): Verdict => {
    if (who === 'nobody') return row.nobody ?? 'NOT_SIGNED_IN';
    if (who === 'arnhem') return row.arnhem ?? row.named?.arnhem ?? row.else;
    return row.named?.[who] ?? row.else;
  };

  it.each(TABLE.flatMap((row, index) => WHO.map((who) => [row.operation, index, who, expected(row, who)] as const)))('%s (%i) by %s: %s', async (_operation, index, who, verdict) => {
    const { code, data } = await app.graphql(await sessions[who](), TABLE[index]!.query(ids));
    expect(code ?? 'yes').toBe(verdict);
    if (data?.mergePeople) await app.ask(await sessions.coordinator(), `mutation { revertChanges(groupId: "${data.mergePeople}") { undone } }`); // the next who may finds two people again
  });

  it('refuses files of vCards to the same people', async () => {
    for (const url of [`/api/contacten/${ids.contact}.vcf`, '/api/wijken/WK091734.vcf']) {
      expect((await app.get(null, url)).statusCode).toBe(401);
      expect((await app.get(await sessions.arnhem(), url)).statusCode).toBe(404);
      expect((await app.get(await sessions.professional(), url)).statusCode).toBe(200);
    }
  });

  it('takes files to import, and gives exports, of those who keep contacts alone', async () => {
    const list = new TextEncoder().encode('Naam;Functie\nNieuwe Collega;ib');
    for (const [who, status] of [['nobody', 401], ['arnhem', 404], ['professional', 404], ['beheerder', 404], ['coordinator', 201], ['wijkCoordinator', 201], ['schoolManager', 201]] as const) {
      expect([who, (await app.upload(await sessions[who](), list, 'lijst.csv')).status]).toEqual([who, status]);
      expect([who, (await app.get(await sessions[who](), '/api/export?format=csv')).statusCode]).toEqual([who, status === 201 ? 200 : status]);
      expect([who, (await app.get(await sessions[who](), '/api/import/voorbeeld.xlsx')).statusCode]).toEqual([who, who === 'nobody' ? 401 : 200]);
      expect([who, (await app.get(await sessions[who](), `/api/import/${ids.file}/niet-ingelezen.xlsx`)).statusCode]).toEqual([who, who === 'nobody' ? 401 : 404]);
    }
    expect((await app.get(await sessions.coordinator(), '/api/export?format=csv&wijk=WK020201')).statusCode).toBe(404);
    expect((await app.get(await sessions.coordinator(), '/api/export?format=pdf')).statusCode).toBe(400);
    const elsewhere = await app.app.inject({ method: 'POST', url: '/api/import', payload: Buffer.from(list), headers: { 'content-type': 'application/octet-stream', 'sec-fetch-site': 'cross-site', cookie: (await sessions.coordinator())! } });
    expect(elsewhere.statusCode).toBe(404);
  });

  it('exports and changes by a file no more than by a form', async () => {
    const arnhemContact: { id: string }[] = await app.database.read().query(`SELECT c.id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id WHERE ca.gemeente_code = 'GM0202' ORDER BY c.id LIMIT 1`);
    const otherWijk: { id: string; achternaam: string; voornaam: string; email: string }[] = await app.database.read().query(`SELECT c.id, p.voornaam, p.achternaam, p.email FROM contact c JOIN contact_area ca ON ca.contact_id = c.id JOIN professional p ON p.id = c.professional_id
      WHERE ca.area_code = 'WK091720' AND p.email IS NOT NULL AND c.ends_on IS NULL AND c.starts_on < '2026-11-01' AND (SELECT count(*) FROM contact x WHERE x.professional_id = p.id) = 1 ORDER BY c.id LIMIT 1`);
    const [team] = await app.database.read().query(`SELECT name FROM organisation WHERE id = '${ids.otherOrganisation}'`);
    const [victim] = otherWijk;
    const rows = [
      ['', 'Vreemde Wijk', '', '', 'ib', team.name, 'WK091720'],
      [arnhemContact[0]!.id, 'Iemand Arnhem', '', '', 'ib', team.name, 'WK091734'],
      [victim!.id, `${victim!.voornaam} ${victim!.achternaam}`, '', '06 88 99 00 00', '', '', ''],
      ['', `${victim!.voornaam} ${victim!.achternaam}`, victim!.email, '06 88 99 00 00', 'ib', team.name, 'WK091734'],
      ['00000000-0000-7000-8000-000000000000', 'Niemand Nergens', '', '', 'ib', team.name, 'WK091734'],
    ];
    const file = new TextEncoder().encode([['id', 'naam', 'e-mail', 'mobiel', 'functie', 'team', 'wijk'], ...rows].map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n'));
    const importing = new Importing(app, await sessions.wijkCoordinator());
    const id = await importing.file(file, 'lijst.csv');
    expect((await importing.rows(id)).map(({ kind, refused }) => refused[0]?.code ?? kind)).toEqual(['ROW_OUT_OF_SCOPE', 'ROW_ID_UNKNOWN', 'PERSON_SHARED', 'PERSON_SHARED', 'ROW_ID_UNKNOWN']);
    expect(await importing.apply(id)).toEqual({ code: 'IMPORT_EMPTY' });
    const exported = (await app.get(await sessions.wijkCoordinator(), '/api/export?format=csv')).body;
    expect(exported).not.toContain(victim!.id);
    expect(exported).toContain(ids.contact);
    expect((await app.get(await sessions.wijkCoordinator(), `/api/export?format=csv&organisatie=${ids.otherOrganisation}`)).body.split('\r\n').filter((line) => line.includes(victim!.id))).toEqual([]);
  });
});
