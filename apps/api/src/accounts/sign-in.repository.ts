import type { Actor } from '#libs/access';
import { CommittedCache, Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { Account, Session, SignInLink } from './account.entity.js';
import { AccountRepository } from './account.repository.js';

interface SessionRow {
  account_id: string;
  professional_id: string | null;
  expires_at: string;
}

const KEEP_ACCOUNTS = 1_000;

/** Links that sign in, and the sessions that they begin. */
@Injectable()
export class SignInRepository {
  private readonly actors: CommittedCache<{ actor: Actor; expiresAt: string } | null>;

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
  ) {
    this.actors = new CommittedCache(database, KEEP_ACCOUNTS);
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
    const actor = session ? await this.accounts.actorOf(session.account_id, session.professional_id, today) : null;
    return actor && { actor, expiresAt: session!.expires_at };
  }

  async addLink(link: Pick<SignInLink, 'tokenHash' | 'accountId' | 'email' | 'expiresAt'>): Promise<void> {
    await this.database.write().insert(SignInLink, { ...link, usedAt: null });
  }

  /** Spends a link; null when it is unknown, expired, or was spent before, also by a request at the same moment. */
  async spendLink(tokenHash: string, now: string): Promise<{ account: Account; email: string } | null> {
    const write = this.database.write();
    const spent = await write.update(SignInLink, { tokenHash, usedAt: IsNull(), expiresAt: MoreThan(now) }, { usedAt: now });
    if (spent.affected !== 1) return null;
    const { accountId, email } = await write.findOneByOrFail(SignInLink, { tokenHash });
    const account = await write.findOneBy(Account, { id: accountId, blockedAt: IsNull() });
    return account && { account, email: email ?? account.email };
  }

  async addSession(session: Session): Promise<void> {
    await this.database.write().insert(Session, session);
    await this.database.write().update(Account, { id: session.accountId, hasSignedIn: false }, { hasSignedIn: true });
  }

  session(tokenHash: string): Promise<Session | null> {
    return this.database.read().findOneBy(Session, { tokenHash });
  }

  async lengthenSession(tokenHash: string, expiresAt: string): Promise<void> {
    await this.database.write().update(Session, { tokenHash }, { expiresAt });
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
}
