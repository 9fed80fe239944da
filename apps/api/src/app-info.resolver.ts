import { Public } from '#libs/access';
import { Settings } from '#libs/config';
import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';

@ObjectType('AppInfo', { description: 'What this installation is.' })
export class AppInfoType {
  @Field({ description: 'All people are invented, and anybody may sign in as one of them.' })
  demo!: boolean;

  @Field(() => Int, { description: 'How many days after her last contact ended a person\'s data is erased.' })
  retentionDays!: number;
}

@Resolver()
export class AppInfoResolver {
  constructor(private readonly settings: Settings) {}

  @Public()
  @Query(() => AppInfoType, { description: 'Public.' })
  app(): AppInfoType {
    return { demo: this.settings.isDemo, retentionDays: this.settings.RETENTION_DAYS };
  }
}
