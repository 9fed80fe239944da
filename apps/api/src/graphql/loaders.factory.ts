import type { Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { AccountRepository } from '../accounts/index.js';
import { AreaRepository } from '../areas/index.js';
import type { Loaders } from './context.js';

@Injectable()
export class LoadersFactory {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly areas: AreaRepository,
  ) {}

  forActor(actor: Actor | null): Loaders {
    return {
      isFavourite: new DataLoader(async (ids) => {
        const favourites = actor === null ? [] : await this.accounts.favourites(actor.accountId);
        const kept = new Set(favourites.map((favourite) => favourite.contactId));
        return ids.map((id) => kept.has(id));
      }, { cache: false }),
      area: new DataLoader(async (codes) => {
        const areas = new Map((await this.areas.byCodes(codes)).map((area) => [area.code, area]));
        return codes.map((code) => areas.get(code) ?? null);
      }),
    };
  }
}
