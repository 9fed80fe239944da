import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import { roleInSentence } from '../roles/index.js';
import { DatabaseSearchRepository } from './database-search.repository.js';

/** So many are enough to show how one may ask. */
const ENOUGH = 4;

/** What could be asked of her own lists, for the empty search box. */
@Injectable()
export class SearchExamplesService {
  constructor(
    private readonly repository: DatabaseSearchRepository,
    private readonly clock: Clock,
  ) {}

  /** Roles with a wijk or postcode where somebody has them, each role and place once; none where nobody works yet. */
  async of({ gemeenten }: Actor): Promise<string[]> {
    const examples: string[] = [];
    const used = new Set<string>();
    for (const { roleCode, wijk, pc4 } of await this.repository.rolesInWijken(gemeenten, this.clock.today())) {
      if (examples.length === ENOUGH || used.has(roleCode) || used.has(wijk)) continue;
      used.add(roleCode).add(wijk);
      examples.push(`${roleInSentence(roleCode)} ${examples.length === 1 && pc4 !== null ? pc4 : wijk}`);
    }
    return examples;
  }
}
