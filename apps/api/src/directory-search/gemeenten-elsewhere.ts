import type { Actor } from '#libs/access';
import { words } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { AreaRepository, type Area } from '../areas/index.js';
import { tellingParts } from './lexicon.js';
import { isOptional } from './optional-words.js';

/** As long as a gemeente that was renamed may still be known by its old name here. */
const KEEP_MS = 5 * 60_000;

/** The gemeenten somebody may name and may not look in. */
@Injectable()
export class GemeentenElsewhere {
  /** By what each is called; read when it is first asked for. */
  private readonly named = new LRUCache<'all', ReadonlyMap<string, Area[]>, unknown>({ max: 1, ttl: KEEP_MS, fetchMethod: () => this.read() });

  constructor(private readonly areas: AreaRepository) {}

  /** The first by name that is called by these folded words and is none of hers. */
  async called(some: readonly string[], { gemeenten }: Actor): Promise<Area | null> {
    const named = await this.named.forceFetch('all');
    return named.get(some.join(' '))?.find(({ code }) => !gemeenten.includes(code)) ?? null;
  }

  private async read(): Promise<ReadonlyMap<string, Area[]>> {
    const names = (await this.areas.gemeenten()).flatMap((area) => [area.name, ...tellingParts(area.name)].map((name) => ({ area, name: words(name).filter((word) => !isOptional(word)).join(' ') })));
    return new Map([...Map.groupBy(names, ({ name }) => name)].map(([name, called]) => [name, called.map(({ area }) => area)]));
  }
}
