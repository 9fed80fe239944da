import type { Actor } from '#libs/access';
import { nests } from '../../areas/index.js';
import { isInScope, type ContactFields } from '../../contacts/index.js';
import type { ImportedPerson } from '../read-row.js';
import { writeHoursText } from '../hours-text.js';
import type { PersonPlan, PlannedContact } from './person-plan.js';
import { Refusal } from './refusal.js';
import type { Resolved } from './resolve-row.js';

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((code) => other.includes(code));

/**
 * The contact of somebody that a row is about, among those in her gemeenten: of those with its role at its organisation the one for its areas, else one that
 * shares an area with it; null: it is a new one.
 * @throws Refusal ROLE_MISSING, AREAS_MISSING when it does not say enough to tell them apart.
 */
export function contactOf({ contacts }: PersonPlan, row: ImportedPerson, { organisationId, areaCodes }: Resolved, actor: Actor, today: string): PlannedContact | null {
  const alike = contacts.filter(({ record, fields }) => (record === null || isInScope(actor, record)) && isInForce(fields, row, today)
    && (row.roleCode === null || fields.roleCode === row.roleCode) && (organisationId === null || fields.organisationId === organisationId));
  if (alike.length === 0) return null;
  if (areaCodes === null) {
    if (alike.length === 1) return alike[0]!;
    throw row.roleCode === null ? new Refusal('role', 'ROLE_MISSING') : new Refusal('areas', 'AREAS_MISSING');
  }
  const same = alike.filter(({ fields }) => isSame(fields.areaCodes, areaCodes));
  return same.find(({ claimedBy }) => claimedBy === null) ?? same[0]
    ?? alike.find(({ claimedBy, fields }) => claimedBy === null && fields.areaCodes.some((code) => areaCodes.some((each) => nests(code, each))))
    ?? alike.find(({ claimedBy, fields }) => claimedBy !== null && fields.areaCodes.some((code) => areaCodes.includes(code))) ?? null;
}

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
    areaCodes: areaCodes === null || isSame(now.areaCodes, areaCodes) ? now.areaCodes : areaCodes,
    startsOn: row.startsOn ?? now.startsOn,
    endsOn: row.endsOn ?? now.endsOn,
  });
}

/** A contact as a row describes a new one. @throws Refusal ROLE_MISSING, ORGANISATION_MISSING, AREAS_MISSING, DATE_INVALID */
export function newContact(professionalId: string, row: ImportedPerson, { organisationId, areaCodes }: Resolved, today: string): ContactFields {
  if (row.roleCode === null) throw new Refusal('role', 'ROLE_MISSING');
  if (organisationId === null) throw new Refusal('organisation', 'ORGANISATION_MISSING');
  if (areaCodes === null) throw new Refusal('areas', 'AREAS_MISSING');
  return inOrder({
    professionalId, organisationId, roleCode: row.roleCode, startsOn: row.startsOn ?? today, endsOn: row.endsOn,
    hours: row.hours, byAppointment: false, position: 0, areaCodes, absences: [],
  });
}

function inOrder(fields: ContactFields): ContactFields {
  if (fields.endsOn !== null && fields.endsOn < fields.startsOn) throw new Refusal('endsOn', 'DATE_INVALID');
  return fields;
}
