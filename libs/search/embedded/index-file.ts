import { Logger } from '@nestjs/common';
import type { Database, Statement } from 'better-sqlite3';
import { candidateTexts, foldedTexts, SOUND } from '../ranking/candidate.js';
import type { SearchDocument } from '../search-index.js';
import { markedTokens } from './match-expression.js';
import { openFile } from './open-file.js';
import { FILLED, type FullText, SCHEMA_VERSION, WITHOUT_TRIGGERS } from './schema.js';
import { preparing } from './statements.js';

/** How much is merged at a time: some ten milliseconds of work. */
const MERGED_PAGES = 64;

/** In kilobytes, of what is filled from the ground up. */
const CACHE_TO_FILL = 16_000;

/** More than any file has. */
const ALL_PAGES = 2 ** 31 - 1;

/** What is written to the index: SQLite FTS5 in a file of its own, which the processes of one machine share; see IndexReader for how it is searched. */
export class IndexFile {
  private readonly database: Database;
  private readonly prepare: (sql: string) => Statement;

  /** @param mayReplace whether a file that is no sound index is replaced: by who will fill it. */
  constructor(file: string, mayReplace = true) {
    this.database = openFile(file, mayReplace ? (why) => new Logger('SearchIndex').warn(why) : undefined);
    this.prepare = preparing(this.database);
  }

  close(): void {
    this.database.close();
  }

  /** A new file, to be filled from the ground up and then {@link settle}d; nothing is searched in it before. */
  static toFill(file: string): IndexFile {
    const made = new IndexFile(file);
    made.database.exec(WITHOUT_TRIGGERS);
    made.database.pragma(`cache_size = -${CACHE_TO_FILL}`);
    return made;
  }

  /** It was filled: from now on it is complete. */
  settle(): void {
    this.database.transaction(() => { this.database.exec(FILLED); }).immediate();
  }

  upsert(documents: readonly SearchDocument[]): void {
    this.database.transaction(() => {
      for (const document of documents) this.put(document);
    }).immediate();
  }

  remove(ids: readonly string[]): void {
    this.database.transaction(() => {
      for (const id of ids) this.drop(id);
    }).immediate();
  }

  versions(): Map<string, number> {
    const versions = new Map<string, number>();
    for (const { id, version } of this.prepare('SELECT id, version FROM document').iterate() as Iterable<{ id: string; version: number }>) versions.set(id, version);
    return versions;
  }

  isComplete(): boolean {
    return this.database.pragma('user_version', { simple: true }) === SCHEMA_VERSION;
  }

  /** How many parts the words or the numbers stand in: every change leaves a small one beside the large one, and each is looked for in all of them. */
  parts(table: FullText): number {
    return (this.prepare(`SELECT count(DISTINCT segid) AS parts FROM ${table}_idx`).get() as { parts: number }).parts;
  }

  /** Brings some of the parts together; answers whether there is more to do. */
  mergeSome(table: FullText, isFirst: boolean): boolean {
    const changes = (): number => (this.prepare('SELECT total_changes() AS total').get() as { total: number }).total;
    const before = changes();
    this.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`).run(isFirst ? -MERGED_PAGES : MERGED_PAGES);
    return changes() - before >= 2;
  }

  /** Replaces all that is in another file by what is in this one, at once: who has that one open sees the old, then the new. */
  async copyTo(file: string): Promise<void> {
    await this.database.backup(file, { progress: () => ALL_PAGES });
  }

  /** Brings what stands beside the file into it: after {@link copyTo} that is all of it, every search would look there first, and what was erased still stands there. */
  gather(): void {
    this.database.pragma('wal_checkpoint(TRUNCATE)');
  }

  private put(document: SearchDocument): void {
    const present = this.prepare('SELECT version FROM document WHERE id = ?').get(document.id) as { version: number } | undefined;
    if (present && present.version > document.version) return;
    this.drop(document.id);
    const folded = foldedTexts(document);
    const { lastInsertRowid: row } = this.prepare(`
      INSERT INTO document (id, version, active_from, active_until, demoted_from, place_in_order) VALUES (?, ?, ?, ?, ?, ?)`)
      .run(document.id, document.version, document.activeFrom, document.activeUntil, document.demotedFrom, document.order);
    this.prepare('INSERT INTO document_text (rowid, texts, tags) VALUES (?, ?, ?)').run(row, candidateTexts(folded).join('\n'), document.tags.join(' '));
    const content = [...folded.words.flat(), ...folded.sounds.flat().map((sound) => SOUND + sound), ...markedTokens(document)].join(' ');
    this.prepare('INSERT INTO word (rowid, content) VALUES (?, ?)').run(row, content);
    for (const number of document.numbers) {
      for (const audience of number.audiences) this.prepare('INSERT INTO number (document, digits, audience) VALUES (?, ?, ?)').run(row, number.digits, audience);
    }
  }

  private drop(id: string): void {
    const present = this.prepare('SELECT rowid AS row FROM document WHERE id = ?').get(id) as { row: number } | undefined;
    if (!present) return;
    this.prepare('DELETE FROM word WHERE rowid = ?').run(present.row);
    this.prepare('DELETE FROM number WHERE document = ?').run(present.row);
    this.prepare('DELETE FROM document_text WHERE rowid = ?').run(present.row);
    this.prepare('DELETE FROM document WHERE rowid = ?').run(present.row);
  }
}
