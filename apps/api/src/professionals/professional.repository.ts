import { scopeOf } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { Professional } from './professional.entity.js';

/** All queries on professionals. */
@Injectable()
export class ProfessionalRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<Professional | null> {
    return this.database.read().findOneBy(Professional, { id });
  }

  byEmail(email: string): Promise<Professional | null> {
    return this.database.read().findOneBy(Professional, { email });
  }

  /** Whether she is a contact anywhere on the day. */
  async isActive(id: string, today: string): Promise<boolean> {
    const rows: unknown[] = await this.database.read().sql`
      SELECT 1 FROM contact WHERE professional_id = ${id} AND starts_on <= ${today} AND (ends_on IS NULL OR ends_on >= ${today}) LIMIT 1`;
    return rows.length > 0;
  }

  /** On which day after this one she begins as a contact, anywhere; null: on none. */
  async beginsOn(id: string, today: string): Promise<string | null> {
    const [row]: { day: string | null }[] = await this.database.read().sql`
      SELECT min(starts_on) AS day FROM contact WHERE professional_id = ${id} AND starts_on > ${today} AND (ends_on IS NULL OR ends_on >= starts_on)`;
    return row?.day ?? null;
  }

  /** One who is or was a contact in one of the gemeenten. */
  async withinGemeenten(gemeenten: readonly string[], id: string): Promise<Professional | null> {
    const [known]: unknown[] = await this.database.read().sql`
      SELECT 1 FROM contact c JOIN contact_area ca ON ca.contact_id = c.id
      WHERE c.professional_id = ${id} AND ca.gemeente_code IN (${() => scopeOf(gemeenten)}) LIMIT 1`;
    return known === undefined ? null : this.byId(id);
  }
}
