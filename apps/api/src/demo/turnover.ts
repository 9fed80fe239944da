import { addDays } from '#libs/clock';
import type { Contact } from '../contacts/index.js';
import { demoId, type DemoDirectory } from './demo-directory.js';
import type { Sector } from './sector.js';
import { OFFICE_HOURS } from './work-hours.js';

/** People come and go: predecessors whose contact ended, new colleagues who start soon, a few who leave soon. */
export function addTurnover(sector: Sector, counts: { ended: number; starting: number; leaving: number }): void {
  const { directory, random, plan } = sector;
  const candidates = currentContacts(directory, plan.gemeenteCode);
  for (const [index, contact] of random.sample(candidates, counts.ended).entries()) addPredecessor(directory, contact, index);
  const teams = candidates.filter(({ roleCode }) => roleCode === 'jeugd-en-gezinswerker' || roleCode === 'gezinsvoogd' || roleCode === 'huisarts');
  for (const [index, contact] of random.sample(teams, counts.starting).entries()) addSuccessor(directory, contact, index);
  const replaceable = candidates.filter((contact) => hasColleagues(directory, contact));
  for (const contact of random.sample(replaceable, counts.leaving)) contact.endsOn = addDays(directory.today, random.between(3, 28));
}

/** The newcomer of the demo: she starts today, at a team that several others know. */
export function addNewcomer(sector: Sector): void {
  const team = sector.directory.rows.organisations.find(({ name }) => name === 'Buurtteam Meezenbroek-Molenberg')!;
  sector.directory.contact({
    slot: `jeugd-en-gezinswerker nieuw ${sector.plan.gemeenteCode}`, at: team, role: 'jeugd-en-gezinswerker',
    areas: ['WK091732', 'WK091739'], hours: OFFICE_HOURS, startsOn: sector.directory.today,
  });
}

/** What leaves somebody without a maatje: two colleagues have no address to be asked at, and an expert leaves soon. */
export function addMaatjesInMotion({ directory, plan }: Sector): void {
  for (const { name } of [plan.teams[1]!, plan.teams[4]!]) {
    const contact = directory.rows.contacts.find(({ id }) => id === demoId('contact', `jeugd-en-gezinswerker ${name} 2 jeugd-en-gezinswerker`))!;
    directory.professionalOf(contact).email = null;
  }
  const expert = directory.rows.contacts.find(({ id }) => id === demoId('contact', `expert-gedragsproblemen ${plan.gemeenteCode} 0 expert-gedragsproblemen`))!;
  expert.endsOn = addDays(directory.today, 19);
}

/** Somebody with two roles at two organisations: a jeugdarts who is vertrouwensarts too. */
export function addSecondRoles(sector: Sector): void {
  const { directory, plan } = sector;
  const jeugdarts = directory.rows.contacts.find((contact) => contact.roleCode === 'jeugdarts' && directory.organisationOf(contact).gemeenteCode === plan.gemeenteCode);
  const vertrouwensarts = directory.rows.contacts.find((contact) => contact.roleCode === 'vertrouwensarts' && directory.organisationOf(contact).gemeenteCode === plan.gemeenteCode);
  if (!jeugdarts || !vertrouwensarts) return;
  directory.contact({
    slot: `vertrouwensarts ${plan.gemeenteCode} ook jeugdarts`, at: directory.organisationOf(vertrouwensarts), role: 'vertrouwensarts',
    areas: directory.areasOf(vertrouwensarts), hours: { 5: [['09:00', '13:00']] }, startsOn: sector.startedOn(), who: directory.professionalOf(jeugdarts),
  });
}

function currentContacts(directory: DemoDirectory, gemeenteCode: string): Contact[] {
  return directory.rows.contacts.filter((contact) =>
    contact.startsOn < directory.today && contact.endsOn === null && !directory.isFixed(contact) && directory.organisationOf(contact).gemeenteCode === gemeenteCode);
}

function hasColleagues(directory: DemoDirectory, contact: Contact): boolean {
  return directory.rows.contacts.filter((other) => other.organisationId === contact.organisationId && other.roleCode === contact.roleCode).length > 2;
}

function addPredecessor(directory: DemoDirectory, contact: Contact, index: number): void {
  const endsOn = addDays(directory.today, -directory.random.between(3, 90));
  contact.startsOn = addDays(endsOn, 1);
  directory.contact({
    slot: `voorganger ${directory.organisationOf(contact).gemeenteCode} ${index}`, at: directory.organisationOf(contact), role: contact.roleCode,
    areas: directory.areasOf(contact), hours: contact.hours, startsOn: addDays(endsOn, -directory.random.between(300, 3_000)), endsOn,
  });
}

function addSuccessor(directory: DemoDirectory, contact: Contact, index: number): void {
  directory.contact({
    slot: `start binnenkort ${directory.organisationOf(contact).gemeenteCode} ${index}`, at: directory.organisationOf(contact), role: contact.roleCode,
    areas: directory.areasOf(contact), hours: OFFICE_HOURS, startsOn: addDays(directory.today, directory.random.between(4, 45)),
  });
}
