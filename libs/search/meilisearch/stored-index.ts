import type { Index, Meilisearch } from 'meilisearch';
import type { SearchDocument } from '../search-index.js';
import { isOneOf } from './filter.js';
import { applySettings } from './index-settings.js';
import { storedDocument, type StoredDocument } from './stored-document.js';
import { codeOf, done } from './tasks.js';

/** How far the filling of an index is. */
export type State = 'filling' | 'complete';

/** The key of a document that holds the state, and that no search finds, having no days. */
const STATE = 'state';
/** How many versions are read at once. */
const PAGE = 10_000;

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

  async swapWith(other: StoredIndex): Promise<void> {
    await done(this.client.swapIndexes([{ indexes: [this.name, other.name], rename: false }]));
  }

  /** Null when there is none. */
  async state(): Promise<State | null> {
    try {
      return (await this.index.getDocument<{ state: State }>(STATE)).state;
    } catch (error) {
      if (codeOf(error) === 'index_not_found' || codeOf(error) === 'document_not_found') return null;
      throw error;
    }
  }

  async setState(state: State): Promise<void> {
    await done(this.index.addDocuments([{ key: STATE, state }]));
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
      all.push(...results.filter(({ key }) => key !== STATE));
      count = results.length;
    }
    return new Map([...latestOf(all)].map(([id, { version }]) => [id, version]));
  }

  private async removeKeys(versions: readonly Version[]): Promise<void> {
    if (versions.length > 0) await done(this.index.deleteDocuments(versions.map(({ key }) => key)));
  }

  private async versionsOf(ids: readonly string[]): Promise<Version[]> {
    if (ids.length === 0) return [];
    const { results } = await this.index.getDocuments<Version>({ filter: isOneOf('id', ids), fields: ['key', 'id', 'version'], limit: PAGE });
    const asked = new Set(ids); // Meilisearch compares without regard to case
    return results.filter(({ id }) => asked.has(id));
  }
}

function latestOf(versions: readonly Version[]): Map<string, Version> {
  const latest = new Map<string, Version>();
  for (const each of versions) if (each.version > (latest.get(each.id)?.version ?? -Infinity)) latest.set(each.id, each);
  return latest;
}
