import { RateLimits } from '#libs/access';
import { Clock, instantAfter } from '#libs/clock';
import { Settings } from '#libs/config';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { MailQueue, type Mail } from '#libs/mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { DirectoryEdits } from '../changes/index.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { readAddress } from './read-address.js';
import { LINK_MINUTES, newSignInLink } from './sign-in-link.js';
import { SignInRepository } from './sign-in.repository.js';
import { hashToken, newToken } from './tokens.js';
import { WhoHasAddress } from './who-has-address.js';

/** So long after she was last here a session ends, and so long after it began in any case. */
const SESSION_DAYS = 14;
const LONGEST_SESSION_DAYS = 90;
const DAY_MS = 86_400_000;
/** A whole gemeente goes out by one address. */
const PER_OFFICE = { times: 300, minutes: 15 };
/** Longer than it takes to find an account and order its mail: how long an answer takes tells nobody whether there is one. */
const ANSWERED_AFTER_MS = 150;

const ANSWER = `Als je adres bij ons bekend is, krijg je binnen een paar minuten een mail met een inloglink. De link werkt ${LINK_MINUTES} minuten.`;

/** A session just begun: the only place where its token is in clear. */
export interface NewSession {
  token: string;
  accountId: string;
  /** How long it lasts from now. */
  seconds: number;
}

/** Signing in by a link in a mail, and out again. */
@Injectable()
export class SignInService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInRepository,
    private readonly whoHas: WhoHasAddress,
    private readonly edits: DirectoryEdits,
    private readonly limits: RateLimits,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.mails.write('sign-in', ({ accountId, requestedAt }) => this.writeLink(accountId!, requestedAt!), { isUrgent: true });
  }

  /**
   * Mails a link to a known address.
   * @returns the same answer for an unknown one, after the same time.
   * @throws UserError EMAIL_INVALID, TOO_MANY_ATTEMPTS
   */
  async requestLink(address: string, ip: string): Promise<string> {
    const email = readAddress(address);
    await this.limits.count('sign-in-ip', ip, PER_OFFICE);
    await this.limits.count('sign-in-email', email, { times: 5, minutes: 15 });
    const asked = this.database.transaction(async () => {
      const account = await this.whoHas.account(email);
      if (account) await this.mails.order({ kind: 'sign-in', key: `sign-in:${newId()}`, about: { accountId: account.id, requestedAt: this.clock.instant() } });
    });
    await Promise.all([asked, wait(ANSWERED_AFTER_MS)]);
    return ANSWER;
  }

  /**
   * Spends a link and begins a session.
   * @throws UserError LINK_INVALID when it is unknown, expired or used before, or the address it was mailed to is another's by now.
   */
  async signIn(token: string, ip: string): Promise<NewSession> {
    return this.limits.countRefusals('spend-link-ip', ip, { times: 60, minutes: 15 }, () => this.database.transaction(async () => {
      const spent = await this.signIns.spendLink(this.hash(token), this.clock.instant());
      const account = spent && (await this.whoHas.reached(spent.account, spent.email));
      if (!account) throw new UserError('LINK_INVALID');
      await this.becomesHerself(account);
      return this.beginSession(account.id);
    }));
  }

  /** Who had an account before she stood in the list is who stands there, once she used a link. Who was signed in by it before may have been another. */
  private async becomesHerself(account: Account): Promise<void> {
    const professionalId = await this.whoHas.foundToBe(account);
    if (professionalId === null) return;
    await this.edits.apply(null, 'account', [{ kind: 'account', id: account.id, set: { professionalId } }]);
    await this.signIns.endSessionsOf(account.id);
  }

  /** Begins a session without a link: for the demo accounts. */
  async beginSession(accountId: string): Promise<NewSession> {
    const now = this.clock.now();
    const token = newToken();
    await this.database.transaction(async () => {
      await this.signIns.forgetExpired(now.toISOString());
      await this.signIns.addSession({ tokenHash: this.hash(token), accountId, createdAt: now.toISOString(), expiresAt: instantAfter(now, SESSION_DAYS * DAY_MS) });
    });
    return { token, accountId, seconds: SESSION_DAYS * DAY_MS / 1_000 };
  }

  /** Whoever is here stays signed in; it is lengthened once a day at most. Null: it ends when it did. */
  async lengthen(token: string): Promise<NewSession | null> {
    const session = await this.signIns.session(this.hash(token));
    if (!session) return null;
    const now = this.clock.now();
    const [wanted, latest] = [instantAfter(now, SESSION_DAYS * DAY_MS), instantAfter(new Date(session.createdAt), LONGEST_SESSION_DAYS * DAY_MS)];
    const expiresAt = wanted < latest ? wanted : latest;
    if (Date.parse(expiresAt) - Date.parse(session.expiresAt) < DAY_MS) return null;
    await this.database.transaction(() => this.signIns.lengthenSession(session.tokenHash, expiresAt));
    return { token, accountId: session.accountId, seconds: Math.floor((Date.parse(expiresAt) - now.getTime()) / 1_000) };
  }

  async signOut(token: string): Promise<void> {
    await this.database.transaction(() => this.signIns.endSession(this.hash(token)));
  }

  async signOutEverywhere(accountId: string): Promise<void> {
    await this.database.transaction(() => this.signIns.endSessionsOf(accountId));
  }

  actorOf(token: string) {
    return this.signIns.actorOfSession(this.hash(token), this.clock.instant(), this.clock.today());
  }

  /** A request that could not be mailed in time is dropped: she has asked again, or no longer wants it. The link itself waits nowhere. */
  private async writeLink(accountId: string, requestedAt: string): Promise<Mail | null> {
    if (this.clock.now().getTime() - Date.parse(requestedAt) > LINK_MINUTES * 60_000) return null;
    const account = await this.accounts.byId(accountId);
    if (!account || account.blockedAt) return null;
    const email = await this.whoHas.addressFor(account);
    const link = await this.database.transaction(() => newSignInLink(this.signIns, this.settings, account, email, this.clock.now()));
    return {
      to: email,
      subject: 'Je inloglink voor Korte Lijnen',
      text: `Hallo,\n\nMet deze link log je in bij Korte Lijnen:\n\n${link}\n\nDe link werkt ${LINK_MINUTES} minuten en één keer. Heb je hem niet aangevraagd? Dan hoef je niets te doen.\n`,
    };
  }

  private hash(token: string): string {
    return hashToken(token, this.settings.secret);
  }
}
