import { insertRows, type Database } from '#libs/database';
import { AreaRepository, type Area } from '../../apps/api/src/areas/index.js';
import { RequiredRole } from '../../apps/api/src/contact-lists/index.js';
import { Absence, Contact, ContactArea, Verification } from '../../apps/api/src/contacts/index.js';
import { Organisation, OrganisationArea, OrganisationIdentifier, shippedSchools, type ShippedSchool } from '../../apps/api/src/organisations/index.js';
import { Random } from '../../apps/api/src/demo/random.js';
import { Professional, ProfessionalPhone } from '../../apps/api/src/professionals/index.js';
import { ContactInventor, type InventedRows } from './invent-contact.js';
import { inventOrganisations, type InventedOrganisations } from './invent-organisations.js';
import { InventedKeys } from './invented-keys.js';

/** The demo's gemeente has this many contacts at whatever size, so that a search scoped to it means something. */
const HEERLEN = 'GM0917';
const IN_HEERLEN = 400;
/** As many contacts as are held at once, however many there are to be. */
const BATCH = 5_000;
const REQUIRED = ['ib-er', 'wijkteamcoach', 'jeugd-en-gezinswerker', 'jeugdverpleegkundige', 'huisarts', 'gi-contactpersoon', 'medewerker-veilig-thuis', 'wijkagent', 'leerplichtambtenaar'];

/**
 * Fills a database that holds the reference areas with invented contacts over the whole country: gemeenten
 * in proportion to their inhabitants, real schools, invented teams and people. The same seed gives the same
 * directory. Nobody it invents can be mailed or called.
 */
export async function inventDirectory(database: Database, contactCount: number, seed: number, today = '2026-11-21'): Promise<void> {
  const areas = new AreaRepository(database);
  const gemeenten = await areas.gemeenten();
  const schools = Map.groupBy(shippedSchools(), ({ gemeenteCode }) => gemeenteCode);
  const random = new Random(seed);
  const keys = new InventedKeys(random);
  const inventor = new ContactInventor(random, keys, today);
  const shares = sharesOf(gemeenten, contactCount);
  for (const gemeente of gemeenten) {
    const inside = await areas.areasIn([gemeente.code]);
    const region = gemeenten.filter((each) => each.veiligThuisRegionCode === gemeente.veiligThuisRegionCode).map(({ code }) => code);
    const organisations = inventOrganisations(random, keys, { gemeente, areas: inside, schools: schools.get(gemeente.code) ?? [], region });
    await storeOrganisations(database, organisations, gemeente.code);
    await storeContacts(database, inventor, organisations, shares.get(gemeente.code)!);
  }
}

/** How many contacts each gemeente gets; together exactly as many as were asked for. */
function sharesOf(gemeenten: readonly Area[], contactCount: number): Map<string, number> {
  const heerlen = Math.min(IN_HEERLEN, Math.floor(contactCount / 10));
  const others = gemeenten.filter(({ code }) => code !== HEERLEN);
  const inhabitants = others.reduce((sum, each) => sum + (each.inhabitants ?? 0), 0);
  const shares = new Map([[HEERLEN, heerlen]]);
  let people = 0;
  let given = 0;
  for (const gemeente of others) {
    people += gemeente.inhabitants ?? 0;
    const upToHere = Math.round((people / inhabitants) * (contactCount - heerlen));
    shares.set(gemeente.code, upToHere - given);
    given = upToHere;
  }
  return shares;
}

async function storeOrganisations(database: Database, { rows, areas, schools }: InventedOrganisations, gemeenteCode: string): Promise<void> {
  await database.transaction(async (manager) => {
    await insertRows(manager, Organisation, rows);
    await insertRows(manager, OrganisationArea, areas);
    await insertRows(manager, OrganisationIdentifier, schools.map(([school, organisationId]: [ShippedSchool, string]) => ({ system: 'vestiging' as const, value: school.vestigingscode, organisationId })));
    await insertRows(manager, RequiredRole, REQUIRED.map((roleCode) => ({ areaCode: gemeenteCode, roleCode, required: true })));
  });
}

async function storeContacts(database: Database, inventor: ContactInventor, organisations: InventedOrganisations, count: number): Promise<void> {
  for (let left = count; left > 0; left -= BATCH) {
    const rows = inventor.invent(organisations, Math.min(left, BATCH));
    await database.transaction(() => storeRows(database, rows));
  }
}

async function storeRows(database: Database, rows: InventedRows): Promise<void> {
  const manager = database.write();
  await insertRows(manager, Professional, rows.professionals);
  await insertRows(manager, ProfessionalPhone, rows.phones);
  await insertRows(manager, Contact, rows.contacts);
  await insertRows(manager, ContactArea, rows.contactAreas);
  await insertRows(manager, Absence, rows.absences);
  await insertRows(manager, Verification, rows.verifications);
}
