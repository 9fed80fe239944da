import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContactType } from '../contacts/index.js';
import { WijkType } from '../contact-lists/index.js';
import { DayScalar } from '../graphql/day.scalar.js';
import { RoleType } from '../roles/index.js';
import { MissingInMostType } from './coverage.types.js';
import type { MissingInMost } from './vacancies.js';

const WorkKindName = { CORRECTION: 'correction', OVERDUE: 'overdue', ENDING: 'ending', VACANCY: 'vacancy', BOUNCED: 'bounced', WITHOUT_MAATJE: 'without-maatje', RETIRED_AREA: 'retired-area' } as const;
export type WorkKind = (typeof WorkKindName)[keyof typeof WorkKindName];
registerEnumType(WorkKindName, {
  name: 'WorkKind',
  valuesMap: {
    CORRECTION: { description: 'Somebody said that an entry is wrong; nobody judged it yet. Its day: when it was said.' },
    OVERDUE: { description: 'Must be called to confirm: asking by mail does not help. Its day: the last confirmation.' },
    ENDING: { description: 'Ends within 30 days and nobody follows. Its day: the last one.' },
    VACANCY: { description: 'A required role that nobody fills, in a wijk or in most wijken of a gemeente. Its day: when the next one starts.' },
    BOUNCED: { description: 'Mail to this person came back. Its day: when.' },
    WITHOUT_MAATJE: { description: 'In a buurtteam, or within two weeks, without a maatje and without a proposal. Its day: the first one, of who is still to start.' },
    RETIRED_AREA: { description: 'Serves a wijk or buurt that CBS has no more: nobody finds the contact there.' },
  },
});

@ObjectType('WorkItem', { description: 'One thing that needs her: a contact, or a role in a wijk.' })
export class WorkItemType {
  @Field(() => ContactType, { nullable: true })
  contact!: ContactType | null;

  @Field(() => RoleType, { nullable: true, description: 'Of a vacancy.' })
  role!: RoleType | null;

  @Field(() => WijkType, { nullable: true, description: 'Of a vacancy in one wijk.' })
  wijk!: WijkType | null;

  @Field(() => MissingInMostType, { nullable: true, description: 'Of a vacancy in most wijken.' })
  missing!: MissingInMostType | null;

  @Field(() => DayScalar, { nullable: true })
  on!: string | null;
}

@ObjectType('WorkListEntry', { description: 'All that needs her of one kind.' })
export class WorkListEntryType {
  @Field(() => WorkKindName)
  kind!: WorkKind;

  @Field(() => Int)
  count!: number;

  /** Not an output: what its items are made of. */
  work!: readonly Work[];
}

/** What an item is made of, before it is presented. */
export type Work = WorkInWijk | { on: string | null } & ({ contactId: string } | { roleCode: string; missing: MissingInMost });

/** A role that nobody fills in a wijk. */
export interface WorkInWijk {
  wijk: WijkType;
  roleCode: string;
  on: string | null;
}
