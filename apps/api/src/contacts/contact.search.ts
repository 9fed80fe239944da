import { addDays } from '#libs/clock';
import { words, type SearchDocument } from '#libs/search';
import { areaTags, gemeenteOf } from '../areas/index.js';
import { nationalDigits } from '../phone-numbers/index.js';
import { addressWords, organisationWords } from '../organisations/index.js';
import { fullName } from '../professionals/index.js';
import { DISCIPLINES, roleOf, ROLES } from '../roles/index.js';
import type { ContactRecord } from './contact-record.js';
import { audiencesOf } from './number-audiences.js';

/** Names of areas by code, for the words a place is found by. */
export type AreaNames = (code: string) => readonly string[];

/** What the search index knows of a contact. @param maatjes the professionals she is a maatje of. */
export function contactDocument(contact: ContactRecord, placeNames: AreaNames, maatjes: readonly string[]): SearchDocument {
  const role = roleOf(contact.roleCode);
  const { organisation } = contact;
  const codes = contact.areas.map((area) => area.code);
  return {
    id: `contact:${contact.id}`,
    version: contact.version,
    texts: {
      name: nameWords(contact),
      organisation: organisationWords(organisation.name),
      // what else people call it is understood before the index is asked
      role: role.label,
      place: [...codes.flatMap(placeNames), addressWords(organisation)].join(' '),
    },
    tags: ['kind:contact', `role:${role.code}`, `discipline:${role.discipline}`, ...areaTags(codes), ...maatjes.map((professionalId) => `maatje:${professionalId}`)],
    scopes: [...new Set(codes.map(gemeenteOf))],
    numbers: contact.phones.map((phone) => ({ digits: nationalDigits(phone.number), audiences: audiencesOf(contact, phone) })),
    activeFrom: contact.startsOn,
    activeUntil: lastDayShown(contact),
    demotedFrom: contact.saysLeft ? contact.startsOn : contact.staleFrom,
    order: [referralOrder(role.code), placeInOrder(contact.position), contact.sortName].join(' '),
  };
}

/** Her last day, or the last before the entry is hidden; null: no end. */
function lastDayShown({ endsOn, hiddenFrom }: ContactRecord): string | null {
  const lastBefore = hiddenFrom === null ? null : addDays(hiddenFrom, -1);
  return endsOn === null || (lastBefore !== null && lastBefore < endsOn) ? lastBefore : endsOn;
}

/** Also as people run a name together: `vandenberg`, `denberg`, `vdberg`; `elamrani`. And apart: `Hondt` of `d'Hondt`. */
function nameWords(name: ContactRecord): string {
  const small = words(name.tussenvoegsel ?? '');
  const [first, ...more] = words(name.achternaam);
  const together = small.map((_, place) => [...small.slice(place), first].join(''));
  const initials = small.length > 0 ? [`${small.map((word) => word.charAt(0)).join('')}${first}`] : [];
  const double = more.length > 0 ? [[first, ...more].join('')] : [];
  return [fullName(name), name.achternaam, ...together, ...initials, ...double].join(' ');
}

/** As text that sorts like the numbers do: -1, pinned above the others, before all of them. */
const placeInOrder = (position: number): string => String(position + 1).padStart(4, '0');

/** Disciplines in the order of referral, and within one the role to call first. */
export function referralOrder(roleCode: string): string {
  const place = ROLES.findIndex((role) => role.code === roleCode);
  const discipline = DISCIPLINES.findIndex((each) => each.code === ROLES[place]!.discipline);
  return `${discipline}${String(place).padStart(2, '0')}`;
}
