import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ContactsService } from '../contacts/index.js';
import { DepartureInput } from './departure.inputs.js';
import { DepartedType, DepartureType } from './departure.types.js';
import { DeparturesService } from './departures.service.js';

@Resolver()
export class DeparturesResolver {
  constructor(
    private readonly departures: DeparturesService,
    private readonly contacts: ContactsService,
  ) {}

  @Query(() => DepartureType, { description: 'All that hangs on somebody who leaves, for who keeps some of her contacts.' })
  departure(@CurrentActor() actor: Actor, @Args('contactId', { type: () => ID, description: 'One of her contacts.' }) contactId: string): Promise<DepartureType> {
    return this.departures.departure(actor, contactId);
  }

  @Mutation(() => DepartedType, { description: '"Uit dienst": all of it, or nothing; undone as one.' })
  async depart(@CurrentActor() actor: Actor, @Args('input') input: DepartureInput): Promise<DepartedType> {
    const { changeId, successorIds } = await this.departures.depart(actor, input);
    return { changeId, successors: await this.contacts.shown(actor, successorIds) };
  }
}
