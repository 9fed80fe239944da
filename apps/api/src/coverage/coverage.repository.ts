import { scopeOf } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';

/** What coverage is judged by: a contact that is there now, or still comes. */
export interface ServingContact {
  id: string;
  professionalId: string;
  organisationId: string;
  roleCode: string;
  startsOn: string;
  endsOn: string | null;
  verifiedAt: string | null;
  askedOn: string | null;
  /** All it serves, also in other gemeenten. */
  areaCodes: string[];
}

/** All queries on coverage: each answers for all wijken at once. Every read takes the gemeenten first. */
@Injectable()
export class CoverageRepository {
  constructor(private readonly database: Database) {}

  /** Every contact that serves something in these gemeenten and whose last day is not before `day`; in no order. Not one that was taken back. */
  async serving(gemeenten: readonly string[], day: string): Promise<ServingContact[]> {
    const rows: (Omit<ServingContact, 'areaCodes'> & { areaCode: string })[] = await this.database.read().sql`
      SELECT c.id, c.professional_id AS "professionalId", c.organisation_id AS "organisationId", c.role_code AS "roleCode", c.starts_on AS "startsOn",
        c.ends_on AS "endsOn", c.verified_at AS "verifiedAt", c.asked_on AS "askedOn", ca.area_code AS "areaCode"
      FROM contact_area ca JOIN contact c ON c.id = ca.contact_id
      WHERE c.id IN (SELECT contact_id FROM contact_area WHERE gemeente_code IN (${() => scopeOf(gemeenten)})) AND (c.ends_on IS NULL OR (c.ends_on >= ${day} AND c.ends_on >= c.starts_on))`;
    const contacts = new Map<string, ServingContact>();
    for (const { areaCode, ...contact } of rows) {
      const known = contacts.get(contact.id);
      if (known) known.areaCodes.push(areaCode);
      else contacts.set(contact.id, { ...contact, areaCodes: [areaCode] });
    }
    return [...contacts.values()];
  }

  /** The buurten that each wijk of these gemeenten has now. */
  async buurtenByWijk(gemeenten: readonly string[]): Promise<Map<string, string[]>> {
    const rows: { code: string; wijk: string }[] = await this.database.read().sql`
      SELECT code, parent_code AS wijk FROM area WHERE gemeente_code IN (${() => scopeOf(gemeenten)}) AND level = 'buurt' AND NOT retired`;
    const buurten = new Map<string, string[]>();
    for (const { code, wijk } of rows) buurten.set(wijk, [...(buurten.get(wijk) ?? []), code]);
    return buurten;
  }

  /** When somebody said "klopt nog" after this moment, of contacts that serve something in these gemeenten. */
  async confirmations(gemeenten: readonly string[], after: string): Promise<{ contactId: string; at: string }[]> {
    return this.database.read().sql`
      SELECT contact_id AS "contactId", at FROM verification
      WHERE at > ${after} AND contact_id IN (SELECT contact_id FROM contact_area WHERE gemeente_code IN (${() => scopeOf(gemeenten)}))`;
  }

  /** Areas of these gemeenten that CBS has no more. */
  async retiredAreas(gemeenten: readonly string[]): Promise<Set<string>> {
    const rows: { code: string }[] = await this.database.read().sql`SELECT code FROM area WHERE retired AND gemeente_code IN (${() => scopeOf(gemeenten)})`;
    return new Set(rows.map(({ code }) => code));
  }

  /** Whose mail came back, and when; not of whom a later mail arrived. */
  async bouncedMail(gemeenten: readonly string[]): Promise<{ professionalId: string; at: string }[]> {
    return this.database.read().sql`
      SELECT professional_id AS "professionalId", max(coalesce(ended_at, created_at)) AS at FROM queued_mail bounced
      WHERE state = 'bounced' AND professional_id IN (
          SELECT c.professional_id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id WHERE ca.gemeente_code IN (${() => scopeOf(gemeenten)}))
        AND NOT EXISTS (SELECT 1 FROM queued_mail later WHERE later.professional_id = bounced.professional_id AND later.state = 'sent' AND later.created_at > bounced.created_at)
      GROUP BY professional_id ORDER BY at`;
  }

  /** How often what these areas require was changed; of one that never was: absent. */
  async versionsOfAreas(codes: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; version: number }[] = await this.database.read().sql`
      SELECT subject_id AS id, max(version) AS version FROM change WHERE subject_kind = 'area' AND subject_id IN (${() => [...codes]}) GROUP BY subject_id`;
    return new Map(rows.map(({ id, version }) => [id, version]));
  }
}
