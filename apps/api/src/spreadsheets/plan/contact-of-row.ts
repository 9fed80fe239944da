import type { Actor } from '#libs/access';
import { liesIn, nests } from '../../areas/index.js';
import { isInScope, type AbsenceField, type ContactFields } from '../../contacts/index.js';
import type { ImportedPerson } from '../read-row.js';
import { writeHoursText } from '../hours-text.js';
import type { PersonPlan, PlannedContact } from './person-plan.js';
import { Refusal } from './refusal.js';
import type { Resolved } from './resolve-row.js';

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((code) => other.includes(code));

/**
 * The contact of somebody that a row is about, among those in her gemeenten; null: it is a new one. Nobody has one role at one organisation twice, so the only
 * one with the row's role at its organisation is the one, whatever its areas. Where there are more all the same, it is the one for its areas, else one that
 * shares an area with it.
 * @throws Refusal ROLE_MISSING, ORGANISATION_MISSING, AREAS_MISSING when it does not say enough to tell them apart, ROLE_TWICE when it is for none of their areas.
 */
export function contactOf({ contacts }: PersonPlan, row: ImportedPerson, { organisationId, areaCodes }: Resolved, actor: Actor, today: string): PlannedContact | null {
  const alike = contacts.filter(({ record, fields }) => (record === null || isInScope(actor, record)) && isInForce(fields, row, today)
    && (row.roleCode === null || fields.roleCode === row.roleCode) && (organisationId === null || fields.organisationId === organisationId));
  const saysWhere = row.roleCode !== null && organisationId !== null;
  if (alike.length === 0 || (alike.length === 1 && (saysWhere || areaCodes === null))) return alike[0] ?? null;
  if (areaCodes === null) throw row.roleCode === null ? new Refusal('role', 'ROLE_MISSING') : new Refusal('areas', 'AREAS_MISSING');
  const same = alike.filter(({ fields }) => isSame(fields.areaCodes, areaCodes));
  const found = same.find(({ claimedBy }) => claimedBy === null) ?? same[0]
    ?? alike.find(({ claimedBy, fields }) => claimedBy === null && fields.areaCodes.some((code) => areaCodes.some((each) => nests(code, each))))
    ?? alike.find(({ claimedBy, fields }) => claimedBy !== null && fields.areaCodes.some((code) => areaCodes.includes(code)));
  if (found) return found;
  if (row.roleCode === null) throw new Refusal('role', 'ROLE_MISSING');
  throw organisationId === null ? new Refusal('organisation', 'ORGANISATION_MISSING') : new Refusal('role', 'ROLE_TWICE');
}

/**
 * The areas of a contact after a row. An export that comes back says all of them. Any other list may know only some: it adds those it has, two rows with
 * a wijk each mean both, and it takes none away; a wijk in a gemeente that she serves is hers already.
 */
function areasAfter(now: readonly string[], given: readonly string[], isExport: boolean): readonly string[] {
  if (isExport) return isSame(now, given) ? now : given;
  const added = given.filter((code) => !isAmong(code, now));
  return added.length === 0 ? now : [...now, ...added].sort();
}

/** Whether an area is one of these, or lies in one. */
export const isAmong = (code: string, areaCodes: readonly string[]): boolean => areaCodes.some((each) => liesIn(code, each));

/** A contact that ended is another one, unless the row speaks of that time. One that was withdrawn never was. */
function isInForce({ startsOn, endsOn }: ContactFields, row: ImportedPerson, today: string): boolean {
  if (endsOn === null) return true;
  if (endsOn < startsOn || (row.startsOn !== null && row.startsOn > endsOn)) return false;
  return endsOn >= today || row.endsOn === endsOn || row.startsOn === startsOn;
}

/** What a row makes of a contact: what it does not give stays. @throws Refusal DATE_INVALID */
export function contactAfter(now: ContactFields, row: ImportedPerson, { organisationId, areaCodes }: Resolved): ContactFields {
  const hours = row.hours === null || (now.hours !== null && writeHoursText(now.hours) === writeHoursText(row.hours)) ? now.hours : row.hours;
  return inOrder({
    ...now, hours,
    roleCode: row.roleCode ?? now.roleCode,
    organisationId: organisationId ?? now.organisationId,
    areaCodes: areaCodes === null ? now.areaCodes : [...areasAfter(now.areaCodes, areaCodes, row.id !== null)],
    startsOn: row.startsOn ?? now.startsOn,
    endsOn: row.endsOn ?? now.endsOn,
  });
}

/** A contact as a row describes a new one, with the absences of whose it is. @throws Refusal ROLE_MISSING, ORGANISATION_MISSING, AREAS_MISSING, DATE_INVALID */
export function newContact(professionalId: string, row: ImportedPerson, { organisationId, areaCodes: given, usual }: Resolved, today: string, absences: AbsenceField[]): ContactFields {
  const areaCodes = given ?? usual?.areaCodes ?? null;
  if (row.roleCode === null) throw new Refusal('role', 'ROLE_MISSING');
  if (organisationId === null) throw new Refusal('organisation', 'ORGANISATION_MISSING');
  if (areaCodes === null) throw new Refusal('areas', 'AREAS_MISSING');
  return inOrder({
    professionalId, organisationId, roleCode: row.roleCode, startsOn: row.startsOn ?? today, endsOn: row.endsOn,
    hours: row.hours, byAppointment: false, position: 0, areaCodes, absences,
  });
}

function inOrder(fields: ContactFields): ContactFields {
  if (fields.endsOn !== null && fields.endsOn < fields.startsOn) throw new Refusal('endsOn', 'DATE_INVALID');
  return fields;
}
