import { addDays } from '#libs/clock';
import { fold } from '#libs/search';
import { readShippedCsv } from '#libs/shipped-data';
import { gemeenteOf } from '../../apps/api/src/areas/index.js';
import type { Absence, Contact, ContactArea, Verification } from '../../apps/api/src/contacts/index.js';
import { fictionalMobile } from '../../apps/api/src/demo/fictional-numbers.js';
import type { Random } from '../../apps/api/src/demo/random.js';
import { someHours } from '../../apps/api/src/demo/work-hours.js';
import type { OrganisationKind } from '../../apps/api/src/organisations/index.js';
import { sortName, type Professional, type ProfessionalPhone } from '../../apps/api/src/professionals/index.js';
import { roleOf } from '../../apps/api/src/roles/index.js';
import type { InventedOrganisations } from './invent-organisations.js';
import type { InventedKeys } from './invented-keys.js';

export interface InventedRows {
  professionals: Professional[];
  phones: ProfessionalPhone[];
  contacts: Contact[];
  contactAreas: ContactArea[];
  absences: Absence[];
  verifications: Verification[];
}

/** Every role, with how many in a hundred have it, where they work, and how many of its areas they serve. */
const STAFF: readonly { role: string; weight: number; kind: OrganisationKind; serves: 'one' | 'few' | 'all' }[] = [
  { role: 'ib-er', weight: 13, kind: 'school', serves: 'all' },
  { role: 'aandachtsfunctionaris', weight: 8, kind: 'school', serves: 'all' },
  { role: 'schoolmaatschappelijk-werker', weight: 4, kind: 'school', serves: 'all' },
  { role: 'directeur', weight: 8, kind: 'school', serves: 'all' },
  { role: 'wijkteamcoach', weight: 9, kind: 'wijkteam', serves: 'one' },
  { role: 'jeugd-en-gezinswerker', weight: 15, kind: 'wijkteam', serves: 'few' },
  { role: 'teamleider-wijkteam', weight: 2, kind: 'wijkteam', serves: 'all' },
  { role: 'jeugdverpleegkundige', weight: 6, kind: 'jgz', serves: 'few' },
  { role: 'jeugdarts', weight: 2, kind: 'jgz', serves: 'few' },
  { role: 'huisarts', weight: 12, kind: 'huisartsenpraktijk', serves: 'all' },
  { role: 'poh-ggz-jeugd', weight: 3, kind: 'huisartsenpraktijk', serves: 'all' },
  { role: 'gi-contactpersoon', weight: 1, kind: 'gi', serves: 'all' },
  { role: 'gezinsvoogd', weight: 5, kind: 'gi', serves: 'all' },
  { role: 'jeugdreclasseerder', weight: 2, kind: 'gi', serves: 'all' },
  { role: 'medewerker-veilig-thuis', weight: 2, kind: 'veilig-thuis', serves: 'all' },
  { role: 'vertrouwensarts', weight: 0.5, kind: 'veilig-thuis', serves: 'all' },
  { role: 'wijkagent', weight: 4, kind: 'politie', serves: 'few' },
  { role: 'leerplichtambtenaar', weight: 2, kind: 'leerplicht', serves: 'all' },
  { role: 'raadsonderzoeker', weight: 1.5, kind: 'raad-voor-de-kinderbescherming', serves: 'all' },
  { role: 'gedragswetenschapper', weight: 1, kind: 'expertiseteam', serves: 'all' },
  { role: 'expert-jeugdbescherming', weight: 0.5, kind: 'expertiseteam', serves: 'all' },
  { role: 'expert-jeugdreclassering', weight: 0.5, kind: 'expertiseteam', serves: 'all' },
  { role: 'expert-gedragsproblemen', weight: 0.5, kind: 'expertiseteam', serves: 'all' },
];
const TOTAL_WEIGHT = STAFF.reduce((sum, { weight }) => sum + weight, 0);
const LANGUAGES = [[], [], [], [], ['en'], ['de'], ['tr'], ['ar'], ['fr', 'ar'], ['pl']];

interface Surname {
  tussenvoegsel: string | null;
  achternaam: string;
  /** The bearers of this surname and of those before it. */
  upTo: number;
}

/** Invents contacts by the thousand; surnames as often as they occur in the Netherlands. */
export class ContactInventor {
  private readonly firstNames = readShippedCsv<'naam' | 'geslacht'>('names/voornamen.csv.gz').map(({ naam }) => naam);
  private readonly surnames: Surname[] = [];
  private people = 0;

  constructor(private readonly random: Random, private readonly keys: InventedKeys, private readonly today: string) {
    let upTo = 0;
    for (const { tussenvoegsel, achternaam, count } of readShippedCsv<'tussenvoegsel' | 'achternaam' | 'count'>('names/achternamen.csv.gz')) {
      upTo += Number(count);
      this.surnames.push({ tussenvoegsel: tussenvoegsel || null, achternaam, upTo });
    }
  }

