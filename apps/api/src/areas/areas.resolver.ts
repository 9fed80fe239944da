import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { PostcodeAnswerType } from './area.types.js';
import { PostcodeService } from './postcode.service.js';

@Resolver()
export class AreasResolver {
  constructor(private readonly postcodes: PostcodeService) {}

  @Query(() => PostcodeAnswerType, { description: 'Where a postcode lies.' })
  postcode(@Args('postcode') postcode: string, @Args('houseNumber', { type: () => Int, nullable: true }) houseNumber?: number): Promise<PostcodeAnswerType> {
    return this.postcodes.answer(postcode, houseNumber);
  }
}
