import SqliteDatabase from 'better-sqlite3';
import { join } from 'node:path';

export interface Elsewhere {
  voornaam: string;
  tussenvoegsel: string | null;
  achternaam: string;
  email: string;
}

/** Somebody whom the demo's coordinator, of Heerlen, cannot see: of Arnhem. */
export function somebodyElsewhere(dataDir: string, roleCode = 'gezinsvoogd'): Elsewhere {
  const database = new SqliteDatabase(join(dataDir, 'korte-lijnen.sqlite'), { readonly: true });
  try {
    return database.prepare(`
      SELECT p.voornaam, p.tussenvoegsel, p.achternaam, p.email FROM professional p JOIN contact c ON c.professional_id = p.id JOIN contact_area ca ON ca.contact_id = c.id
      WHERE ca.gemeente_code = 'GM0202' AND c.role_code = ? AND p.email IS NOT NULL AND c.ends_on IS NULL ORDER BY p.id LIMIT 1`).get(roleCode) as Elsewhere;
  } finally {
    database.close();
  }
}
