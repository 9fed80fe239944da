import { scopeOf } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { pathOf } from '../areas/index.js';

/** Which contacts an export may hold. */
@Injectable()
export class ExportRepository {
  constructor(private readonly database: Database) {}

  /** Contacts within the gemeenten that have not ended; of one organisation, or that serve an area, lie in it or around it. */
  async lastingIds(gemeenten: readonly string[], today: string, { areaCode, organisationId }: { areaCode?: string; organisationId?: string }): Promise<string[]> {
    const around = areaCode === undefined ? [''] : pathOf(areaCode);
    const rows: { id: string }[] = await this.database.read().sql`
      SELECT DISTINCT c.id FROM contact c JOIN contact_area ca ON ca.contact_id = c.id LEFT JOIN area a ON a.code = ca.area_code
      WHERE ca.gemeente_code IN (${() => scopeOf(gemeenten)}) AND (c.ends_on IS NULL OR (c.ends_on >= ${today} AND c.ends_on >= c.starts_on))
        AND (${organisationId === undefined ? 1 : 0} = 1 OR c.organisation_id = ${organisationId ?? ''})
        AND (${areaCode === undefined ? 1 : 0} = 1 OR ca.area_code IN (${() => around}) OR a.parent_code = ${areaCode ?? ''})
      ORDER BY c.id`;
    return rows.map(({ id }) => id);
  }
}
