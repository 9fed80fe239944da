import { CurrentActor, type Actor } from '#libs/access';
import { Query, Resolver } from '@nestjs/graphql';
import { InstallationService } from './installation.service.js';
import { InstallationType } from './installation.types.js';

@Resolver()
export class InstallationResolver {
  constructor(private readonly service: InstallationService) {}

  @Query(() => InstallationType, { description: 'For a beheerder.' })
  installation(@CurrentActor() actor: Actor): Promise<InstallationType> {
    return this.service.state(actor);
  }
}
