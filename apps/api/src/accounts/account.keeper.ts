import { type Actor, type ActorPower, coordinatesSomewhere } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type Fields, type Subject, type SubjectKeeper, type SubjectTeller, type Touched, type Writing } from '../changes/index.js';
import { AccountRepository } from './account.repository.js';
import { POWER_LABELS } from './power-labels.js';
import { SignInRepository } from './sign-in.repository.js';

/** A power within one gemeente, as an edit sets it. */
export type PowerField = Pick<ActorPower, 'kind' | 'wijkCode' | 'organisationId'>;

/** How the fields that hold powers begin. */
export const POWERS = 'powers:';

/** The field that holds an account's powers in one gemeente: each gemeente's beheerder keeps her own. */
export const powersIn = (gemeenteCode: string): string => `${POWERS}${gemeenteCode}`;

const gemeenteOfField = (field: string): string | null => (field.startsWith(POWERS) ? field.slice(POWERS.length) : null);

/** Reads and writes accounts for edits. */
@Injectable()
export class AccountKeeper implements SubjectKeeper, SubjectTeller, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInRepository,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.register('account', this);
  }

  hold(ids: readonly string[]): Promise<void> {
    return this.database.hold('account', ids);
  }

  async read(ids: readonly string[]): Promise<Map<string, Subject>> {
    const versions = await this.accounts.versions(ids);
    const powers = Map.groupBy(await this.accounts.powersOfAll(ids), ({ accountId }) => accountId);
    return new Map((await this.accounts.byIds(ids)).map(({ id, email, professionalId, blockedAt }) => {
      const byGemeente = Map.groupBy(powers.get(id) ?? [], ({ gemeenteCode }) => gemeenteCode);
      const fields = Object.fromEntries([...byGemeente].map(([code, some]) => [powersIn(code), inOrder(some.map(({ power, wijkCode, organisationId }) => ({ kind: power, wijkCode, organisationId })))]));
      return [id, { version: versions.get(id) ?? 0, fields: { email, professionalId, blockedAt, ...fields } }];
    }));
  }

  async create(rows: readonly { id: string; fields: Fields }[]): Promise<void> {
    for (const { id, fields } of rows) {
      await this.accounts.insert({ id, email: fields['email'] as string, professionalId: fields['professionalId'] as string | null, blockedAt: null, mijnWijkCode: null });
      await this.writePowers(id, fields);
    }
  }

  /** Blocking ends what is open at once, and so does another address. */
  async write(rows: readonly Writing[]): Promise<void> {
    for (const { id, set } of rows) if ('professionalId' in set) await this.accounts.link(id, null); // two may change places
    for (const { id, set } of rows) {
      if ('blockedAt' in set) await this.accounts.block(id, set['blockedAt'] as string | null);
      if ('professionalId' in set) await this.accounts.link(id, set['professionalId'] as string | null);
      if (typeof set['email'] === 'string') await this.accounts.move(id, set['email']);
      if (typeof set['blockedAt'] === 'string' || 'email' in set) await this.signIns.endSessionsOf(id);
      await this.writePowers(id, set);
    }
  }

  /**
   * A beheerder gives and takes the powers of her gemeente, of others. Who works or may do something in another gemeente too is not hers
   * to block: she would be shut out there as well. To give it another address is to be her: only of who is known nowhere else. Which
   * person an account is follows from merging people, which is judged there.
   */
  async authorize(actor: Actor, touched: readonly Touched[]): Promise<void> {
    const keeps = new Set(actor.powers.filter(({ kind }) => kind === 'beheerder').map(({ gemeenteCode }) => gemeenteCode));
    for (const { id, fields, isNew } of touched) {
      const isLinkOnly = fields.length > 0 && fields.every((field) => field === 'professionalId');
      if (isLinkOnly && coordinatesSomewhere(actor)) continue;
      if (fields.some((field) => gemeenteOfField(field) !== null && !keeps.has(gemeenteOfField(field)!))) throw new UserError('NOT_FOUND');
      // anybody may be given a power in her gemeente; all else only of who is known there
      const givesOnly = fields.length > 0 && fields.every((field) => gemeenteOfField(field) !== null);
      if (!givesOnly && !(await this.accounts.gemeentenOf(id, this.clock.today())).some((code) => keeps.has(code))) throw new UserError('NOT_FOUND');
      const isOfAll = !isNew && (fields.includes('email') || fields.includes('blockedAt'));
      if (isOfAll && (await this.accounts.gemeentenOf(id, this.clock.today())).some((code) => !keeps.has(code))) throw new UserError('ACCOUNT_ELSEWHERE');
      if (id === actor.accountId && fields.length > 0) throw new UserError('ACCOUNT_OWN');
    }
  }

  publish(): Promise<void> {
    return Promise.resolve();
  }

  /** An account that should not have been made may do nothing; it stays, for its history. */
  withdraw(fields: Fields): Fields {
    return { ...Object.fromEntries(Object.keys(fields).filter((field) => field.startsWith(POWERS)).map((field) => [field, null])), blockedAt: this.clock.instant() };
  }

  label(field: string): string {
    if (field === 'blockedAt') return 'Geblokkeerd';
    if (field === 'email') return 'Inlogadres';
    return field.startsWith(POWERS) ? 'Rechten' : 'Persoon';
  }

  async tell(values: readonly { field: string; value: unknown }[]): Promise<(string | null)[]> {
    return values.map(({ field, value }) => {
      if (value === null || value === undefined) return null;
      if (field.startsWith(POWERS)) return (value as PowerField[]).map(({ kind, wijkCode, organisationId }) => [POWER_LABELS[kind], wijkCode, organisationId && 'één organisatie'].filter(Boolean).join(' ')).join(', ');
      if (field === 'email') return value as string;
      return field === 'blockedAt' ? 'ja' : 'gekoppeld';
    });
  }

  private async writePowers(id: string, set: Fields): Promise<void> {
    for (const [field, value] of Object.entries(set)) {
      const gemeenteCode = gemeenteOfField(field);
      if (gemeenteCode !== null) await this.accounts.setPowers(id, gemeenteCode, (value ?? []) as PowerField[]);
    }
  }
}

/** Each once, in the order they are kept in. */
export function inOrder(powers: readonly PowerField[]): PowerField[] {
  const keyOf = ({ kind, wijkCode, organisationId }: PowerField) => [kind, wijkCode ?? '', organisationId ?? ''].join(' ');
  const unique = new Map(powers.map(({ kind, wijkCode, organisationId }) => [keyOf({ kind, wijkCode, organisationId }), { kind, wijkCode, organisationId }]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, power]) => power);
}
