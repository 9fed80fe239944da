import { Clock } from '#libs/clock';
import { Settings } from '#libs/config';
import { Database } from '#libs/database';
import { Outbox } from '#libs/outbox';
import { SearchIndex } from '#libs/search';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { AreaRepository, levelOf, pathOf, wijkOf, type Area } from '../areas/index.js';
import { contactDocument, ContactRepository } from '../contacts/index.js';
import { organisationDocument, OrganisationRepository } from '../organisations/index.js';
import { VersionsRepository } from './versions.repository.js';

const STEP = 1_000;

/** Keeps the search index equal to the database: through the outbox, by what differs at a start, and from the ground up when it is not complete. */
@Injectable()
export class IndexFeeder implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger(IndexFeeder.name);

  constructor(
    private readonly index: SearchIndex,
    private readonly outbox: Outbox,
    private readonly contacts: ContactRepository,
    private readonly organisations: OrganisationRepository,
    private readonly areas: AreaRepository,
    private readonly versions: VersionsRepository,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.outbox.handle('contact.changed', (events) => this.feedContacts(events.map((event) => event.contactId)));
    this.outbox.handle('organisation.changed', (events) => this.feedOrganisations(events.map((event) => event.organisationId)));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.isWorker) return;
    await this.database.alone('search index', async () => {
      if (await this.index.isComplete()) await this.sync();
      else await this.rebuild();
    });
  }

  /**
   * Feeds only what differs from the database: after a backup was put back, or rows were changed around the outbox.
   * Answers how many documents that were.
   */
  async sync(): Promise<number> {
    const indexed = await this.index.versions();
    const stored = await this.versions.all();
    const differing = [...new Set([...indexed.keys(), ...stored.keys()])].filter((id) => indexed.get(id) !== stored.get(id));
    // a backup may hold an older version than the index, which would keep its newer one
    await this.index.remove(differing.filter((id) => indexed.has(id)));
    for (let from = 0; from < differing.length; from += STEP) {
      const ids = differing.slice(from, from + STEP);
      await this.feedContacts(idsOf('contact', ids));
      await this.feedOrganisations(idsOf('organisation', ids));
    }
    if (differing.length > 0) this.logger.log(`Search index: ${differing.length} documents differed from the database`);
    return differing.length;
  }

  /** Fills the index from the database, in steps; answers how many documents it now holds. */
  async rebuild(): Promise<number> {
    const started = Date.now();
    await this.index.clear();
    let count = 0;
    for (let ids = await this.contacts.idsAfter('', STEP); ids.length > 0; ids = await this.contacts.idsAfter(ids.at(-1)!, STEP)) {
      await this.feedContacts(ids);
      count += ids.length;
    }
    for (let ids = await this.organisations.idsAfter('', STEP); ids.length > 0; ids = await this.organisations.idsAfter(ids.at(-1)!, STEP)) {
      await this.feedOrganisations(ids);
      count += ids.length;
    }
    await this.index.settle();
    this.logger.log(`Search index filled: ${count} documents in ${Date.now() - started} ms`);
    return count;
  }

  private async feedContacts(ids: readonly string[]): Promise<void> {
    const records = await this.contacts.recordsAnywhere([...new Set(ids)], this.clock.today());
    const names = await this.placeNames(records.flatMap((record) => record.areas.map((area) => area.code)));
    await this.index.upsert(records.map((record) => contactDocument(record, names)));
    await this.removeAbsent('contact', ids, records.map((record) => record.id));
  }

  private async feedOrganisations(ids: readonly string[]): Promise<void> {
    const records = await this.organisations.recordsById([...new Set(ids)]);
    const names = await this.placeNames([...records.values()].flatMap(({ areaCodes, buurtCode, gemeenteCode }) => [...areaCodes, gemeenteCode, buurtCode ?? []].flat()));
    await this.index.upsert([...records.values()].map((record) => organisationDocument(record, names)));
    await this.removeAbsent('organisation', ids, [...records.keys()]);
  }

  private async removeAbsent(kind: string, ids: readonly string[], present: readonly string[]): Promise<void> {
    const known = new Set(present);
    await this.index.remove(ids.filter((id) => !known.has(id)).map((id) => `${kind}:${id}`));
  }

  /** The names an area is found by: its own, what it lies in, and for a wijk also its buurten. */
  private async placeNames(codes: readonly string[]): Promise<(code: string) => string[]> {
    const wijken = [...new Set(codes.filter((code) => levelOf(code) !== 'gemeente').map(wijkOf))];
    const [areas, buurten] = await Promise.all([this.areas.byCodes([...new Set(codes.flatMap(pathOf))]), this.areas.buurtenOf(wijken)]);
    const byCode = new Map([...areas, ...buurten].map((area) => [area.code, area]));
    const byWijk = Map.groupBy(buurten, (buurt: Area) => buurt.parentCode!);
    return (code) => [
      ...pathOf(code).flatMap((each) => byCode.get(each)?.name ?? []),
      ...(levelOf(code) === 'wijk' ? (byWijk.get(code) ?? []).map((buurt) => buurt.name) : []),
    ];
  }
}

const idsOf = (kind: string, documentIds: readonly string[]): string[] =>
  documentIds.flatMap((id) => (id.startsWith(`${kind}:`) ? [id.slice(kind.length + 1)] : []));
