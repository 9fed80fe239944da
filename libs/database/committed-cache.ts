import type { Database } from './database.js';

type Version = string | number;

/**
 * Keeps what was read for as long as nothing at all is committed to the database, by this process or another:
 * the database itself says so. What it answers is therefore never older than the answer of a query in this turn of the event loop.
 * Within a transaction it keeps nothing.
 */
export class CommittedCache<Value> {
  private version: Version | null = null;
  private readonly kept = new Map<string, Value>();

  /** @param most how many values; when there are more, it starts over. */
  constructor(
    private readonly database: Database,
    private readonly most: number,
  ) {}

  /** The values of the keys that have one; `load` is asked only for those that are not kept. */
  async many(keys: readonly string[], load: (missing: readonly string[]) => Promise<ReadonlyMap<string, Value>>): Promise<ReadonlyMap<string, Value>> {
    if (keys.length === 0) return new Map();
    const version = await this.database.committedVersion();
    if (version === null) return load(keys);
    if (version !== this.version) this.startOver(version);
    const found = new Map<string, Value>();
    for (const key of keys) if (this.kept.has(key)) found.set(key, this.kept.get(key)!);
    const missing = keys.filter((key) => !found.has(key));
    if (missing.length === 0) return found;
    const loaded = await load(missing);
    for (const [key, value] of loaded) found.set(key, value);
    // after a commit meanwhile, what was loaded may be from before it: it answers this question and is not kept
    if (this.version === version && (await this.database.committedVersion()) === version) this.keep(loaded, version);
    return found;
  }

  /** The value of one key. */
  async one(key: string, load: () => Promise<Value>): Promise<Value> {
    return (await this.many([key], async () => new Map([[key, await load()]]))).get(key)!;
  }

  private keep(loaded: ReadonlyMap<string, Value>, version: Version): void {
    if (this.kept.size + loaded.size > this.most) this.startOver(version);
    for (const [key, value] of loaded) this.kept.set(key, value);
  }

  private startOver(version: Version): void {
    this.kept.clear();
    this.version = version;
  }
}
