import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { AreaRepository, gemeenteOf, isWijkCode } from '../areas/index.js';
import { DisclosuresService } from '../disclosures/index.js';
import type { ContactRecord } from './contact-record.js';
import { mayRead, maySeeNumber } from './contact.policy.js';
import { ContactRepository } from './contact.repository.js';
import { ContactsService } from './contacts.service.js';
import { vCard } from './vcard.js';

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

  /** Everyone who serves a wijk itself or its buurten, in one file. @throws UserError NOT_FOUND, TOO_MANY_NUMBERS */
  async ofWijk(actor: Actor, code: string): Promise<string> {
    if (!isWijkCode(code) || !actor.gemeenten.includes(gemeenteOf(code))) throw new UserError('NOT_FOUND');
    const today = this.clock.today();
    const buurten = await this.areas.buurtenOf([code]);
    const ids = await this.repository.idsServing(actor.gemeenten, [code, ...buurten.map((buurt) => buurt.code)], today);
    const records = await this.repository.records(actor.gemeenten, ids, today);
    return this.cards(actor, records.filter((record) => mayRead(actor, record, today)));
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

/** A contact with the numbers the actor may see. */
interface Visible {
  record: ContactRecord;
  phones: ContactRecord['phones'];
}

const withVisible = (actor: Actor, records: readonly ContactRecord[]): Visible[] =>
  records.map((record) => ({ record, phones: record.phones.filter((phone) => maySeeNumber(actor, record, phone)) }));

const namesOf = (actor: Actor, { areas }: ContactRecord): string[] => areas.filter((area) => actor.gemeenten.includes(gemeenteOf(area.code))).map((area) => area.name);
