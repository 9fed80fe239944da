import { levelOf, liesIn } from '../areas/index.js';
import type { ContactType } from '../contacts/index.js';
import { DISCIPLINES, ROLES, type Role } from '../roles/index.js';

export interface ContactListRole {
  role: Role;
  contacts: ContactType[];
  isGap: boolean;
}

/** Buurt before wijk before gemeente. */
const SPECIFICITY = { buurt: 0, wijk: 1, gemeente: 2 } as const;

/**
 * A wijk's contact list: by discipline in referral order, roles without anybody left out unless they are required.
 * Within a role who was pinned comes first, then whoever serves the smallest area of the wijk, then what a coordinator ordered, then the name;
 * entries that nobody confirmed for long sink, and those of who says that she left.
 */
export function contactList(wijkCode: string, contacts: readonly ContactType[], required: ReadonlySet<string>): { discipline: Role['discipline']; roles: ContactListRole[] }[] {
  return DISCIPLINES.map(({ code }) => ({
    discipline: code,
    roles: ROLES.filter((role) => role.discipline === code).map((role) => {
      const filling = contacts.filter((contact) => contact.role.code === role.code).sort(byPlace(wijkCode));
      return { role, contacts: filling, isGap: filling.length === 0 && required.has(role.code) };
    }).filter(({ contacts: filling, isGap }) => filling.length > 0 || isGap),
  })).filter(({ roles }) => roles.length > 0);
}

const byPlace = (wijkCode: string) => (a: ContactType, b: ContactType): number =>
  Number(b.record.position < 0) - Number(a.record.position < 0)
  || Number(isOld(a)) - Number(isOld(b))
  || specificity(a, wijkCode) - specificity(b, wijkCode)
  || a.record.position - b.record.position
  || (a.record.sortName < b.record.sortName ? -1 : 1);

/** Nobody confirmed it for long, or she herself says that she left. */
const isOld = ({ verification, record }: ContactType): boolean => record.saysLeft || verification.state === 'stale' || verification.state === 'hidden';

const specificity = (contact: ContactType, wijkCode: string): number =>
  Math.min(...contact.areas.filter(({ code }) => liesIn(code, wijkCode) || levelOf(code) === 'gemeente').map(({ level }) => SPECIFICITY[level]));
