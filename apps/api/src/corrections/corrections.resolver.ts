import { CurrentActor, type Actor } from '#libs/access';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Page } from '../graphql/connection.js';
import { CorrectionInput, JudgementInput } from './correction.inputs.js';
import { CorrectionConnection, CorrectionType, JudgedCorrectionType } from './correction.types.js';
import { CorrectionsService } from './corrections.service.js';

@Resolver()
export class CorrectionsResolver {
  constructor(private readonly corrections: CorrectionsService) {}

  @Query(() => CorrectionConnection, { description: 'Corrections she may judge, the oldest first; the same said twice is one.' })
  openCorrections(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Page<CorrectionType>> {
    return this.corrections.open(actor, { first, after });
  }

  @Query(() => CorrectionConnection, { description: 'What she herself said was wrong, the newest first, with the outcome.' })
  myCorrections(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('contactId', { type: () => ID, nullable: true, description: 'Only of this contact.' }) contactId?: string | null,
  ): Promise<Page<CorrectionType>> {
    return this.corrections.sent(actor, contactId ?? undefined, { first, after });
  }

  @Mutation(() => CorrectionType, { description: '"Klopt niet", by anybody who sees the contact. At most 20 an hour.' })
  reportCorrection(@CurrentActor() actor: Actor, @Args('input') input: CorrectionInput): Promise<CorrectionType> {
    return this.corrections.report(actor, input);
  }

  @Mutation(() => JudgedCorrectionType, { description: 'By who keeps the contact. The sender is told by mail.' })
  judgeCorrection(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string, @Args('input') input: JudgementInput): Promise<JudgedCorrectionType> {
    return this.corrections.judge(actor, id, input);
  }
}
