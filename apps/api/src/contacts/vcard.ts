import type { OrganisationRecord } from '../organisations/index.js';
import { familyName, fullName } from '../professionals/index.js';
import { roleOf } from '../roles/index.js';
import type { PhoneField } from './contact-fields.js';
import type { ContactRecord } from './contact-record.js';

/** Commas, semicolons, backslashes and line ends mean something in a vCard (RFC 6350, 3.4). */
const escape = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines are at most 75 octets; a longer one goes on after a line end and a space (RFC 6350, 3.2). */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const letter of line) {
    if (Buffer.byteLength(current + letter) > 75) {
      lines.push(current);
      current = ' ';
    }
    current += letter;
  }
  return [...lines, current].join('\r\n');
}

const telephone = ({ kind, number }: PhoneField, preference: number): string =>
  `TEL;VALUE=uri;TYPE=${kind === 'mobile' ? 'cell' : '"work,voice"'};PREF=${preference}:tel:${number}`;

/**
 * A contact as a vCard 4.0 (RFC 6350), to be kept in a phone.
 * @param phones the numbers that whoever asked may see.
 * @param areas the names of the areas served that whoever asked may see.
 * @param url the contact's page, where it stays true.
 */
export function vCard(contact: ContactRecord, phones: readonly PhoneField[], areas: readonly string[], url: string): string {
  const { organisation } = contact;
  const team = organisation.phone?.replaceAll(' ', '');
  return written([
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${contact.id}`,
    'KIND:individual',
    `FN:${escape(fullName(contact))}`,
    `N:${escape(familyName(contact))};${escape(contact.voornaam)};;;`,
    `ORG:${escape(organisation.name)}`,
    `TITLE:${escape(roleOf(contact.roleCode).label)}`,
    ...phones.map((phone, index) => telephone(phone, index + 1)),
    ...(team ? [`TEL;VALUE=uri;TYPE="work,voice";PREF=${phones.length + 1}:tel:${team}`] : []),
    ...(contact.email ? [`EMAIL;TYPE=work:${escape(contact.email)}`] : []),
    `NOTE:${escape(`Voor ${areas.slice(0, 5).join(', ')}. Uit Korte Lijnen.`)}`,
    `URL:${url}`,
    'END:VCARD',
  ]);
}

/**
 * The general number of an organisation as a vCard 4.0.
 * @param phone E.164, or a short national number such as `0800 2000`.
 * @param url its page.
 */
export function organisationCard({ id, name, email }: Pick<OrganisationRecord, 'id' | 'name' | 'email'>, phone: string, url: string): string {
  return written([
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${id}`,
    'KIND:org',
    `FN:${escape(name)}`,
    `ORG:${escape(name)}`,
    `TEL;VALUE=uri;TYPE="work,voice":tel:${phone.replaceAll(' ', '')}`,
    ...(email ? [`EMAIL;TYPE=work:${escape(email)}`] : []),
    `NOTE:${escape('Algemeen nummer. Uit Korte Lijnen.')}`,
    `URL:${url}`,
    'END:VCARD',
  ]);
}

const written = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');
