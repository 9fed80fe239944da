import type { Actor } from '#libs/access';
import type { Reading, SearchRequest } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { ContactsService } from '../contacts/index.js';
import { DisclosuresService } from '../disclosures/index.js';
import { SearchEngine } from './search-engine.js';

/** So many digits of a number say whose it is. */
export const TELLING_DIGITS = 6;
/** More people have them than anybody means: they are found when she types on. */
const MOST_PEOPLE = 10;
const ONLY_ORGANISATIONS = ['kind:organisation'];

/**
 * Whose number is it? Who finds that out was shown the number: otherwise one could try digit after digit where opening it would be seen.
 * Numbers of organisations are for everybody.
 */
@Injectable()
export class NumberSearch {
  constructor(
    private readonly engine: SearchEngine,
    private readonly contacts: ContactsService,
    private readonly disclosures: DisclosuresService,
  ) {}

  /**
   * The request, by which people are found by their number only when it was recorded that she is shown it: each of them, whatever page,
   * counts or total is asked for.
   * @throws UserError TOO_MANY_NUMBERS
   */
  async recorded(actor: Actor, request: SearchRequest): Promise<SearchRequest> {
    if (request.readings.every(({ numbers }) => numbers.length === 0)) return request;
    const findsPeople = await this.recordPeople(actor, { ...request, readings: request.readings.filter(isTelling), filters: [...request.filters, ['kind:contact']], offset: 0, limit: MOST_PEOPLE + 1 });
    const isOpen = (reading: Reading) => reading.numbers.length === 0 || (findsPeople && isTelling(reading));
    return { ...request, readings: request.readings.map((reading) => (isOpen(reading) ? reading : { ...reading, tagGroups: [...reading.tagGroups, ONLY_ORGANISATIONS] })) };
  }

  private async recordPeople(actor: Actor, request: SearchRequest): Promise<boolean> {
    if (request.readings.length === 0) return false;
    const { matches } = await this.engine.search(request);
    if (matches.length > MOST_PEOPLE) return false;
    const people = await this.contacts.many(actor, matches.map(({ id }) => id.slice(id.indexOf(':') + 1)));
    await this.disclosures.disclose(actor, people.map(({ record }) => record.professionalId), 'search');
    return true;
  }
}

/** Whether it asks for whole enough numbers only. */
export const isTelling = ({ numbers }: Reading): boolean => numbers.length > 0 && numbers.every((digits) => digits.length >= TELLING_DIGITS);
