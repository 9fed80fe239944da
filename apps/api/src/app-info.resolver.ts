import { Public } from '#libs/access';
import { Settings } from '#libs/config';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';

@ObjectType('AppInfo', { description: 'What this installation is.' })
export class AppInfoType {
  @Field({ description: 'All people are invented, and anybody may sign in as one of them.' })
  demo!: boolean;
}

@Resolver()
export class AppInfoResolver {
  constructor(private readonly settings: Settings) {}

  @Public()
  @Query(() => AppInfoType, { description: 'Public.' })
  app(): AppInfoType {
    return { demo: this.settings.isDemo };
  }
}
