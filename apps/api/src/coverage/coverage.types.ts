import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { WijkType } from '../contact-lists/index.js';
import { connectionOf } from '../graphql/connection.js';
import { DayScalar } from '../graphql/day.scalar.js';
import { RoleType } from '../roles/index.js';
import type { CellState } from './coverage-cells.js';

const CellStateName = { FILLED: 'filled', NEW: 'new', DUE: 'due', STALE: 'stale', VACANT: 'vacant' } as const;
registerEnumType(CellStateName, {
  name: 'CoverageState',
  description: 'How well a required role is filled in a wijk: as well as by the best contact.',
  valuesMap: {
    FILLED: { description: 'By somebody whose entry was confirmed in time.' },
    NEW: { description: 'By somebody who was never confirmed, which is not due yet.' },
    DUE: { description: 'By somebody whose entry waits for confirmation.' },
    STALE: { description: 'Only by entries that nobody confirmed for long.' },
    VACANT: { description: 'By nobody.' },
  },
});

export const CoverageOrderName = { NAME: 'name', WORST: 'worst' } as const;
export type CoverageOrder = (typeof CoverageOrderName)[keyof typeof CoverageOrderName];
registerEnumType(CoverageOrderName, { name: 'CoverageOrder', valuesMap: { WORST: { description: 'Where most people miss most first.' } } });

@ObjectType('CoverageCell', { description: 'One required role in one wijk.' })
export class CoverageCellType {
  @Field()
  role!: RoleType;

  @Field(() => CellStateName)
  state!: CellState;

  @Field({ description: 'Some buurten of the wijk are served and others are not.' })
  partly!: boolean;

  @Field(() => Int, { description: 'How many fill it now.' })
  contactCount!: number;

  @Field(() => DayScalar, { nullable: true, description: 'The last day anybody fills it, when that is within 30 days and nobody follows without a gap.' })
  endingOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'When the next one starts who does not fill it yet.' })
  startsOn!: string | null;
}

@ObjectType('WijkCoverage')
export class WijkCoverageType {
  @Field()
  wijk!: WijkType;

  @Field(() => [CoverageCellType], { description: 'One for each role that this wijk must have, in referral order.' })
  cells!: CoverageCellType[];
}

@ObjectType('MissingInWijk', { description: 'A wijk that misses a role.' })
export class MissingInWijkType {
  @Field()
  wijk!: WijkType;

  @Field(() => DayScalar, { nullable: true, description: 'When the next one starts.' })
  on!: string | null;
}

@ObjectType('MissingInMost', { description: 'A role that nobody fills in most wijken of a gemeente.' })
export class MissingInMostType {
  @Field()
  role!: RoleType;

  @Field(() => [MissingInWijkType], { description: 'Where most people live first.' })
  in!: readonly MissingInWijkType[];

  @Field(() => Int, { description: 'How many wijken need it.' })
  outOf!: number;
}

@ObjectType('CoverageConnection')
export class CoverageConnection extends connectionOf('WijkCoverage', WijkCoverageType) {
  @Field(() => [MissingInMostType], { description: 'Of all these wijken, on every page.' })
  missingInMost!: MissingInMostType[];
}

@ObjectType('ConfirmedPoint')
export class ConfirmedPointType {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => Float, { description: 'Which part of the active contacts was confirmed in the 90 days before: 0 to 1.' })
  share!: number;

  @Field(() => Int, { description: 'How many contacts were active.' })
  total!: number;
}

@ObjectType('ConfirmedShare', { description: 'How much of what serves her wijken was confirmed in the last 90 days.' })
export class ConfirmedShareType {
  @Field(() => Float, { description: '0 to 1.' })
  now!: number;

  @Field(() => Int, { description: 'How many contacts are active.' })
  total!: number;

  @Field(() => [ConfirmedPointType], { description: 'The last 12 months, a point a week, the oldest first.' })
  course!: ConfirmedPointType[];
}
