import type { Actor, ActorPower } from '#libs/access';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Account, AccountPower, Favourite, SignInLink, type NewAccount } from './account.entity.js';

/** Accounts, their powers and favourites. */
@Injectable()
export class AccountRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<Account | null> {
    return this.database.read().findOneBy(Account, { id });
  }

  byEmail(email: string): Promise<Account | null> {
    return this.database.read().findOneBy(Account, { email });
  }

  /** An account that may sign in, by its own address. */
  openByEmail(email: string): Promise<Account | null> {
    return this.database.read().findOneBy(Account, { email, blockedAt: IsNull() });
  }

  /** What somebody would be and may do if she signed in now; for what is sent to her. Null: she has no account, or may not sign in. */
  async actorOfProfessional(professionalId: string, today: string): Promise<Actor | null> {
    const account = await this.database.read().findOneBy(Account, { professionalId, blockedAt: IsNull() });
    return account && this.actorOf(account.id, professionalId, today);
  }

  /** What an account may do on a day; null: nothing. */
  async actorOf(accountId: string, professionalId: string | null, today: string): Promise<Actor | null> {
    const read = this.database.read();
    const given: ActorPower[] = await read.sql`
      SELECT power AS "kind", gemeente_code AS "gemeenteCode", wijk_code AS "wijkCode", organisation_id AS "organisationId"
      FROM account_power WHERE account_id = ${accountId} ORDER BY gemeente_code, power`;
    const areas: { area_code: string; gemeente_code: string }[] = professionalId === null ? [] : await read.sql`
      SELECT DISTINCT ca.area_code, ca.gemeente_code FROM contact c JOIN contact_area ca ON ca.contact_id = c.id
      WHERE c.professional_id = ${professionalId} AND c.starts_on <= ${today}
        AND (c.ends_on IS NULL OR c.ends_on >= ${today})`;
    const powers = powersOf(given, professionalId === null ? null : areas.map((area) => area.gemeente_code));
    if (powers.length === 0) return null;
    return { accountId, professionalId, gemeenten: [...new Set(powers.map((power) => power.gemeenteCode))], powers, areaCodes: areas.map((area) => area.area_code) };
  }

  async setMijnWijk(accountId: string, mijnWijkCode: string | null): Promise<void> {
    await this.database.write().update(Account, accountId, { mijnWijkCode });
  }

  /** Turned on again, it counts from then. */
  async setOverviewByMail(accountId: string, overviewByMail: boolean, overviewAt: string): Promise<void> {
    await this.database.write().update(Account, accountId, { overviewByMail, overviewAt });
  }

  async addFavourite(favourite: Favourite): Promise<void> {
    await this.database.write().createQueryBuilder().insert().into(Favourite).values(favourite).orIgnore().execute();
  }

  async removeFavourite(accountId: string, contactId: string): Promise<void> {
    await this.database.write().delete(Favourite, { accountId, contactId });
  }

  /** Who has one contact at hand has the other too. */
  async copyFavourites(fromContactId: string, toContactId: string): Promise<void> {
    await this.database.write().sql`
      INSERT INTO favourite (account_id, contact_id, added_at) SELECT account_id, ${toContactId}, added_at FROM favourite
      WHERE contact_id = ${fromContactId} AND account_id NOT IN (SELECT account_id FROM favourite WHERE contact_id = ${toContactId})`;
  }

  /** Newest first. */
  favourites(accountId: string): Promise<Favourite[]> {
    return this.database.read().find(Favourite, { where: { accountId }, order: { addedAt: 'DESC', contactId: 'ASC' } });
  }

  /** Adds an account with its powers; without an address it has, as one that lost it, one that nobody can type. */
  async add({ email, ...account }: Omit<NewAccount, 'id' | 'email'> & { email: string | null }, powers: readonly ActorPower[]): Promise<Account> {
    const id = newId();
    await this.insert({ ...account, id, email: email ?? id });
    for (const power of powers) await this.grant(id, power);
    return this.database.read().findOneByOrFail(Account, { id });
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

  async byIds(ids: readonly string[]): Promise<Account[]> {
    return ids.length === 0 ? [] : this.database.read().findBy(Account, { id: In([...ids]) });
  }

  byProfessional(professionalId: string): Promise<Account | null> {
    return this.database.read().findOneBy(Account, { professionalId });
  }

  async powersOfAll(ids: readonly string[]): Promise<AccountPower[]> {
    return ids.length === 0 ? [] : this.database.read().find(AccountPower, { where: { accountId: In([...ids]) }, order: { id: 'ASC' } });
  }

  /** How often each was changed. */
  async versions(ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows: { id: string; version: number | string }[] = await this.database.read().sql`
      SELECT subject_id AS id, max(version) AS version FROM change WHERE subject_kind = 'account' AND subject_id IN (${() => [...ids]}) GROUP BY subject_id`;
    return new Map(rows.map(({ id, version }) => [id, Number(version)]));
  }

  /**
   * Accounts with powers of who was in the directory and is not any more, with the beheerders of the gemeente that gave them.
   * @param since who left before is left out.
   */
  async leftWithPowers(since: string, today: string): Promise<{ accountId: string; leftOn: string; beheerderId: string }[]> {
    return this.database.read().sql`
      SELECT DISTINCT a.id AS "accountId", gone.left_on AS "leftOn", b.id AS "beheerderId"
      FROM (SELECT professional_id, max(coalesce(ends_on, '9999-12-31')) AS left_on FROM contact WHERE ends_on IS NULL OR ends_on >= starts_on GROUP BY professional_id) gone
        JOIN account a ON a.professional_id = gone.professional_id AND a.blocked_at IS NULL
        JOIN account_power ap ON ap.account_id = a.id AND ap.power <> 'professional'
        JOIN account_power bp ON bp.gemeente_code = ap.gemeente_code AND bp.power = 'beheerder' AND bp.account_id <> a.id
        JOIN account b ON b.id = bp.account_id AND b.blocked_at IS NULL
      WHERE gone.left_on >= ${since} AND gone.left_on < ${today}`;
  }

  async insert(account: NewAccount): Promise<void> {
    await this.database.write().insert(Account, account);
  }

  /** Since when she may not sign in; null: she may. Links that were sent are worth nothing any more. */
  async block(id: string, blockedAt: string | null): Promise<void> {
    await this.database.write().update(Account, id, { blockedAt });
    if (blockedAt !== null) await this.database.write().delete(SignInLink, { accountId: id });
  }

  /** Which person she is. */
  async link(id: string, professionalId: string | null): Promise<void> {
    await this.database.write().update(Account, id, { professionalId });
  }

  /** The address she signs in with. Links that were sent to another are worth nothing any more. @throws UserError EMAIL_OF_ACCOUNT when it is another account's */
  async move(id: string, email: string): Promise<void> {
    const owner = await this.byEmail(email);
    if (owner && owner.id !== id) throw new UserError('EMAIL_OF_ACCOUNT');
    await this.database.write().update(Account, id, { email, hasSignedIn: false });
    await this.database.write().delete(SignInLink, { accountId: id });
  }

  /** Hers is one that nobody can type, until a link was used that was mailed to another. */
  async loseAddress(id: string): Promise<void> {
    await this.setEmail(id, id);
  }

  async setEmail(id: string, email: string): Promise<void> {
    await this.database.write().update(Account, id, { email });
  }

  /** Her powers in one gemeente, all of them. */
  async setPowers(accountId: string, gemeenteCode: string, powers: readonly Pick<ActorPower, 'kind' | 'wijkCode' | 'organisationId'>[]): Promise<void> {
    const write = this.database.write();
    await write.delete(AccountPower, { accountId, gemeenteCode });
    for (const { kind, wijkCode, organisationId } of powers) await write.insert(AccountPower, { id: newId(), accountId, gemeenteCode, power: kind, wijkCode, organisationId });
  }

  /** The gemeenten in which she has a power, or a contact on the day. */
  async gemeentenOf(id: string, today: string): Promise<string[]> {
    const rows: { code: string }[] = await this.database.read().sql`
      SELECT gemeente_code AS code FROM account_power WHERE account_id = ${id}
      UNION SELECT ca.gemeente_code AS code FROM account a JOIN contact c ON c.professional_id = a.professional_id JOIN contact_area ca ON ca.contact_id = c.id
        WHERE a.id = ${id} AND c.starts_on <= ${today} AND (c.ends_on IS NULL OR c.ends_on >= ${today})`;
    return rows.map(({ code }) => code);
  }
}

/**
 * Who is in the directory is a professional of the gemeenten she works for, and of others that were given, for as long as she works
 * anywhere; who is not, of those that were given.
 * @param gemeenten where she has contacts; null: she is not somebody in the directory.
 */
function powersOf(given: readonly ActorPower[], gemeenten: readonly string[] | null): ActorPower[] {
  if (gemeenten === null) return [...given];
  const derived = [...new Set(gemeenten)].map((gemeenteCode) => ({ kind: 'professional' as const, gemeenteCode, wijkCode: null, organisationId: null }));
  const stays = ({ kind, gemeenteCode }: ActorPower) => kind !== 'professional' || (derived.length > 0 && !gemeenten.includes(gemeenteCode));
  return [...given.filter(stays), ...derived].sort((a, b) => (a.gemeenteCode + a.kind < b.gemeenteCode + b.kind ? -1 : 1));
}
