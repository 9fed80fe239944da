import { Settings } from '#libs/config';
import { Database } from '#libs/database';
import { nameOf } from '#libs/logging';
import { NotNowError, Outbox } from '#libs/outbox';
import { chunksOf } from '#libs/pace';
import { SearchIndex, type SearchDocument } from '#libs/search';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DocumentsService } from './documents.service.js';
import { VersionsRepository } from './versions.repository.js';

const STEP = 1_000;
const SAY_EVERY_MS = 5_000;
const RETRY_MS = 10_000;

/** How many documents the index lacked, had too many, and had in another version. */
export interface Differences {
  missing: number;
  superfluous: number;
  outdated: number;
}

type Progress = (done: number, total: number) => void;

/** Keeps the search index equal to the database: through the outbox, by what differs at a start, and from the ground up when it is not complete. */
@Injectable()
export class IndexFeeder implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(IndexFeeder.name);
  private retry?: NodeJS.Timeout;

  constructor(
    private readonly index: SearchIndex,
    private readonly outbox: Outbox,
    private readonly versions: VersionsRepository,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly documents: DocumentsService,
  ) {}

  onModuleInit(): void {
    this.outbox.handle('contact.changed', (events) => this.whenItAnswers(this.feedChanged(events.map((event) => event.contactId))));
    this.outbox.handle('organisation.changed', (events) => this.whenItAnswers(this.feedOrganisations(events.map((event) => event.organisationId))));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.isWorker) await this.catchUp();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.retry);
  }

  /** Does nothing while the engine cannot be reached but trying again: the app works without it. */
  private async catchUp(): Promise<void> {
    try {
      await this.database.alone('search index', async () => {
        if (!(await this.index.isComplete())) await this.rebuild();
        await this.mend();
      });
    } catch (error) {
      if (this.retry === undefined && (await this.answers())) throw error;
      this.logger.warn(`Search index: not brought up to date, tried again in ${RETRY_MS / 1_000} s: ${nameOf(error)}`);
      this.retry = setTimeout(() => void this.catchUp(), RETRY_MS).unref();
    }
  }

  private answers(): Promise<boolean> {
    return this.index.isComplete().then(() => true, () => false);
  }

  /** @throws NotNowError when it failed because the engine is away: no event is to blame. */
  private async whenItAnswers(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      throw (await this.answers()) ? error : new NotNowError('The search engine is away', { cause: error });
    }
  }

  /** Feeds only what differs from the database: after a backup was put back, or rows were changed around the outbox. */
  async mend(): Promise<Differences> {
    const indexed = await this.index.versions();
    const [missing, outdated, tooNew]: [string[], string[], string[]] = [[], [], []];
    for await (const rows of this.versions.all()) {
      for (const { id, version } of rows) {
        const known = indexed.get(id);
        indexed.delete(id);
        if (known === undefined) missing.push(id);
        else if (known !== version) (known > version ? tooNew : outdated).push(id);
      }
    }
    const superfluous = [...indexed.keys()];
    // a backup may hold an older version than the index, which would keep its newer one
    await this.index.remove([...superfluous, ...tooNew]);
    for (const ids of chunksOf([...missing, ...outdated, ...tooNew], STEP)) {
      await this.feedContacts(idsOf('contact', ids));
      await this.feedOrganisations(idsOf('organisation', ids));
    }
    const differences = { missing: missing.length, superfluous: superfluous.length, outdated: outdated.length + tooNew.length };
    if (Object.values(differences).some((many) => many > 0)) this.logger.log(`Search index: differed from the database: ${JSON.stringify(differences)}`);
    return differences;
  }

  /** Fills the index from the database, in steps; answers how many documents it now holds. */
  async rebuild(progress: Progress = (done, total) => this.logger.log(`Search index: filled with ${done} of ${total} documents`)): Promise<number> {
    const total = await this.versions.count();
    let done = 0;
    let saidAt = Date.now();
    progress(done, total);
    await this.index.rebuild(async (put) => {
      for await (const documents of this.allDocuments()) {
        await put(documents);
        done += documents.length;
        if (Date.now() - saidAt < SAY_EVERY_MS) continue;
        saidAt = Date.now();
        progress(done, total);
      }
    });
    progress(done, total);
    return done;
  }

  /** Gemeente by gemeente: what is searched together then stands together, and a search in one gemeente takes no longer in a larger country. */
  private async *allDocuments(): AsyncGenerator<SearchDocument[]> {
    let contacts: string[] = [];
    let organisations: string[] = [];
    for (const gemeente of await this.versions.gemeenten()) {
      contacts = [...contacts, ...await this.versions.contactsIn(gemeente)];
      organisations = [...organisations, ...await this.versions.organisationsIn(gemeente)];
      if (contacts.length + organisations.length < STEP && gemeente !== null) continue;
      for (const ids of chunksOf(contacts, STEP)) yield await this.documents.ofContacts(ids);
      for (const ids of chunksOf(organisations, STEP)) yield await this.documents.ofOrganisations(ids);
      [contacts, organisations] = [[], []];
    }
  }

  /** Also of whom they are a maatje: a contact that moved to another person is hers. */
  private async feedChanged(ids: readonly string[]): Promise<void> {
    await this.feedContacts([...ids, ...await this.documents.naming(ids)]);
  }

  private feedContacts(ids: readonly string[]): Promise<void> {
    return this.feed('contact', ids, (unique) => this.documents.ofContacts(unique));
  }

  private feedOrganisations(ids: readonly string[]): Promise<void> {
    return this.feed('organisation', ids, (unique) => this.documents.ofOrganisations(unique));
  }

  /** What is there is written, what is not there is removed. */
  private async feed(kind: string, ids: readonly string[], load: (ids: readonly string[]) => Promise<SearchDocument[]>): Promise<void> {
    const wanted = [...new Set(ids)];
    const documents = await load(wanted);
    const present = new Set(documents.map(({ id }) => id));
    await this.index.upsert(documents);
    await this.index.remove(wanted.map((id) => `${kind}:${id}`).filter((id) => !present.has(id)));
  }
}

const idsOf = (kind: string, documentIds: readonly string[]): string[] =>
  documentIds.flatMap((id) => (id.startsWith(`${kind}:`) ? [id.slice(kind.length + 1)] : []));
