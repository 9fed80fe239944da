import { authorize, type Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Injectable } from '@nestjs/common';
import { gemeenteOf } from '../areas/index.js';
import { ChangesRepository } from '../changes/index.js';
import { ContactRepository, ContactSubjectsRepository, type ContactRecord } from '../contacts/index.js';
import { pageBounds, pageFrom, pageOf, type Page, type PageRequest } from '../graphql/connection.js';
import { fullName, SOMEBODY_GONE } from '../professionals/index.js';
import { PrivacyRepository } from './privacy.repository.js';
import type { NumberViewType } from './privacy.types.js';

/** What is held of her that says who else did something, by account. */
const NAMES_ACCOUNTS = ['wie zag je nummer', 'vragen om in een lijst te staan'];
/** What names others as the people they are. */
const NAMES_PEOPLE = ['waarnemer voor', 'maatjes', 'met wie je geen maatje wilt zijn'];

/** What is held about somebody, and who saw it. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly privacy: PrivacyRepository,
    private readonly contacts: ContactRepository,
    private readonly stored: ContactSubjectsRepository,
    private readonly changes: ChangesRepository,
    private readonly clock: Clock,
  ) {}

  /** "Wie zag mijn nummer", the latest first. */
  async whoSawMine(actor: Actor, request: PageRequest): Promise<Page<NumberViewType>> {
    return actor.professionalId === null ? pageOf([], request, async () => []) : this.views(actor.professionalId, request);
  }

  /** The same of somebody else. @throws UserError NOT_FOUND unless she is beheerder of a gemeente the contact serves. */
  async whoSaw(actor: Actor, contactId: string, request: PageRequest): Promise<Page<NumberViewType>> {
    const [record] = await this.contacts.records(actor.gemeenten, [contactId], this.clock.today());
    return this.views(authorize(record, (contact) => isBeheerderOf(actor, contact)).professionalId, request);
  }

  /** All that is held about herself: for her to read, or to take elsewhere. */
  async everything(actor: Actor): Promise<Record<string, unknown>> {
    const held = await this.privacy.everythingAbout(actor.accountId, actor.professionalId);
    const others = (tables: readonly string[]) => tables.flatMap((table) => held[table] as { wie: string }[]);
    const nameOf = await this.namesOf(others(NAMES_ACCOUNTS).map(({ wie }) => wie));
    const people = await this.stored.names(others(NAMES_PEOPLE).map(({ wie }) => wie));
    for (const row of others(NAMES_ACCOUNTS)) row.wie = nameOf(row.wie);
    for (const row of others(NAMES_PEOPLE)) row.wie = fullName(people.get(row.wie)!);
    return { gemaakt: this.clock.instant(), ...held };
  }

  private async views(professionalId: string, request: PageRequest): Promise<Page<NumberViewType>> {
    const { offset, limit } = pageBounds(request);
    const { rows, total } = await this.privacy.numberViews(professionalId, offset, limit);
    const names = await this.namesOf(rows.map(({ accountId }) => accountId));
    return pageFrom(rows.map(({ id, at, through, accountId }) => ({ id, at, through, by: names(accountId) })), offset, total);
  }

  private async namesOf(accountIds: readonly string[]): Promise<(accountId: string) => string> {
    const names = await this.changes.names([...new Set(accountIds)]);
    return (accountId) => names.get(accountId) ?? SOMEBODY_GONE;
  }
}

const isBeheerderOf = (actor: Actor, contact: ContactRecord): boolean =>
  actor.powers.some(({ kind, gemeenteCode }) => kind === 'beheerder' && contact.areas.some(({ code }) => gemeenteOf(code) === gemeenteCode));
