import { authorize, orNotFound, RateLimits, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database, newId } from '#libs/database';
import { UserError } from '#libs/errors';
import { MailQueue } from '#libs/mail';
import { Injectable } from '@nestjs/common';
import { AreaRepository } from '../areas/index.js';
import { DirectoryEdits, HistoryService, type ChangeGroupType } from '../changes/index.js';
import { pageBounds, pageFrom, type Page, type PageRequest } from '../graphql/connection.js';
import { OrganisationRepository } from '../organisations/index.js';
import { fullName, ProfessionalRepository } from '../professionals/index.js';
import { dayInWords } from '../reachability/index.js';
import { inOrder, POWERS, powersIn, type PowerField } from './account.keeper.js';
import { AccountRepository } from './account.repository.js';
import type { GrantInput } from './manage-accounts.inputs.js';
import { ManageAccountsRepository, type ListedAccount } from './manage-accounts.repository.js';
import type { ManagedAccountType } from './manage-accounts.types.js';
import { readAddress } from './read-address.js';
import { WhoHasAddress } from './who-has-address.js';

const INVITED_AGAIN = { times: 5, minutes: 60 };

/** A beheerder's work: who may do what in her gemeente. */
@Injectable()
export class ManageAccountsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly listed: ManageAccountsRepository,
    private readonly whoHas: WhoHasAddress,
    private readonly professionals: ProfessionalRepository,
    private readonly areas: AreaRepository,
    private readonly organisations: OrganisationRepository,
    private readonly edits: DirectoryEdits,
    private readonly past: HistoryService,
    private readonly mails: MailQueue,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Who may sign in for a gemeente, by name. @throws UserError NOT_FOUND unless she is its beheerder. */
  async page(actor: Actor, gemeenteCode: string, text: string | null, request: PageRequest): Promise<Page<ManagedAccountType>> {
    this.refuseUnlessHers(actor, gemeenteCode);
    const { offset, limit } = pageBounds(request);
    const { rows, total } = await this.listed.page(gemeenteCode, text?.trim() ?? '', this.clock.today(), offset, limit);
    return pageFrom(await this.present(actor, gemeenteCode, rows), offset, total);
  }

  /** @throws UserError NOT_FOUND unless she is beheerder there and the account is known there. */
  async one(actor: Actor, gemeenteCode: string, accountId: string): Promise<ManagedAccountType> {
    this.refuseUnlessHers(actor, gemeenteCode);
    const row = orNotFound(await this.listed.one(gemeenteCode, accountId, this.clock.today()));
    return (await this.present(actor, gemeenteCode, [row]))[0]!;
  }

  /** As it is now; without powers when it has none here any more. */
  async oneOr(actor: Actor, gemeenteCode: string, before: ManagedAccountType): Promise<ManagedAccountType> {
    const row = await this.listed.one(gemeenteCode, before.id, this.clock.today());
    return row ? (await this.present(actor, gemeenteCode, [row]))[0]! : { ...before, powers: [] };
  }

  /**
   * Gives an address powers, and an account when it has none; she gets a mail.
   * @returns the account's id.
   * @throws UserError EMAIL_INVALID, NOT_FOUND, AREA_UNKNOWN, ACCOUNT_OWN; ACCOUNT_ADDRESS_NEW, ACCOUNT_OTHER_ADDRESS or EMAIL_OF_ACCOUNT when it is of somebody who signs in with another;
   * ACCOUNT_BLOCKED; ACCOUNT_PERSON_LEFT or ACCOUNT_PERSON_COMES for who could not sign in with it
   */
  async invite(actor: Actor, gemeenteCode: string, address: string, grants: readonly GrantInput[]): Promise<string> {
    this.refuseUnlessHers(actor, gemeenteCode);
    const email = readAddress(address);
    const powers = await this.read(actor, gemeenteCode, grants);
    if (powers.length === 0) throw new UserError('BAD_INPUT');
    return this.database.transaction(async () => {
      const { account, professionalId } = await this.whoHas.toGive(email);
      if (account) await this.edits.hold([{ kind: 'account', id: account.id }]);
      const isBlocked = account !== null && account.blockedAt !== null;
      if (isBlocked && (await this.accounts.gemeentenOf(account.id, this.clock.today())).length > 0) throw new UserError('ACCOUNT_BLOCKED');
      if (professionalId !== null) await this.refuseInVain(professionalId, [...powers, ...(account ? await this.accounts.powersOf(account.id) : []).map(({ power }) => ({ kind: power }))]);
      const id = account?.id ?? newId();
      const field = powersIn(gemeenteCode);
      const set = account ? { [field]: inOrder([...await this.powers(id, gemeenteCode), ...powers]) } : { email, professionalId, [field]: powers };
      await this.edits.apply(actor, 'account', [{ kind: 'account', id, set, isNew: !account }]);
      if (isBlocked) await this.edits.apply(actor, 'account', [{ kind: 'account', id, set: { blockedAt: null } }]); // known nowhere, she stood in nobody's list to be let in by
      await this.mails.order({ kind: 'invitation', key: `invitation:${newId()}`, about: { accountId: id } });
      return id;
    });
  }

  /**
   * The same invitation once more, for one who has powers here and never signed in.
   * @throws UserError NOT_FOUND, BAD_INPUT for one who did or may not, TOO_MANY_ATTEMPTS
   */
  async inviteAgain(actor: Actor, gemeenteCode: string, accountId: string): Promise<ManagedAccountType> {
    const { hasSignedIn, isBlocked, powers } = await this.one(actor, gemeenteCode, accountId);
    if (hasSignedIn || isBlocked || powers.length === 0) throw new UserError('BAD_INPUT');
    await this.limits.count('invite-again', accountId, INVITED_AGAIN);
    await this.database.transaction(() => this.mails.order({ kind: 'invitation', key: `invitation:${newId()}`, about: { accountId } }));
    return this.one(actor, gemeenteCode, accountId);
  }

  /**
   * These are her powers in the gemeente from now on. Who gets more than to see the list keeps the address she signed in with: it has to be hers.
   * @param shown what they were when she began: what another beheerder took or gave since is not undone by it.
   * @returns null when they are not those any more. @throws UserError NOT_FOUND, ACCOUNT_OWN, AREA_UNKNOWN, ACCOUNT_ADDRESS_NEW
   */
  async setPowers(actor: Actor, gemeenteCode: string, accountId: string, grants: readonly GrantInput[], shown: readonly GrantInput[]): Promise<{ changeId: string | null } | null> {
    await this.one(actor, gemeenteCode, accountId);
    const powers = await this.read(actor, gemeenteCode, grants);
    return this.database.transaction(async () => {
      await this.edits.hold([{ kind: 'account', id: accountId }]);
      const account = orNotFound(await this.accounts.byId(accountId));
      if (JSON.stringify(inOrder(await this.powers(accountId, gemeenteCode))) !== JSON.stringify(asPowers(shown))) return null;
      const givesMore = powers.some(({ kind }) => kind !== 'professional');
      if (givesMore && (await this.whoHas.follows(account)) && !(await this.whoHas.isStillHers(account))) throw new UserError('ACCOUNT_ADDRESS_NEW');
      return { changeId: await this.edits.apply(actor, 'account', [{ kind: 'account', id: accountId, set: { [powersIn(gemeenteCode)]: powers.length > 0 ? powers : null } }]) };
    });
  }

  /** She may not sign in any more, and is signed out everywhere at once; or she may again. @throws UserError NOT_FOUND, ACCOUNT_OWN, ACCOUNT_ELSEWHERE */
  async block(actor: Actor, gemeenteCode: string, accountId: string, blocked: boolean): Promise<string | null> {
    const account = await this.one(actor, gemeenteCode, accountId);
    if (account.isBlocked === blocked) return null;
    return this.edits.apply(actor, 'account', [{ kind: 'account', id: accountId, set: { blockedAt: blocked ? this.clock.instant() : null } }]);
  }

  /**
   * The address she signs in with from now on; she gets a mail there, and one at the old one, and is signed out everywhere.
   * @throws UserError NOT_FOUND, EMAIL_INVALID, ACCOUNT_OWN, ACCOUNT_ELSEWHERE; ACCOUNT_FOLLOWS when hers is the one in the directory;
   * EMAIL_OF_ACCOUNT when somebody else has it, or will by the directory
   */
  async move(actor: Actor, gemeenteCode: string, accountId: string, address: string): Promise<string | null> {
    await this.one(actor, gemeenteCode, accountId);
    const email = readAddress(address);
    return this.database.transaction(async () => {
      const account = orNotFound(await this.accounts.byId(accountId));
      if (await this.whoHas.follows(account)) throw new UserError('ACCOUNT_FOLLOWS');
      const owner = await this.professionals.byEmail(email);
      if (owner && owner.id !== account.professionalId) throw new UserError('EMAIL_OF_ACCOUNT');
      const holder = await this.accounts.byEmail(email);
      if (holder && !(await this.whoHas.isStillHers(holder))) await this.whoHas.letGo(holder);
      const changeId = await this.edits.apply(actor, 'account', [{ kind: 'account', id: accountId, set: { email } }]);
      if (changeId !== null) await this.mails.order(
        { kind: 'invitation', key: `invitation:${newId()}`, about: { accountId } },
        { kind: 'address-changed', key: `address-changed:${changeId}`, about: { changeId } },
      );
      return changeId;
    });
  }

  /** Who gave and took what here, the latest first; not what was done in other gemeenten. @throws UserError NOT_FOUND */
  async history(actor: Actor, gemeenteCode: string, accountId: string, request: PageRequest): Promise<Page<ChangeGroupType>> {
    await this.one(actor, gemeenteCode, accountId);
    return this.past.page([{ kind: 'account', id: accountId }], request, { fields: { of: POWERS, only: powersIn(gemeenteCode) } });
  }

  private refuseUnlessHers(actor: Actor, gemeenteCode: string): void {
    authorize(gemeenteCode, (code) => actor.powers.some((power) => power.kind === 'beheerder' && power.gemeenteCode === code));
  }

  /** Who is in the directory sees the list by her work, for as long as she works: who left, or is yet to begin, does not by being invited to. */
  private async refuseInVain(professionalId: string, powers: readonly Pick<PowerField, 'kind'>[]): Promise<void> {
    const today = this.clock.today();
    if (powers.some(({ kind }) => kind !== 'professional') || (await this.professionals.isActive(professionalId, today))) return;
    const day = await this.professionals.beginsOn(professionalId, today);
    throw day === null ? new UserError('ACCOUNT_PERSON_LEFT') : new UserError('ACCOUNT_PERSON_COMES', { day: dayInWords(day, today) });
  }

  private async powers(accountId: string, gemeenteCode: string): Promise<PowerField[]> {
    return (await this.accounts.powersOf(accountId)).filter((power) => power.gemeenteCode === gemeenteCode).map(({ power, wijkCode, organisationId }) => ({ kind: power, wijkCode, organisationId }));
  }

  /** @throws UserError AREA_UNKNOWN for a wijk that is not in the gemeente; NOT_FOUND for an organisation that is not hers; BAD_INPUT */
  private async read(actor: Actor, gemeenteCode: string, grants: readonly GrantInput[]): Promise<PowerField[]> {
    for (const { kind, wijkCode, organisationId } of grants) {
      if ((wijkCode || organisationId) && kind !== 'coordinator') throw new UserError('BAD_INPUT');
      if (wijkCode && organisationId) throw new UserError('BAD_INPUT');
      const [area] = wijkCode ? await this.areas.byCodes([wijkCode]) : [];
      if (wijkCode && (area?.level !== 'wijk' || area.gemeenteCode !== gemeenteCode)) throw new UserError('AREA_UNKNOWN', { code: wijkCode });
      if (organisationId) authorize((await this.organisations.records([gemeenteCode], [organisationId])).get(organisationId), () => actor.gemeenten.includes(gemeenteCode));
    }
    return asPowers(grants);
  }

  private async present(actor: Actor, gemeenteCode: string, rows: readonly ListedAccount[]): Promise<ManagedAccountType[]> {
    const powers = Map.groupBy((await this.accounts.powersOfAll(rows.map(({ id }) => id))).filter((power) => power.gemeenteCode === gemeenteCode), ({ accountId }) => accountId);
    const all = [...powers.values()].flat();
    const wijken = new Map((await this.areas.byCodes(all.flatMap(({ wijkCode }) => wijkCode ?? []))).map((area) => [area.code, area]));
    const organisations = await this.organisations.recordsById(all.flatMap(({ organisationId }) => organisationId ?? []));
    const unseen = rows.filter(({ hasSignedIn }) => !hasSignedIn).map(({ id }) => id);
    const invitations = await this.mails.latest('invitation', unseen.map((accountId) => ({ accountId })));
    return rows.map(({ id, email, voornaam, tussenvoegsel, achternaam, blockedAt, lastSignInAt, hasSignedIn, isActive, wasHere, isComing, isSomewhere }) => ({
      id, email, lastSignInAt,
      hasSignedIn: Boolean(hasSignedIn), invitationBounced: invitations[unseen.indexOf(id)] === 'bounced',
      name: wasHere && voornaam && achternaam ? fullName({ voornaam, tussenvoegsel, achternaam }) : email,
      isBlocked: blockedAt !== null, isSelf: id === actor.accountId,
      isProfessional: Boolean(isActive), hasLeft: Boolean(achternaam) && !isActive && !isComing && Boolean(wasHere || !isSomewhere),
      powers: (powers.get(id) ?? []).map(({ power, wijkCode, organisationId }) => ({
        kind: power, wijkCode, organisationId, within: wijken.get(wijkCode ?? '')?.name ?? organisations.get(organisationId ?? '')?.name ?? null,
      })),
    }));
  }
}

const asPowers = (grants: readonly GrantInput[]): PowerField[] => inOrder(grants.map(({ kind, wijkCode, organisationId }) => ({ kind, wijkCode: wijkCode ?? null, organisationId: organisationId ?? null })));
