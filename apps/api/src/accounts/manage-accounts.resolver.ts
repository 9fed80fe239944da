import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ChangeGroupConnection, type ChangeGroupType } from '../changes/index.js';
import type { Page } from '../graphql/connection.js';
import { GrantInput } from './manage-accounts.inputs.js';
import { ManageAccountsService } from './manage-accounts.service.js';
import { ManagedAccountConnection, ManagedAccountType, SavedAccountType, SetPowersResult, type PowersConflictType } from './manage-accounts.types.js';

const Gemeente = () => Args('gemeente', { type: () => ID });
const AccountId = () => Args('id', { type: () => ID });
const Powers = () => Args('powers', { type: () => [GrantInput] });

@Resolver()
export class ManageAccountsResolver {
  constructor(private readonly manage: ManageAccountsService) {}

  @Query(() => ManagedAccountConnection, { description: 'Who may sign in for a gemeente; for its beheerder.' })
  accounts(
    @CurrentActor() actor: Actor,
    @Gemeente() gemeente: string,
    @Args('text', { type: () => String, nullable: true, description: 'A part of a name or an address.' }) text: string | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<ManagedAccountType>> {
    return this.manage.page(actor, gemeente, text ?? null, { first, after });
  }

  @Query(() => ChangeGroupConnection, { description: 'Who gave and took what, the latest first; for the beheerder.' })
  accountHistory(
    @CurrentActor() actor: Actor, @Gemeente() gemeente: string, @AccountId() id: string,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<ChangeGroupType>> {
    return this.manage.history(actor, gemeente, id, { first, after });
  }

  @Mutation(() => ManagedAccountType, { description: 'Gives an address powers, and an account when it has none; she gets a mail. For the beheerder.' })
  async inviteAccount(@CurrentActor() actor: Actor, @Gemeente() gemeente: string, @Args('email') email: string, @Powers() powers: GrantInput[]): Promise<ManagedAccountType> {
    return this.manage.one(actor, gemeente, await this.manage.invite(actor, gemeente, email, powers));
  }

  @Mutation(() => ManagedAccountType, { description: 'Mails the invitation once more to one who never signed in. For the beheerder.' })
  async inviteAccountAgain(@CurrentActor() actor: Actor, @Gemeente() gemeente: string, @AccountId() id: string): Promise<ManagedAccountType> {
    return this.manage.inviteAgain(actor, gemeente, id);
  }

  @Mutation(() => SetPowersResult, { description: 'These are her powers in the gemeente from now on, unless somebody else changed them meanwhile. For the beheerder; not her own.' })
  async setPowers(
    @CurrentActor() actor: Actor, @Gemeente() gemeente: string, @AccountId() id: string, @Powers() powers: GrantInput[],
    @Args('shown', { type: () => [GrantInput], description: 'What they were when she began.' }) shown: GrantInput[],
  ): Promise<SavedAccountType | PowersConflictType> {
    const account = await this.manage.one(actor, gemeente, id);
    const saved = await this.manage.setPowers(actor, gemeente, id, powers, shown);
    return { account: await this.manage.oneOr(actor, gemeente, account), ...saved };
  }

  @Mutation(() => SavedAccountType, { description: 'The address she signs in with from now on; she gets a mail there and is signed out everywhere. For the beheerder; not her own.' })
  async setAccountEmail(@CurrentActor() actor: Actor, @Gemeente() gemeente: string, @AccountId() id: string, @Args('email') email: string): Promise<SavedAccountType> {
    const changeId = await this.manage.move(actor, gemeente, id, email);
    return { account: await this.manage.one(actor, gemeente, id), changeId };
  }

  @Mutation(() => SavedAccountType, { description: 'She may not sign in any more and is signed out everywhere at once; or she may again. For the beheerder; not herself.' })
  async blockAccount(@CurrentActor() actor: Actor, @Gemeente() gemeente: string, @AccountId() id: string, @Args('blocked') blocked: boolean): Promise<SavedAccountType> {
    const changeId = await this.manage.block(actor, gemeente, id, blocked);
    return { account: await this.manage.one(actor, gemeente, id), changeId };
  }
}
