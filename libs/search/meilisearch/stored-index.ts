import type { Index, Meilisearch } from 'meilisearch';
import { chunksOf } from '#libs/pace';
import type { SearchDocument } from '../search-index.js';
import { isOneOf } from './filter.js';
import { applySettings } from './index-settings.js';
import { storedDocument, type StoredDocument } from './stored-document.js';
import { codeOf, done, FailedTaskError } from './tasks.js';

/** How far the filling of an index is, and which filling it was. */
export interface Filling {
  state: 'filling' | 'complete';
  id: string;
}

/** The key of a document that holds the filling, and that no search finds, having no days. */
const FILLING = 'filling';
/** How many versions are read at once. */
const PAGE = 10_000;
/** How many documents are named in one question: less than a page, as there may be several versions of each. */
const IDS_AT_ONCE = 1_000;

type Version = Pick<StoredDocument, 'key' | 'id' | 'version'>;

/** One index of Meilisearch: what is written into it and in which order. */
export class StoredIndex {
  private readonly index: Index;

  constructor(
    private readonly client: Meilisearch,
    readonly name: string,
  ) {
    this.index = client.index(name);
  }

  /** Makes it when it is not there, and brings its settings up to date. */
  async ensure(): Promise<void> {
    try {
      await applySettings(this.index);
    } catch (error) {
      if (codeOf(error) !== 'index_not_found') throw error;
      await done(this.client.createIndex(this.name, { primaryKey: 'key' satisfies keyof StoredDocument }));
      await applySettings(this.index);
    }
  }

  async drop(): Promise<void> {
    try {
      await done(this.client.deleteIndex(this.name));
    } catch (error) {
      if (codeOf(error) !== 'index_not_found') throw error;
    }
  }

  /**
   * Takes the place of another index, and removes that one. Who has rights on some indexes only may not look at the task of a swap:
   * what comes after it in the queue is waited for instead.
   * @throws FailedTaskError when it did not take its place.
   */
  async replace(other: StoredIndex): Promise<void> {
    const filling = await this.filling();
    await this.client.swapIndexes([{ indexes: [this.name, other.name], rename: false }]);
    await this.drop();
    if ((await other.filling())?.id !== filling?.id) throw new FailedTaskError('swap');
  }

  /** Null when it was never filled from the ground up. */
  async filling(): Promise<Filling | null> {
    try {
      return await this.index.getDocument<Filling & { key: string }>(FILLING);
    } catch (error) {
      if (codeOf(error) === 'index_not_found' || codeOf(error) === 'document_not_found') return null;
      throw error;
    }
  }

  async setFilling(filling: Filling): Promise<void> {
    await done(this.index.addDocuments([{ key: FILLING, ...filling }]));
  }

  /**
   * Each version has a key of its own, so that no write replaces another's; once it is in, those before it are removed.
   * What two processes wrote at the same moment both see afterwards, and the older goes, whichever came last.
   */
  async put(documents: readonly SearchDocument[]): Promise<void> {
    const ids = documents.map(({ id }) => id);
    const present = latestOf(await this.versionsOf(ids));
    const current = documents.filter(({ id, version }) => version >= (present.get(id)?.version ?? version));
    if (current.length === 0) return;
    await done(this.index.addDocuments(current.map(storedDocument)));
    const versions = await this.versionsOf(ids);
    const latest = latestOf(versions);
    await this.removeKeys(versions.filter(({ id, key }) => latest.get(id)!.key !== key));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.removeKeys(await this.versionsOf(ids));
  }

  /** Every id with its highest version. */
  async versions(): Promise<Map<string, number>> {
    const all: Version[] = [];
    for (let offset = 0, count = PAGE; count === PAGE; offset += PAGE) {
      const { results } = await this.index.getDocuments<Version>({ fields: ['key', 'id', 'version'], limit: PAGE, offset });
      all.push(...results.filter(({ key }) => key !== FILLING));
      count = results.length;
    }
    return new Map([...latestOf(all)].map(([id, { version }]) => [id, version]));
  }

  private async removeKeys(versions: readonly Version[]): Promise<void> {
    if (versions.length > 0) await done(this.index.deleteDocuments(versions.map(({ key }) => key)));
  }

  private async versionsOf(ids: readonly string[]): Promise<Version[]> {
    const versions: Version[] = [];
    for (const some of chunksOf(ids, IDS_AT_ONCE)) {
      const { results } = await this.index.getDocuments<Version>({ filter: isOneOf('id', some), fields: ['key', 'id', 'version'], limit: PAGE });
      const asked = new Set(some); // Meilisearch compares without regard to case
      versions.push(...results.filter(({ id }) => asked.has(id)));
    }
    return versions;
  }
}

function latestOf(versions: readonly Version[]): Map<string, Version> {
  const latest = new Map<string, Version>();
  for (const each of versions) if (each.version > (latest.get(each.id)?.version ?? -Infinity)) latest.set(each.id, each);
  return latest;
}
