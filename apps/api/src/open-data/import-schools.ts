import { insertRows, newId, type Database } from '#libs/database';
import type { Outbox } from '#libs/outbox';
import { AreaRepository, PostcodeRepository, wijkOf } from '../areas/index.js';
import { Organisation, OrganisationArea, OrganisationIdentifier, organisationOfSchool, OrganisationRepository, publishOrganisations, type School } from '../organisations/index.js';
import { readCsv, type CsvRecord } from './csv-records.js';
import { RejectionList, WrongFileError, type ImportReport } from './import-report.js';
import { problemOf, remarkOf, SCHOOL_FORMATS, type GivenSchool, type SchoolFormat } from './school-files.js';

/** More wrong lines than this part of a file, and it is the wrong file. */
const MOST_REJECTED = 0.1;

/**
 * Brings a list of schools: known ones (by vestigingscode) are updated, others added. A list may hold one
 * type of school only, so a school that it lacks stays; what it says nothing of (a phone number) stays too.
 * @param only the gemeenten to take schools of; empty: all
 * @throws WrongFileError
 */
export async function importSchools(database: Database, outbox: Outbox, path: string, only: readonly string[] = []): Promise<ImportReport> {
  const { columns, records } = readCsv(path);
  const format = SCHOOL_FORMATS.find((each) => each.columns.every((column) => columns.includes(column)));
  if (!format) throw new WrongFileError(`${path} is geen bekende scholenlijst: de kolommen zijn niet die van DUO of van de lijst van alle typen.`);
  const rejections = new RejectionList();
  const given = await usableSchools(database, format, records, rejections);
  const chosen = [...given.values()].filter(({ gemeenteCode }) => only.length === 0 || only.includes(gemeenteCode!));
  const schools: School[] = [];
  for (const school of chosen) schools.push(await placed(database, school));
  const counts = await store(database, outbox, schools);
  return { read: records.length, counts: { ...counts, 'in andere gemeenten': given.size - chosen.length }, rejections };
}

async function usableSchools(database: Database, format: SchoolFormat, records: readonly CsvRecord[], rejections: RejectionList): Promise<Map<string, GivenSchool>> {
  const gemeenten = new Set((await new AreaRepository(database).gemeenten()).map(({ code }) => code));
  const schools = new Map<string, GivenSchool>();
  let refused = 0;
  for (const record of records) {
    const problem = problemOf(format, record, (code) => gemeenten.has(code));
    if (problem) {
      refused += 1;
      rejections.add(problem);
      continue;
    }
    const remark = remarkOf(format, record);
    if (remark) rejections.add(remark);
    const school = format.read(record.fields);
    // The list of all types holds some vestigingen twice, at two entrances: the first counts.
    if (!schools.has(school.vestigingscode)) schools.set(school.vestigingscode, school);
  }
  if (refused > records.length * MOST_REJECTED) throw new WrongFileError(`Er is niets ingelezen: ${refused} van de ${records.length} regels zijn fout.`, rejections);
  return schools;
}

/** With its buurt: as the file says, else as its postcode does where that is known closely enough. */
async function placed(database: Database, school: GivenSchool): Promise<School> {
  const gemeenteCode = school.gemeenteCode!;
  const [known] = school.buurtCode === null ? [] : await new AreaRepository(database).byCodes([school.buurtCode]);
  if (known) return { ...school, gemeenteCode, buurtCode: known.code };
  return { ...school, gemeenteCode, buurtCode: await new PostcodeRepository(database).buurtOf(school.postcode!, school.houseNumber, gemeenteCode) };
}

function store(database: Database, outbox: Outbox, schools: readonly School[]): Promise<Record<string, number>> {
  return database.transaction(async (manager) => {
    const identifiers = await manager.findBy(OrganisationIdentifier, { system: 'vestiging' });
    const idOf = new Map(identifiers.map(({ value, organisationId }) => [value, organisationId]));
    const known = new Map((await manager.findBy(Organisation, { kind: 'school' })).map((organisation) => [organisation.id, organisation]));
    const rows = schools.map((school) => rowOf(school, known.get(idOf.get(school.vestigingscode) ?? '')));
    const changed = rows.filter(({ before, after }) => !before || differs(before, after));
    await insertRows(manager, Organisation, changed.map(({ after }) => after), 'update');
    const fresh = changed.filter(({ before }) => !before);
    await insertRows(manager, OrganisationIdentifier, fresh.map(({ school, after }) => ({ system: 'vestiging' as const, value: school.vestigingscode, organisationId: after.id })));
    // A BRIN belongs to all its vestigingen; the first is found by it.
    await insertRows(manager, OrganisationIdentifier, fresh.map(({ school, after }) => ({ system: 'brin' as const, value: school.brin, organisationId: after.id })), 'ignore');
    await storeAreas(database, changed);
    const organisations = new OrganisationRepository(database);
    const ids = changed.map(({ after }) => after.id);
    await organisations.raiseVersionsOfContacts(ids);
    await publishOrganisations(database, outbox, organisations, ids);
    return { 'nieuw': fresh.length, 'gewijzigd': changed.length - fresh.length, 'ongewijzigd': rows.length - changed.length };
  });
}

interface SchoolRow {
  school: School;
  before: Organisation | undefined;
  after: Organisation;
}

function rowOf(school: School, before: Organisation | undefined): SchoolRow {
  const given = organisationOfSchool(school);
  if (!before) return { school, before, after: { ...given, id: newId() } };
  const kept = { email: before.email, hours: before.hours, phone: given.phone ?? before.phone, website: given.website ?? before.website, endsOn: before.endsOn, version: before.version + 1, buurtCode: given.buurtCode ?? keptBuurt(before, given) };
  return { school, before, after: { ...given, ...kept, id: before.id } };
}

/** The buurt it had, while it stays at its address. */
const keptBuurt = (before: Organisation, given: Omit<Organisation, 'id'>): string | null =>
  before.postcode === given.postcode && before.gemeenteCode === given.gemeenteCode ? before.buurtCode : null;

const COMPARED = ['name', 'street', 'houseNumber', 'postcode', 'city', 'gemeenteCode', 'buurtCode', 'phone', 'website'] as const;
const differs = (before: Organisation, after: Organisation): boolean => COMPARED.some((column) => before[column] !== after[column]);

/** A school works for its wijk, or its gemeente where no more is known; an area somebody added by hand stays. */
async function storeAreas(database: Database, rows: readonly SchoolRow[]): Promise<void> {
  const manager = database.write();
  for (const { before, after } of rows) {
    if (before && areaOf(before) !== areaOf(after)) await manager.delete(OrganisationArea, { organisationId: after.id, areaCode: areaOf(before) });
  }
  await insertRows(manager, OrganisationArea, rows.map(({ after }) => ({ organisationId: after.id, areaCode: areaOf(after) })), 'ignore');
}

const areaOf = ({ buurtCode, gemeenteCode }: Organisation): string => (buurtCode === null ? gemeenteCode : wijkOf(buurtCode));
