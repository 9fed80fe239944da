import type { Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { AccountRepository } from '../accounts/index.js';
import { AreaRepository } from '../areas/index.js';
import { ContactsService, type ContactType } from '../contacts/index.js';
import type { Loaders } from './context.js';

@Injectable()
export class LoadersFactory {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly areas: AreaRepository,
    private readonly contacts: ContactsService,
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
      buurtenOfWijk: new DataLoader(async (codes) => {
        const buurten = await this.areas.childrenOf(codes);
        const outlines = await this.areas.outlines(buurten.map(({ code }) => code));
        const byWijk = Map.groupBy(buurten.map((buurt) => ({ ...buurt, outline: outlines.get(buurt.code) ?? null })), (buurt) => buurt.parentCode!);
        return codes.map((code) => byWijk.get(code) ?? []);
      }),
      postcodesOfWijk: new DataLoader(async (codes) => {
        const postcodes = await this.areas.pc4sOf(codes);
        return codes.map((code) => postcodes.get(code) ?? []);
      }),
      contactsOfProfessional: new DataLoader(async (ids) => {
        const contacts = actor === null ? new Map<string, ContactType[]>() : await this.contacts.ofProfessionals(actor, ids);
        return ids.map((id) => contacts.get(id) ?? []);
      }),
    };
  }
}
