import type { Actor, ActorPower } from '#libs/access';
import { CommittedCache, Database, newId } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { Account, AccountPower, Favourite, Session, SignInLink } from './account.entity.js';

interface SessionRow {
  account_id: string;
  professional_id: string | null;
  expires_at: string;
}

const KEEP_ACCOUNTS = 1_000;

/** All queries on accounts, their powers, links, sessions and favourites. */
@Injectable()
export class AccountRepository {
  private readonly actors: CommittedCache<{ actor: Actor; expiresAt: string } | null>;
  private readonly kept: CommittedCache<Favourite[]>;

  constructor(private readonly database: Database) {
    this.actors = new CommittedCache(database, KEEP_ACCOUNTS);
    this.kept = new CommittedCache(database, KEEP_ACCOUNTS);
  }

  byId(id: string): Promise<Account | null> {
    return this.database.read().findOneBy(Account, { id });
  }

  byEmail(email: string): Promise<Account | null> {
    return this.database.read().findOneBy(Account, { email });
  }

  /** An account that may sign in. */
  openByEmail(email: string): Promise<Account | null> {
    return this.database.read().findOneBy(Account, { email, blockedAt: IsNull() });
  }

  /** Who a session belongs to, with all she may do; null when it is unknown, expired or blocked. */
  async actorOfSession(tokenHash: string, now: string, today: string): Promise<Actor | null> {
    const found = await this.actors.one(`${tokenHash} ${today}`, () => this.readActor(tokenHash, now, today));
    return found && found.expiresAt > now ? found.actor : null;
  }

  private async readActor(tokenHash: string, now: string, today: string): Promise<{ actor: Actor; expiresAt: string } | null> {
    const read = this.database.read();
    const [session]: SessionRow[] = await read.sql`
      SELECT a.id AS account_id, a.professional_id, s.expires_at FROM session s JOIN account a ON a.id = s.account_id
      WHERE s.token_hash = ${tokenHash} AND s.expires_at > ${now} AND a.blocked_at IS NULL`;
    if (!session) return null;
    const powers: ActorPower[] = await read.sql`
      SELECT power AS "kind", gemeente_code AS "gemeenteCode", wijk_code AS "wijkCode", organisation_id AS "organisationId"
      FROM account_power WHERE account_id = ${session.account_id} ORDER BY gemeente_code, power`;
    if (powers.length === 0) return null;
    const areas: { area_code: string }[] = session.professional_id === null ? [] : await read.sql`
      SELECT DISTINCT ca.area_code FROM contact c JOIN contact_area ca ON ca.contact_id = c.id
      WHERE c.professional_id = ${session.professional_id} AND c.starts_on <= ${today}
        AND (c.ends_on IS NULL OR c.ends_on >= ${today})`;
    const actor = {
      accountId: session.account_id,
      professionalId: session.professional_id,
      gemeenten: [...new Set(powers.map((power) => power.gemeenteCode))],
      powers,
      areaCodes: areas.map((area) => area.area_code),
    };
    return { actor, expiresAt: session.expires_at };
  }

  async addLink(accountId: string, tokenHash: string, expiresAt: string): Promise<void> {
    await this.database.write().insert(SignInLink, { tokenHash, accountId, expiresAt, usedAt: null });
  }

  /** Spends a link; null when it is unknown, expired, or was spent before, also by a request at the same moment. */
  async spendLink(tokenHash: string, now: string): Promise<Account | null> {
    const write = this.database.write();
    const spent = await write.update(SignInLink, { tokenHash, usedAt: IsNull(), expiresAt: MoreThan(now) }, { usedAt: now });
    if (spent.affected !== 1) return null;
    const link = await write.findOneByOrFail(SignInLink, { tokenHash });
    return write.findOneBy(Account, { id: link.accountId, blockedAt: IsNull() });
  }

  async addSession(session: Session): Promise<void> {
    await this.database.write().insert(Session, session);
  }

  async endSession(tokenHash: string): Promise<void> {
    await this.database.write().delete(Session, { tokenHash });
  }

  async endSessionsOf(accountId: string): Promise<void> {
    await this.database.write().delete(Session, { accountId });
  }

  /** Forgets links and sessions that have expired. */
  async forgetExpired(now: string): Promise<void> {
    await this.database.write().delete(SignInLink, { expiresAt: LessThan(now) });
    await this.database.write().delete(Session, { expiresAt: LessThan(now) });
  }

  async setMijnWijk(accountId: string, mijnWijkCode: string | null): Promise<void> {
    await this.database.write().update(Account, accountId, { mijnWijkCode });
  }

  async addFavourite(favourite: Favourite): Promise<void> {
    await this.database.write().createQueryBuilder().insert().into(Favourite).values(favourite).orIgnore().execute();
  }

  async removeFavourite(accountId: string, contactId: string): Promise<void> {
    await this.database.write().delete(Favourite, { accountId, contactId });
  }

  /** Newest first. */
  favourites(accountId: string): Promise<Favourite[]> {
    return this.kept.one(accountId, () => this.database.read().find(Favourite, { where: { accountId }, order: { addedAt: 'DESC', contactId: 'ASC' } }));
  }

  /** Adds an account with its powers. */
  async add(account: Omit<Account, 'id'>, powers: readonly ActorPower[]): Promise<Account> {
    const write = this.database.write();
    const added = { ...account, id: newId() };
    await write.insert(Account, added);
    for (const power of powers) await this.grant(added.id, power);
    return added;
  }

  /** Gives a power; one she has already is not given twice. */
  async grant(accountId: string, { kind, ...scope }: ActorPower): Promise<void> {
    const has = (await this.powersOf(accountId)).some((power) =>
      power.power === kind && power.gemeenteCode === scope.gemeenteCode && power.wijkCode === scope.wijkCode && power.organisationId === scope.organisationId);
    if (!has) await this.database.write().insert(AccountPower, { ...scope, id: newId(), accountId, power: kind });
  }

  powersOf(accountId: string): Promise<AccountPower[]> {
    return this.database.read().findBy(AccountPower, { accountId });
  }
}
