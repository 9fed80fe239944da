import { gemeenteOf, type Area } from '../../apps/api/src/areas/index.js';
import { fictionalLandline } from '../../apps/api/src/demo/fictional-numbers.js';
import type { Random } from '../../apps/api/src/demo/random.js';
import { OFFICE_HOURS, PRACTICE_HOURS, SCHOOL_HOURS } from '../../apps/api/src/demo/work-hours.js';
import { organisationOfSchool, type Organisation, type OrganisationArea, type OrganisationKind, type ShippedSchool } from '../../apps/api/src/organisations/index.js';
import type { InventedKeys } from './invented-keys.js';

export interface Place {
  gemeente: Area;
  /** The gemeente, its wijken and its buurten. */
  areas: readonly Area[];
  schools: readonly ShippedSchool[];
  /** The gemeenten of its Veilig Thuis region. */
  region: readonly string[];
}

export interface InventedOrganisations {
  place: Place;
  rows: Organisation[];
  areas: OrganisationArea[];
  schools: [ShippedSchool, string][];
  /** What each kind has, with the areas its people may serve. */
  byKind: Map<OrganisationKind, { id: string; serves: readonly string[] }[]>;
}

const TREES = ['De Linde', 'De Kastanje', 'De Iep', 'De Vlier', 'De Meidoorn', 'De Es', 'De Wilg', 'De Beuk', 'De Hazelaar', 'De Esdoorn', 'De Berk', 'De Populier', 'De Acacia', 'De Taxus', 'De Walnoot'];
const INHABITANTS_PER_PRACTICE = 6_000;
const WIJKEN_PER_TEAM = 3;

/** The organisations of one gemeente: real schools, invented everything else. */
export function inventOrganisations(random: Random, keys: InventedKeys, place: Place): InventedOrganisations {
  const invented: InventedOrganisations = { place, rows: [], areas: [], schools: [], byKind: new Map() };
  const { gemeente } = place;
  const wijken = place.areas.filter(({ level }) => level === 'wijk');
  const add = (kind: OrganisationKind, name: string, serves: readonly string[], details: Partial<Organisation> = {}) =>
    register(invented, { ...blank(keys.next(), kind, name, gemeente.code), phone: fictionalLandline(gemeente.code, keys.nextLandline()), ...details }, serves);

  for (const school of place.schools) addSchool(invented, keys, school);
  for (let from = 0; from < wijken.length; from += WIJKEN_PER_TEAM) {
    const team = wijken.slice(from, from + WIJKEN_PER_TEAM);
    add('wijkteam', `Wijkteam ${team[0]!.name}`, team.map(({ code }) => code), { hours: OFFICE_HOURS });
  }
  const practices = Math.max(1, Math.round((gemeente.inhabitants ?? 0) / INHABITANTS_PER_PRACTICE));
  for (let index = 0; index < practices; index += 1) {
    add('huisartsenpraktijk', `Huisartsenpraktijk ${TREES[index % TREES.length]!} ${wijken[index % wijken.length]!.name}`, random.sample(wijken, 2).map(({ code }) => code), { hours: PRACTICE_HOURS });
  }
  const whole = [gemeente.code];
  add('jgz', `JGZ-team ${gemeente.name}`, wijken.map(({ code }) => code), { hours: OFFICE_HOURS });
  add('gi', `Jeugdbescherming ${gemeente.name}`, whole, { hours: OFFICE_HOURS });
  add('veilig-thuis', 'Veilig Thuis', place.region, { phone: '08002000' });
  add('politie', `Politie, basisteam ${gemeente.name}`, wijken.map(({ code }) => code), { phone: '09008844' });
  add('raad-voor-de-kinderbescherming', `Raad voor de Kinderbescherming ${gemeente.name}`, whole);
  add('leerplicht', `Leerplicht ${gemeente.name}`, whole, { hours: OFFICE_HOURS });
  add('expertiseteam', `Expertiseteam Jeugd ${gemeente.name}`, whole, { hours: OFFICE_HOURS });
  // A gemeente without a school of its own still has people who work at schools next door.
  if (place.schools.length === 0) add('school', `Basisschool ${gemeente.name}`, wijken.slice(0, 1).map(({ code }) => code), { hours: SCHOOL_HOURS });
  return invented;
}

function addSchool(invented: InventedOrganisations, keys: InventedKeys, school: ShippedSchool): void {
  const buurt = school.buurtCode !== null && gemeenteOf(school.buurtCode) === school.gemeenteCode ? school.buurtCode : null;
  const id = keys.next();
  register(invented, { ...organisationOfSchool(school), id, hours: SCHOOL_HOURS }, [buurt === null ? school.gemeenteCode : `WK${buurt.slice(2, 8)}`]);
  invented.schools.push([school, id]);
}

function register({ rows, areas, byKind }: InventedOrganisations, organisation: Organisation, serves: readonly string[]): void {
  rows.push(organisation);
  areas.push(...serves.map((areaCode) => ({ organisationId: organisation.id, areaCode })));
  byKind.set(organisation.kind, [...(byKind.get(organisation.kind) ?? []), { id: organisation.id, serves }]);
}

const blank = (id: string, kind: OrganisationKind, name: string, gemeenteCode: string): Organisation => ({
  id, kind, name, gemeenteCode, street: null, houseNumber: null, postcode: null, city: null, buurtCode: null, phone: null, email: null, website: null, hours: null, endsOn: null, version: 1,
});
