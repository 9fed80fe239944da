import { fold } from '#libs/search';
import type { Contact } from '../contacts/index.js';
import type { Organisation, ShippedSchool } from '../organisations/index.js';
import { organisationOfSchool } from '../organisations/index.js';
import type { Sector } from './sector.js';
import { OFFICE_HOURS, SCHOOL_HOURS, someHours } from './work-hours.js';

/** From this size on a school has its own IB'er. */
const PUPILS_FOR_AN_IB_ER = 100;
const PUPILS_FOR_TWO = 600;

/** The gemeente's real schools, with invented IB'ers, aandachtsfunctionarissen, school leaders and social workers. */
export function addSchools(sector: Sector): void {
  const schools = sector.directory.reference.schools
    .filter((school) => school.gemeenteCode === sector.plan.gemeenteCode)
    .sort((one, other) => (one.buurtCode ?? '').localeCompare(other.buurtCode ?? '') || one.vestigingscode.localeCompare(other.vestigingscode));
  let previous: { wijk: string; ibEr: Contact } | undefined;
  for (const school of schools) {
    const at = addSchool(sector, school);
    if (at.buurtCode === null || (school.pupils ?? 0) <= PUPILS_FOR_AN_IB_ER) continue;
    const wijk = `WK${at.buurtCode.slice(2, 8)}`;
    const shared: Contact | undefined = previous?.wijk === wijk && sector.random.chance(sector.plan.sharedIbErs) ? previous.ibEr : undefined;
    const ibEr = addIbEr(sector, school, at, wijk, shared);
    previous = shared ? undefined : { wijk, ibEr };
    addStaff(sector, school, at, wijk, ibEr);
  }
  addSocialWorkers(sector);
}

function addSchool(sector: Sector, school: ShippedSchool): Organisation {
  const areas = school.buurtCode === null ? [school.gemeenteCode] : [`WK${school.buurtCode.slice(2, 8)}`];
  const organisation = sector.directory.organisation({
    ...organisationOfSchool(school), key: school.vestigingscode, areas, hours: SCHOOL_HOURS, domain: schoolDomain(school),
  });
  sector.directory.rows.organisationIdentifiers.push({ system: 'vestiging', value: school.vestigingscode, organisationId: organisation.id });
  return organisation;
}

/** `eikenderveld.example` for the school at `www.eikenderveld.nl`. */
function schoolDomain(school: ShippedSchool): string {
  const host = /^https?:\/\/(?:www\.)?([^/.]+)\./i.exec(school.website ?? '')?.[1];
  return `${(host ?? fold(school.name).replaceAll(' ', '').slice(0, 30)).toLowerCase()}.example`;
}

/** A school's own IB'er, or the one of the school next door for one day a week more. */
function addIbEr(sector: Sector, school: ShippedSchool, at: Organisation, wijk: string, shared: Contact | undefined): Contact {
  const { directory, random } = sector;
  const details = { at, role: 'ib-er', areas: [wijk], startsOn: sector.startedOn() };
  const slot = `ib-er ${school.vestigingscode}`;
  if (shared) return directory.contact({ ...details, slot, who: directory.professionalOf(shared), hours: someHours(random, 'school') });
  const first = directory.contact({ ...details, slot, hours: someHours(random, 'school') });
  if ((school.pupils ?? 0) > PUPILS_FOR_TWO) directory.contact({ ...details, slot: `${slot} 2`, hours: someHours(random, 'school') });
  return first;
}

function addStaff(sector: Sector, school: ShippedSchool, at: Organisation, wijk: string, ibEr: Contact): void {
  const { directory, random, plan } = sector;
  const details = { at, areas: [wijk] };
  if (random.chance(plan.schoolStaffing)) {
    // Often the IB'er is her school's aandachtsfunctionaris too: one person, two contacts.
    const who = random.chance(0.3) ? directory.professionalOf(ibEr) : undefined;
    directory.contact({ ...details, slot: `aandachtsfunctionaris ${school.vestigingscode}`, role: 'aandachtsfunctionaris', hours: someHours(random, 'school'), startsOn: sector.startedOn(), ...(who && { who }) });
  }
  if (random.chance(plan.schoolStaffing)) {
    directory.contact({ ...details, slot: `directeur ${school.vestigingscode}`, role: 'directeur', hours: someHours(random, 'school'), startsOn: sector.startedOn() });
  }
}

function addSocialWorkers(sector: Sector): void {
  const { directory, random, plan } = sector;
  const wijken = sector.wijken();
  const at = sector.office({ kind: 'overig', name: plan.schoolSocialWork.name, areas: [plan.gemeenteCode], hours: OFFICE_HOURS }, wijken[0]!);
  for (let index = 0; index < plan.schoolSocialWork.workers; index += 1) {
    directory.contact({
      slot: `schoolmaatschappelijk-werker ${plan.gemeenteCode} ${index}`, at, role: 'schoolmaatschappelijk-werker',
      areas: wijken.filter((_, place) => place % plan.schoolSocialWork.workers === index), hours: someHours(random, 'school'), startsOn: sector.startedOn(),
    });
  }
}
