import { addDays } from '#libs/clock';
import type { Organisation } from '../organisations/index.js';
import type { Sector } from './sector.js';
import { DAY_AND_NIGHT, OFFICE_HOURS, someHours } from './work-hours.js';

function staff(sector: Sector, at: Organisation, role: string, count: number, areas: readonly string[], hours: 'office' | 'shift' = 'office'): void {
  const { plan, directory, random } = sector;
  for (let index = 0; index < count; index += 1) {
    directory.contact({ slot: `${role} ${plan.gemeenteCode} ${index}`, at, role, areas, hours: someHours(random, hours), startsOn: sector.startedOn() });
  }
}

/** The gecertificeerde instelling, which works for the gemeenten around too. */
export function addGi(sector: Sector): void {
  const { plan } = sector;
  const areas = [plan.gemeenteCode, ...plan.gi.alsoServes];
  const at = sector.office({ kind: 'gi', name: plan.gi.name, areas, hours: OFFICE_HOURS }, sector.wijken()[2]!);
  staff(sector, at, 'gi-contactpersoon', plan.gi.contactpersonen, [plan.gemeenteCode]);
  staff(sector, at, 'gezinsvoogd', plan.gi.gezinsvoogden, areas);
  staff(sector, at, 'jeugdreclasseerder', plan.gi.jeugdreclasseerders, areas);
}

/** Veilig Thuis serves every gemeente of its region, day and night, on the one national number. */
export function addVeiligThuis(sector: Sector): void {
  const { plan, directory } = sector;
  const region = directory.area(plan.gemeenteCode).veiligThuisRegionCode;
  const areas = directory.reference.areas.filter((area) => area.level === 'gemeente' && area.veiligThuisRegionCode === region).map(({ code }) => code);
  const at = sector.office({
    kind: 'veilig-thuis', name: plan.veiligThuis.name, areas, hours: DAY_AND_NIGHT, phone: '08002000', website: 'https://veiligthuis.nl', email: null,
  }, sector.wijken()[0]!);
  staff(sector, at, 'medewerker-veilig-thuis', plan.veiligThuis.workers, areas, 'shift');
  staff(sector, at, 'vertrouwensarts', plan.veiligThuis.doctors, areas);
}

/** The police team and its wijkagenten, one of whom left before the next could start. */
export function addPolitie(sector: Sector): void {
  const { plan, directory, random } = sector;
  const at = sector.office({
    kind: 'politie', name: plan.politie.name, areas: [plan.gemeenteCode], hours: DAY_AND_NIGHT, phone: '09008844', website: 'https://www.politie.nl', email: null, domain: `politie${plan.slug}.example`,
  }, sector.wijken()[0]!);
  const details = { at, role: 'wijkagent' };
  for (const beat of plan.politie.beats) {
    directory.contact({ ...details, slot: `wijkagent ${beat[0]!}`, areas: beat, hours: someHours(random, 'shift'), startsOn: sector.startedOn() });
  }
  if (plan.betweenAgents === null) return;
  const between = { ...details, areas: [plan.betweenAgents] };
  directory.contact({ ...between, slot: `wijkagent ${plan.betweenAgents} vorige`, hours: null, startsOn: addDays(directory.today, -2_000), endsOn: addDays(directory.today, -20) });
  directory.contact({ ...between, slot: `wijkagent ${plan.betweenAgents} volgende`, hours: OFFICE_HOURS, startsOn: addDays(directory.today, 16) });
}

/** Raad voor de Kinderbescherming and leerplicht. */
export function addRaadAndLeerplicht(sector: Sector): void {
  const { plan } = sector;
  const raad = sector.office({ kind: 'raad-voor-de-kinderbescherming', name: plan.raad.name, areas: [plan.gemeenteCode], hours: OFFICE_HOURS, domain: `raad${plan.slug}.example` }, sector.wijken()[0]!);
  staff(sector, raad, 'raadsonderzoeker', plan.raad.workers, [plan.gemeenteCode]);
  const leerplicht = sector.office({ kind: 'leerplicht', name: plan.leerplicht.name, areas: [plan.gemeenteCode], hours: OFFICE_HOURS, phone: plan.gemeenteNumber, domain: `leerplicht${plan.slug}.example` }, sector.wijken()[0]!);
  staff(sector, leerplicht, 'leerplichtambtenaar', plan.leerplicht.workers, [plan.gemeenteCode]);
}

/** The expertise team: whom buurtteams consult on hard cases, and where their maatjes come from. */
export function addExpertise(sector: Sector): void {
  const { plan } = sector;
  const at = sector.office({ kind: 'expertiseteam', name: plan.expertise.name, areas: [plan.gemeenteCode], hours: OFFICE_HOURS, domain: `expertise${plan.slug}.example` }, sector.wijken()[0]!);
  staff(sector, at, 'gedragswetenschapper', plan.expertise.gedragswetenschappers, [plan.gemeenteCode]);
  staff(sector, at, 'expert-jeugdbescherming', plan.expertise.jeugdbescherming, [plan.gemeenteCode]);
  staff(sector, at, 'expert-jeugdreclassering', plan.expertise.jeugdreclassering, [plan.gemeenteCode]);
  staff(sector, at, 'expert-gedragsproblemen', plan.expertise.gedragsproblemen, [plan.gemeenteCode]);
}
