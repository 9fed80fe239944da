import { fold } from '#libs/search';
import type { Organisation } from '../organisations/index.js';
import { fullName, sortName, type NameParts, type PhoneVisibility, type Professional, type ProfessionalPhone } from '../professionals/index.js';
import { FIXED_PEOPLE, type FixedPerson } from './demo-accounts.js';
import { fictionalLandline, fictionalMobile } from './fictional-numbers.js';
import { LANGUAGES, MEN, SURNAMES, WOMEN } from './invented-names.js';
import type { Random } from './random.js';

interface Invented {
  professional: Professional;
  phones: ProfessionalPhone[];
}

/** Roles whose people are reached through their practice or desk rather than on a mobile. */
const BEHIND_A_DESK = new Set(['huisarts', 'raadsonderzoeker', 'vertrouwensarts']);
const MOSTLY_WOMEN = 0.74;

/** Invents people who do not exist, no two with the same name. */
export class PeopleInventor {
  private readonly names = new Set(Object.values(FIXED_PEOPLE).map(fullName));
  private readonly emails = new Set(Object.values(FIXED_PEOPLE).map(({ email }) => email));
  private mobiles = 0;
  private landlines = 0;

  constructor(private readonly random: Random) {}

  invent(id: string, domain: string, role: string, at: Organisation, fixed?: FixedPerson): Invented {
    const { name, languages } = fixed ? { name: fixed, languages: fixed.languages ?? [] } : this.newName();
    const professional: Professional = {
      id,
      voornaam: name.voornaam,
      tussenvoegsel: name.tussenvoegsel,
      achternaam: name.achternaam,
      sortName: sortName(name),
      email: fixed?.email ?? (this.random.chance(0.97) ? this.email(name, domain) : null),
      languages,
      erasedAt: null, mergedIntoId: null, version: 1,
    };
    return { professional, phones: this.phones(id, role, at, fixed !== undefined) };
  }

  private newName(): { name: NameParts; languages: string[] } {
    const surname = this.random.pick(SURNAMES);
    const voornaam = this.random.pick(this.random.chance(MOSTLY_WOMEN) ? WOMEN : MEN);
    const name: NameParts = { voornaam, tussenvoegsel: surname.tussenvoegsel, achternaam: surname.achternaam };
    if (this.names.has(fullName(name))) return this.newName();
    this.names.add(fullName(name));
    const learned = this.random.chance(0.25) ? [this.random.pick(LANGUAGES)] : [];
    return { name, languages: [...new Set([...(surname.language ? [surname.language] : []), ...learned])] };
  }

  private email(name: NameParts, domain: string): string {
    const plain = (text: string) => fold(text).replaceAll(' ', '');
    const local = `${plain(name.voornaam)}.${plain(`${name.tussenvoegsel ?? ''}${name.achternaam}`)}`;
    for (let attempt = 1; ; attempt += 1) {
      const email = `${local}${attempt === 1 ? '' : attempt}@${domain}`;
      if (this.emails.has(email)) continue;
      this.emails.add(email);
      return email;
    }
  }

  private phones(professionalId: string, role: string, at: Organisation, fixed: boolean): ProfessionalPhone[] {
    const mobile = fixed || this.random.chance(BEHIND_A_DESK.has(role) ? 0.25 : 0.9);
    const direct = this.random.chance(BEHIND_A_DESK.has(role) ? 0.4 : 0.18);
    const visibility = fixed ? 'everyone' : this.visibility();
    return [
      ...(mobile ? [phone(professionalId, 'mobile', fictionalMobile(this.mobiles++), visibility)] : []),
      ...(direct ? [phone(professionalId, 'direct', fictionalLandline(at.gemeenteCode, 5_000 + this.landlines++), 'everyone')] : []),
    ];
  }

  private visibility(): PhoneVisibility {
    const drawn = this.random.next();
    if (drawn < 0.7) return 'everyone';
    return drawn < 0.9 ? 'same-wijk' : 'coordinators';
  }
}

const phone = (professionalId: string, kind: ProfessionalPhone['kind'], number: string, visibility: PhoneVisibility): ProfessionalPhone =>
  ({ id: professionalId.replace(/.$/, kind === 'mobile' ? 'a' : 'b'), professionalId, kind, number, visibility });
