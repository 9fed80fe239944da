import { Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { ProfessionalRepository } from '../professionals/index.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';

/**
 * Who signs in with an address. People in the directory get an account by asking for their first link, and their account follows
 * their address there, once a link that was mailed to it was used. An account that was given more than that keeps the address it was
 * given it under, until a beheerder gives it another: whoever keeps contact lists can change a colleague's address, or have her do so by a
 * list to read in or an edit to undo, and must not become beheerder by it.
 */
@Injectable()
export class WhoHasAddress {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly professionals: ProfessionalRepository,
    private readonly clock: Clock,
  ) {}

  /** Within a transaction, one at a time: it may make the account. Null: nobody who may sign in. */
  async account(email: string): Promise<Account | null> {
    await this.database.holdName(`account ${email}`);
    const holder = await this.accounts.byEmail(email);
    if (holder && (await this.signsIn(holder))) return holder;
    const professional = await this.professionals.byEmail(email);
    if (!professional || !(await this.professionals.isActive(professional.id, this.clock.today()))) return null;
    const hers = await this.accounts.byProfessional(professional.id);
    if (hers) return hers.blockedAt === null && (await this.follows(hers)) ? hers : null;
    const isFree = holder === null || (await this.letGo(holder));
    if (!isFree && holder.professionalId === null) return null;
    return this.accounts.add({ email: isFree ? email : null, professionalId: professional.id, blockedAt: null, mijnWijkCode: null }, []);
  }

  /**
   * Whom a link signs in that was mailed to an address; null when the address is another's by now. She has that mailbox: from now on it is
   * the address of her account, unless another was given powers under it.
   */
  async reached(account: Account, email: string): Promise<Account | null> {
    if ((await this.account(email))?.id !== account.id) return null;
    if (account.email === email) return account;
    const holder = await this.accounts.byEmail(email);
    if (holder === null || (await this.letGo(holder))) await this.accounts.setEmail(account.id, email);
    return account;
  }

  /** Who somebody turns out to be whose account was nobody's: who works here now, has its address in the directory, and has no other account. */
  async foundToBe({ email, professionalId }: Account): Promise<string | null> {
    const professional = professionalId === null ? await this.professionals.byEmail(email) : null;
    if (!professional || !(await this.professionals.isActive(professional.id, this.clock.today()))) return null;
    return (await this.accounts.byProfessional(professional.id)) ? null : professional.id;
  }

  /**
   * Who gets what is given to an address; one at a time. Nothing is given to an account whose person has it in the directory and never used it: she would
   * keep what she has under her former one, or somebody else would, for whoever may change a colleague's address.
   * @returns her account; without one, the person in the directory for whom one is made, if there is one.
   * @throws UserError ACCOUNT_ADDRESS_NEW, ACCOUNT_OTHER_ADDRESS, or ACCOUNT_BLOCKED for one with another address; EMAIL_OF_ACCOUNT when another was given more under it
   */
  async toGive(email: string): Promise<{ account: Account | null; professionalId: string | null }> {
    await this.database.holdName(`account ${email}`);
    const holder = await this.accounts.byEmail(email);
    const owner = await this.professionals.byEmail(email);
    const hers = owner && (await this.accounts.byProfessional(owner.id));
    const isHeld = holder !== null && (await this.isStillHers(holder));
    if (isHeld && (!hers || hers.id === holder.id || (await this.accounts.powersOf(holder.id)).length > 0)) return { account: holder, professionalId: holder.professionalId };
    if (holder && !(await this.letGo(holder))) throw new UserError('EMAIL_OF_ACCOUNT');
    if (hers?.blockedAt) throw new UserError('ACCOUNT_BLOCKED');
    if (hers) throw new UserError((await this.follows(hers)) ? 'ACCOUNT_ADDRESS_NEW' : 'ACCOUNT_OTHER_ADDRESS');
    return { account: null, professionalId: owner?.id ?? null };
  }

  /**
   * Takes an address that is another's now from an account that has no use for it: of somebody who left, or whose it is not in the directory.
   * What was given to an address stays with it. Answers whether it is free now.
   */
  async letGo(account: Account): Promise<boolean> {
    if (!(await this.follows(account)) && (await this.accounts.powersOf(account.id)).length > 0) return false;
    await this.accounts.loseAddress(account.id);
    return true;
  }

  private async signsIn(holder: Account): Promise<boolean> {
    if (holder.blockedAt === null && (await this.foundToBe(holder)) !== null) return true;
    return (await this.mayStill(holder)) && (await this.isStillHers(holder));
  }

  /** Who left the directory and was given nothing else has nothing to sign in for. */
  private async mayStill(account: Account): Promise<boolean> {
    return account.blockedAt === null && (await this.accounts.actorOf(account.id, account.professionalId, this.clock.today())) !== null;
  }

  /** Where a link for an account goes: her address in the directory where her account follows that, otherwise the one it was given under. */
  async addressFor(account: Account): Promise<string> {
    if (!(await this.follows(account))) return account.email;
    return (await this.professionals.byId(account.professionalId!))?.email ?? account.email;
  }

  /** Who has an address in the directory has the mailbox. One that nobody has there may still be of who had it last, unless she has another now. */
  async isStillHers(account: Account): Promise<boolean> {
    if (account.professionalId === null) return true;
    const owner = await this.professionals.byEmail(account.email);
    if (owner) return owner.id === account.professionalId;
    if (!(await this.follows(account))) return true;
    const person = await this.professionals.byId(account.professionalId);
    return person?.email === null && person.mergedIntoId === null;
  }

  /** Its address is the one in the directory. */
  async follows({ id, professionalId }: Account): Promise<boolean> {
    return professionalId !== null && !(await this.accounts.powersOf(id)).some(({ power }) => power !== 'professional');
  }
}
