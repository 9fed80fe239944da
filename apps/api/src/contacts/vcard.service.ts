import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { AreaRepository, gemeenteOf, isWijkCode } from '../areas/index.js';
import { DisclosuresService } from '../disclosures/index.js';
import type { OrganisationRecord } from '../organisations/index.js';
import type { ContactRecord } from './contact-record.js';
import { mayRead, maySeeNumber } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';
import { ContactsService } from './contacts.service.js';
import type { CardCountType } from './contact.types.js';
import { organisationCard, vCard } from './vcard.js';

/** Contacts to keep in a phone. Each holds the numbers the actor may see: a disclosure. */
@Injectable()
export class VCardService {
  constructor(
    private readonly contacts: ContactsService,
    private readonly repository: ContactRepository,
    private readonly areas: AreaRepository,
    private readonly disclosures: DisclosuresService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Of these contacts, in this order, to be sent to her unasked: nothing holds that up. */
  async toSend(actor: Actor, ids: readonly string[]): Promise<string> {
    const records = new Map((await this.repository.records(actor.gemeenten, ids, this.clock.today())).map((record) => [record.id, record]));
    const visible = withVisible(actor, ids.flatMap((id) => records.get(id) ?? []));
    await this.disclosures.logKept(actor, visible.filter(({ phones }) => phones.length > 0).map(({ record }) => record.professionalId), 'vcard');
    return this.written(actor, visible);
  }

  /** @throws UserError NOT_FOUND, TOO_MANY_NUMBERS */
  async ofContact(actor: Actor, id: string): Promise<string> {
    return this.cards(actor, [await this.contacts.record(actor, id)]);
  }

  /** What a wijk gives to keep in a phone, in one file. @throws UserError NOT_FOUND, TOO_MANY_NUMBERS */
  async ofWijk(actor: Actor, code: string): Promise<string> {
    const { people, organisations } = await this.inWijk(actor, code);
    const cards = await this.cards(actor, people);
    return cards + organisations.map((organisation) => organisationCard(organisation, organisation.phone, `${this.settings.baseUrl}/organisaties/${organisation.id}`)).join('');
  }

  /** How many cards that file holds. @throws UserError NOT_FOUND */
  async countOfWijk(actor: Actor, code: string): Promise<CardCountType> {
    const { people, organisations } = await this.inWijk(actor, code);
    return { people: people.length, organisations: organisations.length };
  }

  /**
   * Everyone who serves the wijk itself or its buurten; of those who serve the whole gemeente only the general number of
   * their organisation, where nobody of it is among them: reading everyone's own number in every wijk would be reading in bulk.
   */
  private async inWijk(actor: Actor, code: string): Promise<{ people: ContactRecord[]; organisations: WithPhone[] }> {
    if (!isWijkCode(code) || !actor.gemeenten.includes(gemeenteOf(code))) throw new UserError('NOT_FOUND');
    const here = new Set([code, ...(await this.areas.childrenOf([code])).map((buurt) => buurt.code)]);
    const today = this.clock.today();
    const ids = await this.repository.idsServing(actor.gemeenten, [...here, gemeenteOf(code)], today);
    const records = (await this.repository.records(actor.gemeenten, ids, today)).filter((record) => mayRead(actor, record, today));
    const people = records.filter(({ areas }) => areas.some((area) => here.has(area.code)));
    const present = new Set(people.map(({ organisation }) => organisation.id));
    const absent = new Map(records.map(({ organisation }) => [organisation.id, organisation] as const).filter(([id]) => !present.has(id)));
    return { people, organisations: [...absent.values()].filter(hasPhone).sort(byName) };
  }

  private async cards(actor: Actor, records: readonly ContactRecord[]): Promise<string> {
    const visible = withVisible(actor, records);
    await this.disclosures.disclose(actor, visible.filter(({ phones }) => phones.length > 0).map(({ record }) => record.professionalId), 'vcard');
    return this.written(actor, visible);
  }

  private written(actor: Actor, visible: readonly Visible[]): string {
    return visible.map(({ record, phones }) => vCard(record, phones, namesOf(actor, record), `${this.settings.baseUrl}/contacten/${record.id}`)).join('');
  }
}

type WithPhone = OrganisationRecord & { phone: string };

const hasPhone = (organisation: OrganisationRecord): organisation is WithPhone => organisation.phone !== null;

const byName = (one: OrganisationRecord, other: OrganisationRecord): number => one.name.localeCompare(other.name, 'nl');

/** A contact with the numbers the actor may see. */
interface Visible {
  record: ContactRecord;
  phones: ContactRecord['phones'];
}

const withVisible = (actor: Actor, records: readonly ContactRecord[]): Visible[] =>
  records.map((record) => ({ record, phones: record.phones.filter((phone) => maySeeNumber(actor, record, phone)) }));

const namesOf = (actor: Actor, { areas }: ContactRecord): string[] => areas.filter((area) => actor.gemeenten.includes(gemeenteOf(area.code))).map((area) => area.name);
