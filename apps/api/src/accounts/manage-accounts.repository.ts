import { Database } from '#libs/database';
import { words } from '#libs/search';
import { Injectable } from '@nestjs/common';

/** An account as its beheerder lists it. */
export interface ListedAccount {
  id: string;
  email: string;
  blockedAt: string | null;
  voornaam: string | null;
  tussenvoegsel: string | null;
  achternaam: string | null;
  lastSignInAt: string | null;
  hasSignedIn: boolean | 0 | 1;
  /** She has a contact in the gemeente now. */
  isActive: boolean | 0 | 1;
  /** She has or had one there. */
  wasHere: boolean | 0 | 1;
  /** She begins there later. */
  isComing: boolean | 0 | 1;
  /** She has one now or later, wherever. */
  isSomewhere: boolean | 0 | 1;
  /** How many there are, with those of other pages. */
  total: number | string;
}

/** The accounts that a beheerder sees. */
@Injectable()
export class ManageAccountsRepository {
  constructor(private readonly database: Database) {}

  /** Accounts with a power or a contact in a gemeente, by name; `text` is a part of the address, or holds parts of the name. */
  async page(gemeenteCode: string, text: string, today: string, offset: number, limit: number): Promise<{ rows: ListedAccount[]; total: number }> {
    const rows = await this.select(gemeenteCode, text, null, today, offset, limit);
    return { rows, total: Number(rows[0]?.total ?? 0) };
  }

  async one(gemeenteCode: string, id: string, today: string): Promise<ListedAccount | null> {
    const [row] = await this.select(gemeenteCode, '', id, today, 0, 1);
    return row ?? null;
  }

  private select(gemeenteCode: string, text: string, id: string | null, today: string, offset: number, limit: number): Promise<ListedAccount[]> {
    const { inEmail, inName: [one, two, three, four] } = partsOf(text);
    return this.database.read().sql`
      SELECT listed.*, count(*) OVER () AS total FROM (
        SELECT a.id, CASE WHEN a.email = a.id THEN coalesce(p.email, '') ELSE a.email END AS email, a.blocked_at AS "blockedAt", a.has_signed_in AS "hasSignedIn", p.voornaam, p.tussenvoegsel, p.achternaam, coalesce(p.sort_name, a.email) AS "sortName",
          (SELECT max(s.created_at) FROM session s WHERE s.account_id = a.id) AS "lastSignInAt",
          (SELECT count(*) FROM contact c JOIN contact_area ca ON ca.contact_id = c.id WHERE c.professional_id = a.professional_id AND ca.gemeente_code = ${gemeenteCode}
            AND c.starts_on <= ${today} AND (c.ends_on IS NULL OR c.ends_on >= ${today})) > 0 AS "isActive",
          (SELECT count(*) FROM contact c JOIN contact_area ca ON ca.contact_id = c.id WHERE c.professional_id = a.professional_id AND ca.gemeente_code = ${gemeenteCode}) > 0 AS "wasHere",
          (SELECT count(*) FROM contact c JOIN contact_area ca ON ca.contact_id = c.id WHERE c.professional_id = a.professional_id AND ca.gemeente_code = ${gemeenteCode}
            AND c.starts_on > ${today} AND (c.ends_on IS NULL OR c.ends_on >= c.starts_on)) > 0 AS "isComing",
          (SELECT count(*) FROM contact c WHERE c.professional_id = a.professional_id AND (c.ends_on IS NULL OR (c.ends_on >= ${today} AND c.ends_on >= c.starts_on))) > 0 AS "isSomewhere"
        FROM account a LEFT JOIN professional p ON p.id = a.professional_id
        WHERE (CAST(${id} AS varchar) IS NULL OR a.id = ${id}) AND (a.email LIKE ${inEmail} ESCAPE '\\' OR (p.sort_name LIKE ${one} AND p.sort_name LIKE ${two} AND p.sort_name LIKE ${three} AND p.sort_name LIKE ${four}))
      ) listed
      WHERE "isActive" OR EXISTS (SELECT 1 FROM account_power ap WHERE ap.account_id = listed.id AND ap.gemeente_code = ${gemeenteCode})
      ORDER BY "sortName"${() => this.database.byBytes}, id LIMIT ${limit} OFFSET ${offset}`;
  }
}

/** What an address, and what a name as it is folded, must be like: both databases then compare letters alike. */
function partsOf(text: string): { inEmail: string; inName: [string, string, string, string] } {
  const [one, two, three, four] = words(text).map((word) => `%${word}%`);
  const isWord = one !== undefined || text === '';
  return { inEmail: `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`, inName: [isWord ? one ?? '%' : '', two ?? '%', three ?? '%', four ?? '%'] };
}
