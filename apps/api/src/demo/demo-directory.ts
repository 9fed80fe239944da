import type { QueuedMail } from '#libs/mail';
import { v5 } from 'uuid';
import type { Account, AccountPower } from '../accounts/index.js';
import type { Area } from '../areas/index.js';
import type { RequiredRole } from '../contact-lists/index.js';
import type { Absence, Contact, ContactArea, Verification } from '../contacts/index.js';
import type { Organisation, OrganisationArea, OrganisationIdentifier, OrganisationKind, ShippedSchool } from '../organisations/index.js';
import type { Professional, ProfessionalPhone } from '../professionals/index.js';
import type { WeekHours } from '../reachability/index.js';
import type { VerificationRequest } from '../verifications/index.js';
import { FIXED_PEOPLE } from './demo-accounts.js';
import { PeopleInventor } from './people-inventor.js';
import type { Random } from './random.js';

/** The real things a demo gemeente is built on. */
export interface DemoReference {
  /** All of the demo gemeenten: gemeenten, wijken and buurten; and every other gemeente. */
  areas: readonly Area[];
  schools: readonly ShippedSchool[];
}

/** Rows of every table the demo fills. */
export interface DemoRows {
  organisations: Organisation[];
  organisationIdentifiers: OrganisationIdentifier[];
  organisationAreas: OrganisationArea[];
  professionals: Professional[];
  phones: ProfessionalPhone[];
  contacts: Contact[];
  contactAreas: ContactArea[];
  absences: Absence[];
  verifications: Verification[];
  verificationRequests: VerificationRequest[];
  mails: QueuedMail[];
  requiredRoles: RequiredRole[];
  accounts: Account[];
  powers: AccountPower[];
}

export interface OrganisationDetails extends Partial<Omit<Organisation, 'id' | 'kind' | 'name' | 'gemeenteCode'>> {
  /** What its key is made from. */
  key: string;
  kind: OrganisationKind;
  name: string;
  gemeenteCode: string;
  /** The areas it works for. */
  areas: readonly string[];
  /** Where the e-mail addresses of its people end; `.example`, so that no mail can ever arrive. */
  domain: string;
}

export interface ContactDetails {
  /** Names the place somebody fills (`ib-er 16DE00`): keys are made from it, and a fixed person may belong to it. */
  slot: string;
  at: Organisation;
  role: string;
  areas: readonly string[];
  hours: WeekHours | null;
  startsOn: string;
  endsOn?: string;
  byAppointment?: boolean;
  /** Somebody who is there already; else a new person is invented. */
  who?: Professional;
}

const NAMESPACE = '6d0f5a52-0c0e-4f4e-9a53-5a4f9f0e0917';

/** The same key for the same thing, at every start: a link into the demo keeps working. */
export const demoId = (kind: string, key: string): string => v5(`${kind} ${key}`, NAMESPACE);

/** Gathers the rows of the demo; the sectors add to it. */
export class DemoDirectory {
  readonly rows: DemoRows = {
    organisations: [], organisationIdentifiers: [], organisationAreas: [], professionals: [], phones: [], contacts: [],
    contactAreas: [], absences: [], verifications: [], verificationRequests: [], mails: [], requiredRoles: [], accounts: [], powers: [],
  };
  private readonly domains = new Map<string, string>();
  private readonly areas: Map<string, Area>;
  private readonly people: PeopleInventor;
  private readonly fixed = new Set(Object.keys(FIXED_PEOPLE).map((slot) => demoId('professional', slot)));

  constructor(readonly today: string, readonly random: Random, readonly reference: DemoReference) {
    this.areas = new Map(reference.areas.map((area) => [area.code, area]));
    this.people = new PeopleInventor(random);
  }

  /** @throws Error for a code that is not in the reference data: the plan is then wrong. */
  area(code: string): Area {
    const area = this.areas.get(code);
    if (!area) throw new Error(`The demo refers to ${code}, which is not in the reference data`);
    return area;
  }

  organisation({ key, areas, domain, ...details }: OrganisationDetails): Organisation {
    const organisation: Organisation = {
      street: null, houseNumber: null, postcode: null, city: null, buurtCode: null, phone: null, email: null, website: null, hours: null, endsOn: null, version: 1,
      ...details,
      id: demoId('organisation', key),
    };
    this.rows.organisations.push(organisation);
    this.rows.organisationAreas.push(...areas.map((areaCode) => ({ organisationId: organisation.id, areaCode: this.area(areaCode).code })));
    this.domains.set(organisation.id, domain);
    return organisation;
  }

  contact({ slot, at, role, areas, hours, startsOn, endsOn, byAppointment, who }: ContactDetails): Contact {
    const professional = who ?? this.professional(slot, at, role);
    const contact: Contact = {
      id: demoId('contact', `${slot} ${role}`),
      professionalId: professional.id,
      organisationId: at.id,
      roleCode: role,
      startsOn,
      endsOn: endsOn ?? null,
      hours,
      byAppointment: byAppointment ?? false,
      position: 0,
      verifiedAt: null, askedOn: null, toldOn: null,
      version: 1,
    };
    this.rows.contacts.push(contact);
    this.rows.contactAreas.push(...areas.map((code) => ({ contactId: contact.id, areaCode: code, gemeenteCode: this.area(code).gemeenteCode })));
    return contact;
  }

  professionalOf(contact: Contact): Professional {
    return this.rows.professionals.find(({ id }) => id === contact.professionalId)!;
  }

  organisationOf(contact: Contact): Organisation {
    return this.rows.organisations.find(({ id }) => id === contact.organisationId)!;
  }

  areasOf(contact: Contact): string[] {
    return this.rows.contactAreas.filter(({ contactId }) => contactId === contact.id).map(({ areaCode }) => areaCode);
  }

  /** Whether this is one of the people of the demo accounts, whom chance leaves alone. */
  isFixed(contact: Contact): boolean {
    return this.fixed.has(contact.professionalId);
  }

  private professional(slot: string, at: Organisation, role: string): Professional {
    const id = demoId('professional', slot);
    const { professional, phones } = this.people.invent(id, this.domains.get(at.id)!, role, at, FIXED_PEOPLE[slot]);
    this.rows.professionals.push(professional);
    this.rows.phones.push(...phones);
    return professional;
  }
}