  invent(organisations: InventedOrganisations, count: number): InventedRows {
    const rows: InventedRows = { professionals: [], phones: [], contacts: [], contactAreas: [], absences: [], verifications: [] };
    for (let index = 0; index < count; index += 1) this.addContact(organisations, rows);
    return rows;
  }

  private addContact({ place, byKind }: InventedOrganisations, rows: InventedRows): void {
    const staff = this.staff();
    const at = this.random.pick(byKind.get(staff.kind)!);
    const areas = { one: () => this.wijkOrBuurten(place, at.serves), few: () => this.random.sample(at.serves, this.random.between(1, 2)), all: () => at.serves }[staff.serves]();
    const contact = this.contact(at.id, staff.role, staff.kind, this.professional(rows));
    rows.contacts.push(contact);
    for (const areaCode of areas) rows.contactAreas.push({ contactId: contact.id, areaCode, gemeenteCode: gemeenteOf(areaCode) });
    this.addVerification(contact, rows);
    if (this.random.chance(0.03)) this.addAbsence(contact, rows);
  }

  private staff() {
    let drawn = this.random.next() * TOTAL_WEIGHT;
    return STAFF.find(({ weight }) => (drawn -= weight) < 0) ?? STAFF[0]!;
  }

  /** One wijk, or now and then two of its buurten. */
  private wijkOrBuurten(place: InventedOrganisations['place'], serves: readonly string[]): readonly string[] {
    const wijk = this.random.pick(serves);
    if (!this.random.chance(0.15)) return [wijk];
    const buurten = place.areas.filter(({ parentCode }) => parentCode === wijk).map(({ code }) => code);
    return buurten.length > 0 ? this.random.sample(buurten, 2) : [wijk];
  }

  /** A new person, or now and then the last one in a second role. */
  private professional(rows: InventedRows): Professional {
    const last = rows.professionals.at(-1);
    if (last && this.random.chance(0.03)) return last;
    const { tussenvoegsel, achternaam } = this.surname();
    const name = { voornaam: this.random.pick(this.firstNames), tussenvoegsel, achternaam };
    const number = this.people++;
    const local = fold(`${name.voornaam} ${tussenvoegsel ?? ''}${achternaam}`).replaceAll(' ', '.');
    const professional: Professional = {
      id: this.keys.next(), ...name, sortName: sortName(name), email: this.random.chance(0.95) ? `${local}.${number.toString(36)}@jeugd.example` : null,
      languages: this.random.pick(LANGUAGES), erasedAt: null, mergedIntoId: null, version: 1,
    };
    rows.professionals.push(professional);
    this.addPhone(professional, number, rows);
    return professional;
  }

  private addPhone({ id }: Professional, number: number, rows: InventedRows): void {
    if (!this.random.chance(0.85)) return;
    const drawn = this.random.next();
    const visibility = drawn < 0.7 ? 'everyone' : drawn < 0.9 ? 'same-wijk' : 'coordinators';
    rows.phones.push({ id: this.keys.next(), professionalId: id, kind: 'mobile', number: fictionalMobile(number), visibility });
  }

  private contact(organisationId: string, roleCode: string, kind: OrganisationKind, professional: Professional): Contact {
    const startsOn = addDays(this.today, this.random.chance(0.01) ? this.random.between(1, 40) : -this.random.between(10, 3_000));
    const endsOn = this.random.chance(0.03) ? addDays(this.today, this.random.between(-60, 60)) : null;
    const hours = someHours(this.random, kind === 'school' ? 'school' : kind === 'huisartsenpraktijk' ? 'practice' : 'office');
    return {
      id: this.keys.next(), professionalId: professional.id, organisationId, roleCode, startsOn, endsOn: endsOn !== null && endsOn > startsOn ? endsOn : null,
      hours, byAppointment: false, position: 0, verifiedAt: null, askedOn: null, toldOn: '2026-01-01', version: 1,
    };
  }

  private addVerification(contact: Contact, rows: InventedRows): void {
    const on = addDays(this.today, -Math.round((roleOf(contact.roleCode).cadenceDays ?? 90) * this.random.next() * (this.random.chance(0.75) ? 1 : 2.5)));
    if (on < contact.startsOn || this.random.chance(0.06)) return;
    contact.verifiedAt = `${on}T${String(this.random.between(7, 15)).padStart(2, '0')}:00:00.000Z`;
    rows.verifications.push({ id: this.keys.next(), contactId: contact.id, at: contact.verifiedAt, by: 'self', accountId: null, how: 'link', wasAskedOn: null });
  }

  private addAbsence(contact: Contact, rows: InventedRows): void {
    const startsOn = addDays(this.today, this.random.between(-20, 20));
    rows.absences.push({ id: this.keys.next(), contactId: contact.id, startsOn, endsOn: addDays(startsOn, this.random.between(2, 30)), deputyContactId: null });
  }

  private surname(): Surname {
    const drawn = this.random.next() * this.surnames.at(-1)!.upTo;
    let [low, high] = [0, this.surnames.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.surnames[middle]!.upTo > drawn) high = middle;
      else low = middle + 1;
    }
    return this.surnames[low]!;
  }
}
