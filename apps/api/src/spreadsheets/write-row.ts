import { displayNumber } from '../phone-numbers/index.js';
import type { NameParts, PhoneVisibility } from '../professionals/index.js';
import { roleOf } from '../roles/index.js';
import type { WeekHours } from '../reachability/index.js';
import { headingOf, IMPORT_FIELDS, type ImportField } from './headings.js';
import { writeHoursText } from './hours-text.js';
import { writeDay } from './read-day.js';
import type { ImportedPhone } from './read-phones.js';
import { writeAreas, writeLanguages, writeVisibility } from './read-words.js';

/** A contact as an export shows it; only what the reader of the export may see. */
export interface ExportedContact {
  id: string;
  name: NameParts;
  email: string | null;
  phones: readonly (ImportedPhone & { visibility: PhoneVisibility })[];
  roleCode: string;
  organisation: string;
  areas: readonly { code: string; name: string }[];
  startsOn: string;
  endsOn: string | null;
  hours: WeekHours | null;
  languages: readonly string[];
}

/** What an export has a column for, in order. */
export const EXPORT_FIELDS = IMPORT_FIELDS.filter((field) => field !== 'naam');

/** The headings of an export and of the template: `Voornaam`. */
export const EXPORT_HEADINGS = EXPORT_FIELDS.map((field) => {
  const heading = headingOf(field);
  return field === 'id' ? heading : heading.charAt(0).toUpperCase() + heading.slice(1);
});

/** The cells of a contact under `EXPORT_HEADINGS`. Read again by `readRow` they give the same contact. */
export function writeRow(contact: ExportedContact): string[] {
  const numbers = (kind: ImportedPhone['kind']) => contact.phones.filter((phone) => phone.kind === kind);
  const visibilities = [...numbers('mobile'), ...numbers('direct')].map(({ visibility }) => writeVisibility(visibility));
  const cells: Record<(typeof EXPORT_FIELDS)[number] & ImportField, string> = {
    id: contact.id,
    voornaam: contact.name.voornaam,
    tussenvoegsel: contact.name.tussenvoegsel ?? '',
    achternaam: contact.name.achternaam,
    email: contact.email ?? '',
    mobile: numbers('mobile').map(({ number }) => displayNumber(number)).join(' / '),
    direct: numbers('direct').map(({ number }) => displayNumber(number)).join(' / '),
    visibility: (new Set(visibilities).size === 1 ? visibilities.slice(0, 1) : visibilities).join('; '),
    role: roleOf(contact.roleCode).label,
    organisation: contact.organisation,
    areas: writeAreas(contact.areas),
    startsOn: writeDay(contact.startsOn),
    endsOn: contact.endsOn === null ? '' : writeDay(contact.endsOn),
    hours: contact.hours === null ? '' : writeHoursText(contact.hours),
    languages: writeLanguages(contact.languages),
  };
  return EXPORT_FIELDS.map((field) => cells[field]);
}
