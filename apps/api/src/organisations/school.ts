import { readShippedCsv } from '#libs/shipped-data';
import { parseNumber } from '../phone-numbers/index.js';
import type { Organisation } from './organisation.entity.js';

/** A school's vestiging, as DUO lists it. */
export interface School {
  /** `16DE00`: the one stable key; a BRIN (`16DE`) may have several vestigingen. */
  vestigingscode: string;
  brin: string;
  name: string;
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
  gemeenteCode: string;
  buurtCode: string | null;
  phone: string | null;
  website: string | null;
}

export interface ShippedSchool extends School {
  /** DUO's word: `basisschool`, `SBAO`, `(V)SO`, `HAVO/VWO` … */
  type: string;
  /** Null: not known. */
  pupils: number | null;
}

type Column = 'vestigingscode' | 'brin' | 'naam' | 'type' | 'straat' | 'huisnummer' | 'postcode' | 'plaats' | 'gm_code' | 'bu_code' | 'telefoon' | 'website' | 'leerlingen';

/** The schools that ship with the project, of the whole country. */
export function shippedSchools(): ShippedSchool[] {
  return readShippedCsv<Column>('schools/schools.csv.gz').map((row) => ({
    vestigingscode: row.vestigingscode,
    brin: row.brin,
    name: row.naam,
    street: row.straat || null,
    houseNumber: row.huisnummer || null,
    postcode: row.postcode || null,
    city: row.plaats || null,
    gemeenteCode: row.gm_code,
    buurtCode: row.bu_code || null,
    phone: parseNumber(row.telefoon),
    website: websiteOf(row.website),
    type: row.type,
    pupils: row.leerlingen === '' ? null : Number(row.leerlingen),
  }));
}

/** DUO writes `www.school.nl`; a link needs its scheme. Null for a blank. */
export function websiteOf(text: string): string | null {
  const trimmed = text.trim().replace(/\/+$/, '');
  if (trimmed === '') return null;
  return /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

/** The organisation a school is, apart from its key. */
export function organisationOfSchool(school: School): Omit<Organisation, 'id'> {
  return {
    kind: 'school', name: school.name, street: school.street, houseNumber: school.houseNumber, postcode: school.postcode, city: school.city,
    gemeenteCode: school.gemeenteCode, buurtCode: school.buurtCode, phone: school.phone, email: null, website: school.website, hours: null, endsOn: null, version: 1,
  };
}
