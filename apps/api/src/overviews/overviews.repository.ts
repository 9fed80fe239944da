import type { ActorPower } from '#libs/access';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';

/** Who keeps lists and wants to be mailed what waits for her. */
export interface Coordinator {
  accountId: string;
  /** When she was last mailed what waits, or looked up for it; null: never. */
  overviewAt: string | null;
  /** Where she keeps them. */
  powers: ActorPower[];
}

/** All queries on who is mailed what waits. */
@Injectable()
export class OverviewsRepository {
  constructor(private readonly database: Database) {}

  /** Not who may not sign in, nor who left the directory: her mailbox may be another's by now. */
  async coordinators(today: string): Promise<Coordinator[]> {
    const rows: (Omit<Coordinator, 'powers'> & ActorPower)[] = await this.database.read().sql`
      SELECT a.id AS "accountId", a.overview_at AS "overviewAt", ap.power AS kind, ap.gemeente_code AS "gemeenteCode", ap.wijk_code AS "wijkCode", ap.organisation_id AS "organisationId"
      FROM account a JOIN account_power ap ON ap.account_id = a.id AND ap.power = 'coordinator'
      WHERE a.overview_by_mail AND a.blocked_at IS NULL
        AND (a.professional_id IS NULL OR EXISTS (SELECT 1 FROM contact c WHERE c.professional_id = a.professional_id AND (c.ends_on IS NULL OR c.ends_on >= ${today})))
      ORDER BY a.id`;
    return [...Map.groupBy(rows, ({ accountId }) => accountId)].map(([accountId, powers]) => ({ accountId, overviewAt: powers[0]!.overviewAt, powers }));
  }

  async lookedAt(accountIds: readonly string[], at: string): Promise<void> {
    if (accountIds.length > 0) await this.database.write().sql`UPDATE account SET overview_at = ${at} WHERE id IN (${() => [...accountIds]})`;
  }
}
