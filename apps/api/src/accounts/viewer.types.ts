import type { Power } from '#libs/access';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AreaType, GemeenteType } from '../areas/index.js';
import { OrganisationType } from '../organisations/index.js';
import type { Account } from './account.entity.js';

export const PowerKindName = { PROFESSIONAL: 'professional', COORDINATOR: 'coordinator', BEHEERDER: 'beheerder' } as const;
registerEnumType(PowerKindName, { name: 'PowerKind' });

@ObjectType('Power', { description: 'What she may do in one gemeente.' })
export class PowerType {
  @Field(() => PowerKindName)
  kind!: Power;

  @Field()
  gemeente!: GemeenteType;

  @Field(() => AreaType, { nullable: true, description: 'The wijk it is narrowed to.' })
  wijk!: AreaType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The organisation it is narrowed to.' })
  organisation!: OrganisationType | null;
}

@ObjectType('Viewer', { description: 'Who is signed in.' })
export class ViewerType {
  @Field(() => ID)
  id!: string;

  @Field()
  email!: string;

  @Field({ description: 'The full name, or the e-mail address of an account without a professional.' })
  name!: string;

  @Field()
  initials!: string;

  @Field({ description: 'For who coordinates: she is mailed what waits for her.' })
  overviewByMail!: boolean;

  /** Not an output. */
  account!: Account;
}

@ObjectType('RequestSignInLinkResult')
export class RequestSignInLinkResultType {
  @Field({ description: 'What to tell her, in Dutch; the same for every address.' })
  message!: string;
}
