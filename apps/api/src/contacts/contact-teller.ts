import { Clock } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import { AreaRepository, gemeenteOf } from '../areas/index.js';
import { OrganisationRepository } from '../organisations/index.js';
import { fullName, SOMEBODY_GONE } from '../professionals/index.js';
import { dayInWords, tellHours } from '../reachability/index.js';
import { isRole, roleOf } from '../roles/index.js';
import type { AbsenceField } from './contact-fields.js';
import { ContactRepository } from './contact.repository.js';
import { ContactSubjectsRepository } from './contact-subjects.repository.js';

export const CONTACT_LABELS: Readonly<Record<string, string>> = {
  professionalId: 'Persoon', organisationId: 'Organisatie', roleCode: 'Rol', startsOn: 'Eerste dag', endsOn: 'Laatste dag', hours: 'Werktijden',
  byAppointment: 'Op afspraak', position: 'Plaats in de lijst', areaCodes: 'Werkt voor', absences: 'Afwezigheid',
};

/** What is of another gemeente than those of whoever reads it. */
const ELSEWHERE = 'een andere gemeente';
const SOMEBODY_ELSEWHERE = `iemand van ${ELSEWHERE}`;

interface Names {
  areas: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
  contacts: ReadonlyMap<string, string>;
}

/** Tells the values of a contact's fields as people read them. */
@Injectable()
export class ContactTeller {
  constructor(
    private readonly areas: AreaRepository,
    private readonly organisations: OrganisationRepository,
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly clock: Clock,
  ) {}

  async tell(values: readonly { field: string; value: unknown }[], gemeenten?: readonly string[]): Promise<(string | null)[]> {
    const names = await this.names(values, (code) => gemeenten?.includes(gemeenteOf(code)) ?? true);
    return values.map(({ field, value }) => (value === null || value === undefined ? null : this.text(field, value, names)));
  }

  private async names(values: readonly { field: string; value: unknown }[], isHers: (areaCode: string) => boolean): Promise<Names> {
    const of = (field: string) => values.filter((each) => each.field === field && each.value !== null).map((each) => each.value);
    const areaCodes = [...new Set(of('areaCodes').flat() as string[])];
    const deputies = (of('absences').flat() as AbsenceField[]).flatMap(({ deputyContactId }) => deputyContactId ?? []);
    const people = await this.stored.names(of('professionalId') as string[]);
    return {
      areas: new Map((areaCodes.length > 0 ? await this.areas.byCodes(areaCodes) : []).map(({ code, name }) => [code, isHers(code) ? name : ELSEWHERE])),
      organisations: new Map([...await this.organisations.recordsById(of('organisationId') as string[])].map(([id, { name }]) => [id, name])),
      people: new Map([...people].map(([id, name]) => [id, fullName(name)])),
      contacts: new Map((await this.contacts.recordsAnywhere([...new Set(deputies)], this.clock.today())).map((record) => [record.id, record.areas.some(({ code }) => isHers(code)) ? fullName(record) : SOMEBODY_ELSEWHERE])),
    };
  }

  private text(field: string, value: unknown, names: Names): string {
    const today = this.clock.today();
    const day = (given: unknown) => dayInWords(given as string, today);
    const tellers: Readonly<Record<string, (given: never) => string>> = {
      roleCode: (code: string) => (isRole(code) ? roleOf(code).label : code),
      organisationId: (id: string) => names.organisations.get(id) ?? 'een organisatie die er niet meer is',
      professionalId: (id: string) => names.people.get(id) ?? SOMEBODY_GONE,
      areaCodes: (codes: string[]) => [...new Set(codes.map((code) => names.areas.get(code) ?? code))].join(', '),
      startsOn: day,
      endsOn: day,
      hours: tellHours,
      byAppointment: (yes: boolean) => (yes ? 'ja' : 'nee'),
      absences: (absences: AbsenceField[]) => absences.map((absence) => tellAbsence(absence, names, today)).join('; ') || 'niet afwezig',
      position: tellPosition,
    };
    return tellers[field]?.(value as never) ?? JSON.stringify(value);
  }
}

function tellAbsence({ startsOn, endsOn, deputyContactId }: AbsenceField, names: Names, today: string): string {
  const deputy = deputyContactId === null ? '' : `, waarnemer: ${names.contacts.get(deputyContactId) ?? SOMEBODY_GONE}`;
  return `${dayInWords(startsOn, today)} t/m ${dayInWords(endsOn, today)}${deputy}`;
}

function tellPosition(position: number): string {
  if (position < 0) return 'bovenaan vastgezet';
  return position === 0 ? 'vanzelf' : `plaats ${position}`;
}
