import { authorize, gemeentenAsked, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Database } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { ContactsService, type ContactType } from '../contacts/index.js';
import { DisclosuresService } from '../disclosures/index.js';
import { pageByKey, type Page, type PageRequest } from '../graphql/connection.js';
import { HELD, MaatjeRepository } from '../maatjes/index.js';
import { parseNumber } from '../phone-numbers/index.js';
import { fullName } from '../professionals/index.js';
import type { DuplicateType, LikePersonType } from './duplicates.types.js';
import { coordinatedGemeenten, keepsAPart } from './coordinated-gemeenten.js';
import { MergePeople, type Merging } from './merge-people.js';
import { PeopleMatcher, type Likeness, type Pair, type Person } from './people-matcher.js';
import { PeopleRepository } from './people.repository.js';

const MOST_SUGGESTIONS = 8;
/** In so many ways two can be alike. */
const MOST_ALIKE = 3;

/** Who may be in the directory twice, or already. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly contacts: ContactsService,
    private readonly maatjes: MaatjeRepository,
    private readonly merging: MergePeople,
    private readonly disclosures: DisclosuresService,
    private readonly clock: Clock,
  ) {}

  /** Who may be the person she is typing, also somebody who left, for who adds people. At most 8, the most alike first. */
  async likely(actor: Actor, wanted: { voornaam?: string | null; achternaam?: string | null; email?: string | null; phone?: string | null }): Promise<LikePersonType[]> {
    const gemeenten = coordinatedGemeenten(actor);
    if (gemeenten.length === 0) return [];
    const number = wanted.phone ? parseNumber(wanted.phone) : null;
    const matches = new PeopleMatcher(await this.people.within(gemeenten, null, keepsAPart(actor))).find({
      voornaam: wanted.voornaam?.trim() ?? '', achternaam: wanted.achternaam?.trim() ?? '', email: wanted.email?.trim().toLowerCase() ?? null, numbers: number ? [number] : [],
    }).slice(0, MOST_SUGGESTIONS);
    const presented = await this.presented(actor, matches.map(({ person }) => person));
    return matches.map(({ person, why }) => presented(person, why));
  }

  /** Every two in the gemeenten she coordinates, or in that one of them, that may be the same person, the most alike first. @throws UserError NOT_FOUND for a gemeente that is not hers. */
  async page(actor: Actor, gemeente: string | undefined, request: PageRequest): Promise<Page<DuplicateType>> {
    const pairs = new Map((await this.pairs(actor, gemeente)).map((pair) => [`${MOST_ALIKE - pair.why.length} ${pair.first.id} ${pair.second.id}`, pair]));
    return pageByKey(pairs, request, async (some) => {
      const presented = await this.presented(actor, some.flatMap(({ first, second }) => [first, second]));
      return some.map(({ first, second, why }) => ({ first: presented(first, why), second: presented(second, why), why }));
    });
  }

  /** @throws UserError as merging does; TOO_MANY_NUMBERS */
  async preview(actor: Actor, keepId: string, goneId: string): Promise<Merging> {
    const merging = await this.merging.preview(actor, keepId, goneId);
    if (merging.person.phones.length > 0) await this.disclosures.disclose(actor, [keepId, goneId], 'page');
    return merging;
  }

  /** @throws UserError NOT_FOUND unless both are in a gemeente she coordinates. */
  async sayNotTheSame(actor: Actor, one: string, other: string): Promise<void> {
    const known = new Set((await this.people.within(authorize(coordinatedGemeenten(actor), (kept) => kept.length > 0), null, true)).map(({ id }) => id));
    for (const id of [one, other]) authorize(id, (each) => known.has(each));
    await this.database.transaction(() => this.people.sayNotTheSame(one, other));
  }

  /** Every two in the gemeenten she coordinates, or in that one of them, that may be the same person; not the ones somebody said are two. @throws UserError NOT_FOUND for a gemeente that is not hers. */
  async pairs(actor: Actor, gemeente?: string): Promise<Pair[]> {
    const asked = gemeentenAsked(actor, gemeente);
    const gemeenten = coordinatedGemeenten(actor).filter((code) => asked.includes(code));
    if (gemeenten.length === 0) return [];
    const known = await this.people.notTheSame();
    return new PeopleMatcher(await this.people.within(gemeenten, this.clock.today(), keepsAPart(actor))).pairs().filter(({ first, second }) => !known.has(`${first.id} ${second.id}`));
  }

  /** Says how one of these people is shown. */
  private async presented(actor: Actor, people: readonly Person[]): Promise<(person: Person, why: Likeness[]) => LikePersonType> {
    const contacts = people.length === 0 ? new Map<string, ContactType[]>() : await this.contacts.ofProfessionals(actor, [...new Set(people.map(({ id }) => id))]);
    const pairs = await this.maatjes.pairsOf([...contacts.values()].flat().map(({ id }) => id), HELD);
    return (person, why) => {
      const hers = contacts.get(person.id) ?? [];
      const ids = new Set(hers.map(({ id }) => id));
      return { professionalId: person.id, name: fullName(person), why, contacts: hers, maatjes: pairs.filter((pair) => ids.has(pair.memberContactId) || ids.has(pair.expertContactId)).length };
    };
  }
}
