import { scopeOf } from '#libs/access';
import { addDays } from '#libs/clock';
import { Settings } from '#libs/config';
import { CommittedCache, Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { gemeenteOf } from '../areas/index.js';
import { OrganisationRepository } from '../organisations/index.js';
import { AHEAD_DAYS, type Away } from '../reachability/index.js';
import type { PhoneField } from './contact-fields.js';
import type { AreaName, ContactRecord } from './contact-record.js';
import type { Verification } from './contact.entity.js';
import { referralOrder } from './contact.search.js';
import { verificationDays, type VerificationDays } from './verification-state.js';

type ContactRow = Omit<ContactRecord, keyof VerificationDays | 'organisation' | 'areas' | 'phones' | 'absence' | 'absencesAhead' | 'hours' | 'languages' | 'byAppointment' | 'saysLeft'> & {
  organisationId: string;
  hours: string | null;
  languages: string;
  byAppointment: boolean | 0 | 1;
  saidLeftAt: string | null;
};

type ActiveRow = Pick<ContactRow, 'id' | 'roleCode' | 'sortName'>;

/** Who begins so long before or after somebody's last day follows her. */
const FOLLOWS_WITHIN_DAYS = 45;

/** A few thousand bytes each. */
const KEEP_RECORDS = 5_000;

/** All queries on contacts. Every read takes the gemeenten of whoever asks first. */
@Injectable()
export class ContactRepository {
  private readonly kept: CommittedCache<ContactRecord>;

  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly settings: Settings,
  ) {
    this.kept = new CommittedCache(database, KEEP_RECORDS);
  }

  /** Those of `ids` that serve one of the gemeenten, in the order of `ids`; absences are those of `day`. */
  async records(gemeenten: readonly string[], ids: readonly string[], day: string): Promise<ContactRecord[]> {
    const scope = new Set(scopeOf(gemeenten));
    const keyOf = (id: string) => `${day} ${id}`;
    const records = await this.kept.many([...new Set(ids)].map(keyOf), async (missing) =>
      new Map((await this.recordsAnywhere(missing.map((key) => key.slice(day.length + 1)), day)).map((record) => [keyOf(record.id), record])));
    return ids.flatMap((id) => records.get(keyOf(id)) ?? []).filter((record) => record.areas.some((area) => scope.has(gemeenteOf(area.code))));
  }

  /** Who said of these that all holds, the latest first. */
  verificationsOf(ids: readonly string[]): Promise<Verification[]> {
    return this.database.read().sql`
      SELECT id, contact_id AS "contactId", at, "by", account_id AS "accountId", how, was_asked_on AS "wasAskedOn" FROM verification WHERE contact_id IN (${() => [...ids]}) ORDER BY at DESC, id DESC`;
  }

  /** Without a scope: for the search index, which keeps the scopes itself, and for mails. */
  async recordsAnywhere(ids: readonly string[], day: string): Promise<ContactRecord[]> {
    if (ids.length === 0) return [];
    // one after the other: within a transaction there is one connection
    const rows = await this.contacts(ids);
    const areas = await this.areas(ids);
    const absences = await this.absences(ids, day);
    const phones = await this.phones([...new Set(rows.map((row) => row.professionalId))]);
    const organisations = await this.organisations.recordsById([...new Set(rows.map((row) => row.organisationId))]);
    return rows.map(({ organisationId, saidLeftAt, ...row }) => ({
      ...row,
      ...verificationDays(row, this.settings),
      hours: row.hours === null ? null : JSON.parse(row.hours) as ContactRecord['hours'],
      languages: JSON.parse(row.languages) as string[],
      byAppointment: Boolean(row.byAppointment),
      saysLeft: saidLeftAt !== null && (row.verifiedAt === null || saidLeftAt > row.verifiedAt),
      organisation: organisations.get(organisationId)!,
      areas: areas.get(row.id) ?? [],
      phones: phones.get(row.professionalId) ?? [],
      ...absences.get(row.id) ?? { absence: null, absencesAhead: [] },
    }));
  }

  /** Every contact a person has, had or will have, without a scope: to judge whether somebody keeps all of them. */
  async ofPersonAnywhere(professionalId: string, day: string): Promise<ContactRecord[]> {
    const rows: { id: string }[] = await this.database.read().sql`SELECT id FROM contact WHERE professional_id = ${professionalId} ORDER BY id`;
    return this.recordsAnywhere(rows.map(({ id }) => id), day);
  }

  /** Active on the day and serving one of the areas, within the gemeenten. */
  async idsServing(gemeenten: readonly string[], areaCodes: readonly string[], day: string): Promise<string[]> {
    const scope = scopeOf(gemeenten);
    if (areaCodes.length === 0) return [];
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT DISTINCT c.id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id
      WHERE ca.area_code IN (${() => [...areaCodes]}) AND ca.gemeente_code IN (${() => scope})
        AND c.starts_on <= ${day} AND (c.ends_on IS NULL OR c.ends_on >= ${day})
      ORDER BY c.id`;
    return rows.map((row) => row.id);
  }

  /** Active on the day, of these professionals, within the gemeenten. */
  async idsOfProfessionals(gemeenten: readonly string[], professionalIds: readonly string[], day: string): Promise<string[]> {
    return (await this.active(gemeenten, 'professional_id', professionalIds, day)).map((row) => row.id);
  }

  /** Active on the day, at an organisation, within the gemeenten: by role in referral order, then by name. */
  async idsOfOrganisation(gemeenten: readonly string[], organisationId: string, day: string): Promise<string[]> {
    const rows = await this.active(gemeenten, 'organisation_id', [organisationId], day);
    const placeOf = ({ roleCode, sortName, id }: ActiveRow) => [referralOrder(roleCode), sortName, id].join(' ');
    return rows.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).map((row) => row.id);
  }

  /** Who works at an organisation beyond a day or is yet to begin, within the gemeenten: by name. */
  async idsLastingAt(gemeenten: readonly string[], organisationId: string, day: string): Promise<string[]> {
    const rows: { id: string; sortName: string }[] = await this.database.read().sql`
      SELECT DISTINCT c.id, p.sort_name AS "sortName" FROM contact c JOIN professional p ON p.id = c.professional_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE c.organisation_id = ${organisationId} AND ca.gemeente_code IN (${() => scopeOf(gemeenten)})
        AND (c.ends_on IS NULL OR (c.ends_on > ${day} AND c.ends_on >= c.starts_on)) ORDER BY p.sort_name, c.id`;
    return rows.map((row) => row.id);
  }

  /** Who has the same role at the same organisation for one of the areas, begins about when this contact ends, and is there the day after, within the gemeenten: whoever begins nearest to that day. */
  async idsFollowing(gemeenten: readonly string[], { id, professionalId, roleCode, organisation, areas, startsOn, endsOn }: ContactRecord): Promise<string[]> {
    if (endsOn === null || areas.length === 0) return [];
    const [from, until, next] = [addDays(endsOn, -FOLLOWS_WITHIN_DAYS), addDays(endsOn, FOLLOWS_WITHIN_DAYS), addDays(endsOn, 1)];
    const rows: { id: string; startsOn: string }[] = await this.database.read().sql`
      SELECT c.id, c.starts_on AS "startsOn" FROM contact c WHERE c.organisation_id = ${organisation.id} AND c.role_code = ${roleCode} AND c.id <> ${id} AND c.professional_id <> ${professionalId}
        AND c.starts_on > ${startsOn} AND c.starts_on BETWEEN ${from} AND ${until} AND (c.ends_on IS NULL OR (c.ends_on >= ${next} AND c.ends_on >= c.starts_on))
        AND EXISTS (SELECT 1 FROM contact_area ca WHERE ca.contact_id = c.id AND ca.area_code IN (${() => areas.map(({ code }) => code)}) AND ca.gemeente_code IN (${() => scopeOf(gemeenten)}))
      ORDER BY c.starts_on, c.id`;
    const daysOff = (day: string) => Math.abs(Date.parse(day) - Date.parse(next));
    const nearest = Math.min(...rows.map((row) => daysOff(row.startsOn)));
    return rows.filter((row) => daysOff(row.startsOn) === nearest).map((row) => row.id);
  }

  private active(gemeenten: readonly string[], column: 'professional_id' | 'organisation_id', values: readonly string[], day: string): Promise<ActiveRow[]> {
    return this.database.read().sql`
      SELECT DISTINCT c.id, c.role_code AS "roleCode", p.sort_name AS "sortName"
      FROM contact c JOIN professional p ON p.id = c.professional_id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE c.${() => column} IN (${() => [...values]}) AND ca.gemeente_code IN (${() => scopeOf(gemeenten)})
        AND c.starts_on <= ${day} AND (c.ends_on IS NULL OR c.ends_on >= ${day})
      ORDER BY c.id`;
  }

  private contacts(ids: readonly string[]): Promise<ContactRow[]> {
    return this.database.read().sql`
      SELECT c.id, c.professional_id AS "professionalId", c.organisation_id AS "organisationId", c.role_code AS "roleCode",
        c.starts_on AS "startsOn", c.ends_on AS "endsOn", c.hours, c.by_appointment AS "byAppointment", c.position,
        c.verified_at AS "verifiedAt", c.asked_on AS "askedOn", c.version, p.voornaam, p.tussenvoegsel, p.achternaam, p.sort_name AS "sortName", p.email, p.languages,
        (SELECT v."by" FROM verification v WHERE v.contact_id = c.id ORDER BY v.at DESC LIMIT 1) AS "verifiedBy",
        (SELECT max(k.at) FROM correction k WHERE k.contact_id = c.id AND k.account_id IS NULL AND k.kind = 'elsewhere' AND k.outcome IS NULL) AS "saidLeftAt"
      FROM contact c JOIN professional p ON p.id = c.professional_id WHERE c.id IN (${() => [...ids]})`;
  }

  private async areas(ids: readonly string[]): Promise<Map<string, AreaName[]>> {
    const rows: (AreaName & { contactId: string })[] = await this.database.read().sql`
      SELECT ca.contact_id AS "contactId", a.code, a.level, a.name FROM contact_area ca JOIN area a ON a.code = ca.area_code
      WHERE ca.contact_id IN (${() => [...ids]}) ORDER BY a.code`;
    return grouped(rows, ({ contactId, ...area }) => [contactId, area]);
  }

  private async phones(professionalIds: readonly string[]): Promise<Map<string, PhoneField[]>> {
    if (professionalIds.length === 0) return new Map();
    const rows: (PhoneField & { professionalId: string })[] = await this.database.read().sql`
      SELECT professional_id AS "professionalId", kind, number, visibility FROM professional_phone
      WHERE professional_id IN (${() => [...professionalIds]}) ORDER BY kind DESC, number`;
    return grouped(rows, ({ professionalId, ...phone }) => [professionalId, phone]);
  }

  private async absences(ids: readonly string[], day: string): Promise<Map<string, Pick<ContactRecord, 'absence' | 'absencesAhead'>>> {
    const rows: (Away & { contactId: string; deputyContactId: string | null })[] = await this.database.read().sql`
      SELECT contact_id AS "contactId", starts_on AS "startsOn", ends_on AS "endsOn", deputy_contact_id AS "deputyContactId" FROM absence
      WHERE contact_id IN (${() => [...ids]}) AND starts_on <= ${addDays(day, AHEAD_DAYS)} AND ends_on >= ${day} ORDER BY starts_on`;
    return new Map([...Map.groupBy(rows, ({ contactId }) => contactId)].map(([id, some]) => [id, {
      absence: some.find(({ startsOn }) => startsOn <= day) ?? null,
      absencesAhead: some.filter(({ startsOn }) => startsOn > day),
    }]));
  }
}

function grouped<Row, Value>(rows: readonly Row[], pair: (row: Row) => [string, Value]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const [key, value] = pair(row);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
