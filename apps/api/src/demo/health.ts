import type { Sector } from './sector.js';
import { OFFICE_HOURS, PRACTICE_HOURS, someHours } from './work-hours.js';

/** Jeugdgezondheidszorg: nurses by wijk, doctors by part of the gemeente. */
export function addJgz(sector: Sector): void {
  const { plan, directory, random } = sector;
  const wijken = sector.wijken();
  const at = sector.office({ kind: 'jgz', name: plan.jgz.name, areas: [plan.gemeenteCode], hours: OFFICE_HOURS, domain: `jgz${plan.slug}.example` }, wijken[1]!);
  const staff = (role: string, count: number, among: readonly string[]) => {
    for (let index = 0; index < count; index += 1) {
      const areas = among.filter((_, place) => Math.floor((place * count) / among.length) === index);
      directory.contact({ slot: `${role} ${plan.gemeenteCode} ${index}`, at, role, areas, hours: someHours(random, 'office'), startsOn: sector.startedOn(), byAppointment: role === 'jeugdarts' });
    }
  };
  staff('jeugdverpleegkundige', plan.jgz.nurses, sector.served('jeugdverpleegkundige', wijken));
  staff('jeugdarts', plan.jgz.doctors, wijken);
}

/** Huisartsenpraktijken, half of them with a POH-GGZ jeugd. */
export function addPractices(sector: Sector): void {
  const { plan, directory, random } = sector;
  for (const practice of plan.practices) {
    const domain = `${practice.name.toLowerCase().replaceAll(' ', '')}huisartsen.example`;
    const at = sector.office({ kind: 'huisartsenpraktijk', name: `Huisartsenpraktijk ${practice.name}`, areas: practice.wijken, hours: PRACTICE_HOURS, domain }, practice.wijken[0]!);
    for (let index = 0; index < practice.doctors; index += 1) {
      directory.contact({ slot: `huisarts ${plan.gemeenteCode} ${practice.name} ${index}`, at, role: 'huisarts', areas: practice.wijken, hours: someHours(random, 'practice'), startsOn: sector.startedOn() });
    }
    if (practice.poh) directory.contact({ slot: `poh ${plan.gemeenteCode} ${practice.name}`, at, role: 'poh-ggz-jeugd', areas: practice.poh, hours: someHours(random, 'practice'), startsOn: sector.startedOn(), byAppointment: true });
  }
}
