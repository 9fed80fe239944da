import type { Database } from '#libs/database';
import { pathOf } from '../../apps/api/src/areas/index.js';
import { DISCIPLINE_OF_KIND, type OrganisationKind } from '../../apps/api/src/organisations/index.js';
import { DISCIPLINES, roleOf, ROLES } from '../../apps/api/src/roles/index.js';
import type { Right } from './judged-queries.js';

/** A contact or organisation of the demo, straight from its tables. */
interface Entry {
  id: string;
  person: string | null;
  voornaam: string | null;
  achternaam: string | null;
  role: string | null;
  discipline: string | null;
  /** The organisation it is or belongs to. */
  organisation: string;
  kind: OrganisationKind;
  isOrganisation: boolean;
  /** What it serves, by code. */
  areas: string[];
  /** The numbers that everyone may see, as digits. */
  numbers: string[];
  confirmedInTime: boolean;
}

interface Row {
  id: string;
  organisation: string;
  kind: OrganisationKind;
  areas: string | null;
  numbers: string | null;
}

interface ContactRow extends Row {
  voornaam: string;
  tussenvoegsel: string | null;
  achternaam: string;
  role: string;
  /** The day it was confirmed, or began. */
  confirmed: string;
}

/** Knows which answers of the demo a judgement means; it asks the tables and never the search. */
export class RightAnswers {
  private constructor(
    private readonly entries: readonly Entry[],
    private readonly areas: readonly { code: string; name: string }[],
  ) {}

  static async of(database: Database, gemeente: string, today: string): Promise<RightAnswers> {
    const read = database.read();
    const served = `(SELECT group_concat(ca.area_code) FROM contact_area ca WHERE ca.contact_id = c.id)`;
    const numbers = `(SELECT group_concat(pp.number) FROM professional_phone pp WHERE pp.professional_id = c.professional_id AND pp.visibility = 'everyone')`;
    const contacts: ContactRow[] = await read.query(`
      SELECT c.id, p.voornaam, p.tussenvoegsel, p.achternaam, c.role_code AS role, o.name AS organisation, o.kind, ${served} AS areas, ${numbers} AS numbers,
        coalesce(substr(c.verified_at, 1, 10), c.starts_on) AS confirmed
      FROM contact c JOIN professional p ON p.id = c.professional_id JOIN organisation o ON o.id = c.organisation_id
      WHERE c.starts_on <= ? AND coalesce(c.ends_on, '9999') >= ? AND EXISTS (SELECT 1 FROM contact_area ca WHERE ca.contact_id = c.id AND ca.gemeente_code = ?)`, [today, today, gemeente]);
    const organisations: Row[] = await read.query(`
      SELECT o.id, o.name AS organisation, o.kind, o.phone AS numbers, (SELECT group_concat(oa.area_code) FROM organisation_area oa WHERE oa.organisation_id = o.id) AS areas
      FROM organisation o WHERE o.gemeente_code = ? AND o.ends_on IS NULL`, [gemeente]);
    const areas = await read.query('SELECT code, name FROM area WHERE gemeente_code = ?', [gemeente]);
    return new RightAnswers([...contacts.map((row) => contactEntry(row, today)), ...organisations.map(organisationEntry)], areas);
  }

  /** The ids of all answers that are right. @throws Error when there is none: the judgement is then wrong. */
  idsOf(rights: readonly Right[]): Set<string> {
    const ids = rights.flatMap((right) => {
      const found = this.meant(typeof right === 'string' ? { person: right } : right);
      if (found.length === 0) throw new Error(`The demo has no ${JSON.stringify(right)}`);
      return found.map(({ id }) => id);
    });
    return new Set(ids);
  }

  /** Everybody's names, each once. */
  people(): { voornaam: string; achternaam: string }[] {
    const names = this.entries.flatMap(({ person, voornaam, achternaam }) => (person === null ? [] : [[person, { voornaam: voornaam!, achternaam: achternaam! }] as const]));
    return [...new Map(names).values()];
  }

  private meant({ area, organisation, at, itself, kind, digits, ...exactly }: Exclude<Right, string>): Entry[] {
    const fits = (entry: Entry) => (Object.keys(exactly) as (keyof typeof exactly)[]).every((key) => entry[key] === exactly[key])
      && (at === undefined || (entry.organisation === at && !entry.isOrganisation))
      && (itself === undefined || (entry.organisation === itself && entry.isOrganisation))
      && (kind === undefined || (entry.kind === kind && entry.isOrganisation))
      && (digits === undefined || entry.numbers.some((number) => number.includes(digits)));
    const found = organisation === undefined ? this.entries.filter(fits) : this.answersFor(organisation).filter(fits);
    return area === undefined ? found : this.mostSpecific(found, [area].flat());
  }

  private answersFor(organisation: string): Entry[] {
    const all = this.entries.filter((entry) => entry.organisation === organisation);
    const contacts = all.filter((entry) => !entry.isOrganisation);
    const callable = contacts.some((entry) => entry.confirmedInTime) ? contacts.filter((entry) => entry.confirmedInTime) : contacts;
    const first = Math.min(...callable.map(referralPlace));
    return [...all.filter((entry) => entry.isOrganisation), ...callable.filter((entry) => referralPlace(entry) === first)];
  }

  private mostSpecific(entries: readonly Entry[], names: readonly string[]): Entry[] {
    const codes = this.areas.filter((area) => names.some((name) => area.code === name || area.name === name)).map(({ code }) => code);
    if (codes.length === 0) throw new Error(`No area ${names.join()}`);
    const far = (entry: Entry) => Math.min(...entry.areas.flatMap((served) => codes.map((code) => distance(served, code))));
    const nearest = Math.min(...entries.map(far));
    return entries.filter((entry) => far(entry) === nearest && nearest < Infinity);
  }
}

/** 0: the area itself; 1 and 2: the wijk and the gemeente it lies in; a little less near than itself: a part of it. */
function distance(served: string, asked: string): number {
  if (pathOf(served).includes(asked)) return served === asked ? 0 : 0.5;
  const place = pathOf(asked).indexOf(served);
  return place < 0 ? Infinity : place;
}

function contactEntry(row: ContactRow, today: string): Entry {
  const role = roleOf(row.role);
  const lastDay = new Date(Date.parse(row.confirmed) + ((role.cadenceDays ?? 90) + 30) * 86_400_000).toISOString().slice(0, 10);
  return {
    ...row, person: [row.voornaam, row.tussenvoegsel, row.achternaam].filter(Boolean).join(' '), discipline: role.discipline, isOrganisation: false,
    areas: row.areas!.split(','), numbers: digitsOf(row.numbers), confirmedInTime: today < lastDay,
  };
}

const organisationEntry = (row: Row): Entry => ({
  ...row, person: null, voornaam: null, achternaam: null, role: null, discipline: DISCIPLINE_OF_KIND[row.kind] ?? null, isOrganisation: true,
  areas: row.areas?.split(',') ?? [], numbers: digitsOf(row.numbers), confirmedInTime: true,
});

const digitsOf = (numbers: string | null): string[] => numbers?.split(',').map((number) => number.replace(/^\+31/, '0')) ?? [];

function referralPlace({ role, discipline }: Entry): number {
  return DISCIPLINES.findIndex(({ code }) => code === discipline) * 100 + ROLES.findIndex(({ code }) => code === role);
}
