import { CurrentActor, type Actor } from '#libs/access';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../accounts/index.js';
import { MaatjesService } from './maatjes.service.js';

@Resolver(() => ViewerType)
export class ViewerMaatjesResolver {
  constructor(private readonly maatjes: MaatjesService) {}

  @ResolveField(() => Boolean, { description: 'Whether maatjes mean something to her: she has one, is one, or works in a team that can get one.' })
  hasMaatjes(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.maatjes.concern(actor);
  }
}
