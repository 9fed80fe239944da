import { insertRows, type Database } from '#libs/database';
import { QueuedMail } from '#libs/mail';
import { Account, AccountPower } from '../accounts/index.js';
import { AreaRepository } from '../areas/index.js';
import { RequiredRole } from '../contact-lists/index.js';
import { Absence, Contact, ContactArea, Verification } from '../contacts/index.js';
import { Organisation, OrganisationArea, OrganisationIdentifier, shippedSchools } from '../organisations/index.js';
import { Professional, ProfessionalPhone } from '../professionals/index.js';
import { VerificationRequest } from '../verifications/index.js';
import type { DemoReference } from './demo-directory.js';
import { In } from 'typeorm';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { DEMO_GEMEENTEN, generateDemo } from './generate-demo.js';
import { addMaatjes } from './maatjes.js';

/**
 * Fills a database that holds the reference areas with the demo gemeenten, as they stand on a day.
 */
export async function seedDemo(database: Database, today: string): Promise<void> {
  const rows = generateDemo(await demoReference(database), today);
  await database.transaction(async (manager) => {
    await insertRows(manager, Organisation, rows.organisations);
    await insertRows(manager, OrganisationIdentifier, rows.organisationIdentifiers);
    await insertRows(manager, OrganisationArea, rows.organisationAreas);
    await insertRows(manager, Professional, rows.professionals);
    await insertRows(manager, ProfessionalPhone, rows.phones);
    await insertRows(manager, Contact, rows.contacts);
    await insertRows(manager, ContactArea, rows.contactAreas);
    await insertRows(manager, Absence, rows.absences);
    await insertRows(manager, Account, rows.accounts);
    await insertRows(manager, AccountPower, rows.powers);
    await insertRows(manager, Verification, rows.verifications);
    await insertRows(manager, VerificationRequest, rows.verificationRequests);
    await insertRows(manager, QueuedMail, rows.mails);
    await insertRows(manager, RequiredRole, rows.requiredRoles);
    for (const gemeenteCode of DEMO_GEMEENTEN) await addMaatjes(database, gemeenteCode, today);
  });
}

/** Whether a database was filled by {@link seedDemo}: nobody real has an address under `.example`. */
export const isDemoDatabase = (database: Database): Promise<boolean> => database.read().existsBy(Account, { email: In(DEMO_ACCOUNTS.map(({ email }) => email)) });

/** What the generator builds on: the demo gemeenten's areas and schools, and all gemeenten, for the regions. */
export async function demoReference(database: Database): Promise<DemoReference> {
  const repository = new AreaRepository(database);
  const areas = [...(await repository.gemeenten()), ...(await repository.areasIn(DEMO_GEMEENTEN)).filter(({ level }) => level !== 'gemeente')];
  // By code: the same order whatever the database or the collation of names.
  areas.sort((one, other) => (one.code < other.code ? -1 : 1));
  return { areas, schools: shippedSchools().filter(({ gemeenteCode }) => DEMO_GEMEENTEN.includes(gemeenteCode)) };
}
