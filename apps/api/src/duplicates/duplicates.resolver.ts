import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ContactsService } from '../contacts/index.js';
import type { Page } from '../graphql/connection.js';
import { FoldMaatjes } from '../maatjes/index.js';
import { displayNumber } from '../phone-numbers/index.js';
import { fullName } from '../professionals/index.js';
import { DuplicatesService } from './duplicates.service.js';
import { DuplicateConnection, LikePersonType, MergePreviewType, type DuplicateType } from './duplicates.types.js';
import { MergePeople } from './merge-people.js';

@Resolver()
export class DuplicatesResolver {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly merging: MergePeople,
    private readonly contacts: ContactsService,
    private readonly maatjes: FoldMaatjes,
  ) {}

  @Query(() => [LikePersonType], { description: 'Who may be the person that is being typed; for coordinators, at most 8.' })
  likelyPeople(
    @CurrentActor() actor: Actor,
    @Args('voornaam', { type: () => String, nullable: true }) voornaam?: string | null,
    @Args('achternaam', { type: () => String, nullable: true }) achternaam?: string | null,
    @Args('email', { type: () => String, nullable: true }) email?: string | null,
    @Args('phone', { type: () => String, nullable: true }) phone?: string | null,
  ): Promise<LikePersonType[]> {
    return this.duplicates.likely(actor, { voornaam, achternaam, email, phone });
  }

  @Query(() => DuplicateConnection, { description: 'Every two in the gemeenten she coordinates that may be the same person.' })
  duplicatePeople(
    @CurrentActor() actor: Actor,
    @Args('gemeente', { type: () => ID, nullable: true, description: 'Only there.' }) gemeente: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<DuplicateType>> {
    return this.duplicates.page(actor, gemeente ?? undefined, { first, after });
  }

  @Query(() => MergePreviewType, { description: 'What merging would come to. For who keeps all contacts of both.' })
  async mergePreview(@CurrentActor() actor: Actor, @Args('keepId', { type: () => ID }) keepId: string, @Args('goneId', { type: () => ID }) goneId: string): Promise<MergePreviewType> {
    const { person, moved, folded, endedPairs } = await this.duplicates.preview(actor, keepId, goneId);
    return {
      name: fullName(person), email: person.email, phones: person.phones.map((phone) => ({ ...phone, number: displayNumber(phone.number) })),
      moved: await this.contacts.shown(actor, moved), folded: await this.contacts.shown(actor, folded.map((each) => each.goneId)),
      endedPairs: await this.maatjes.named(actor, endedPairs),
    };
  }

  @Mutation(() => ID, { nullable: true, description: 'Makes one person of two; answers the change by which that can be undone.' })
  mergePeople(@CurrentActor() actor: Actor, @Args('keepId', { type: () => ID }) keepId: string, @Args('goneId', { type: () => ID }) goneId: string): Promise<string | null> {
    return this.merging.run(actor, keepId, goneId);
  }

  @Mutation(() => Boolean, { description: 'These are two people: they are not named as duplicates any more.' })
  async notDuplicates(@CurrentActor() actor: Actor, @Args('one', { type: () => ID }) one: string, @Args('other', { type: () => ID }) other: string): Promise<boolean> {
    await this.duplicates.sayNotTheSame(actor, one, other);
    return true;
  }
}
