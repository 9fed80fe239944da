import type { Database, Statement } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { Candidate } from '../ranking/candidate.js';
import { exactly, expansionOf, lackingLetters, literalsOf, withPlainWords } from '../ranking/expansion.js';
import { FuzzyVocabulary } from '../ranking/fuzzy-vocabulary.js';
import { countTags, fitting, mostFirst, rank, type ReadingCandidates } from '../ranking/rank.js';
import { TEXT_FIELDS, type FacetCount, type Reading, type SearchAnswer, type SearchRequest } from '../search-index.js';
import { isSeveral, matchExpression, scopeExpression, wordExpression, type CompletedExpansion } from './match-expression.js';
import { openFile } from './open-file.js';
import { preparing } from './statements.js';

/** How many documents of one reading are looked at closely. */
const CANDIDATES = 600;

/** What SQLite keeps of the file, in kilobytes; the machine keeps the rest as long as it has room. */
const CACHE = 8_000;

/** How many rows are looked up one by one. */
const CHEAP_TO_LOOK_UP = 5_000;

/** The vocabulary knows words from this length. */
const LEAST_KNOWN = 4;
/** Of words that begin alike it is kept which documents have one, up to this length of their beginning; see schema.ts. */
const LONGEST_PREFIX = 4;
/** More words that begin alike are looked for by their beginning. */
const MOST_COMPLETIONS = 100;
const KEEP_EXPANSIONS = 2_000;

/** In so many scopes at most it is looked which words are in use there; so many words are kept of all scopes together, some ten megabytes. */
const MOST_SCOPES = 5;
const KEEP_SCOPE_WORDS = 100_000;

/** How many documents are kept as they were read, of whatever search: some ten megabytes. */
const KEEP_CANDIDATES = 10_000;

/** A document as it was read. What stands in a row never changes: a newer version gets a row of its own. */
interface KeptCandidate extends Candidate {
  activeFrom: string;
  activeUntil: string | null;
}

interface CandidateRow extends Omit<KeptCandidate, 'texts' | 'tags'> {
  row: number;
  texts: string;
  tags: string;
}

/** What fits a reading in some way, and of these what is looked at closely. */
interface Found extends ReadingCandidates {
  rows: readonly number[];
}

/** Searches an {@link IndexFile}: what SQLite finds, typo tolerance and ranking on top. Who writes may be another thread or process. */
export class IndexReader {
  private readonly database: Database;
  private readonly prepare: (sql: string) => Statement;
  private vocabulary: FuzzyVocabulary;
  /** People type the same words again with every letter. */
  private readonly expansions = new LRUCache<string, CompletedExpansion>({ max: KEEP_EXPANSIONS, memoMethod: (word) => this.expansionOf(word) });
  /** And whether a word stands in what can be found is asked for each of them, by the expression that looks for it. */
  private readonly holds = new LRUCache<string, boolean>({ max: KEEP_EXPANSIONS, memoMethod: (expression) => this.prepare('SELECT 1 FROM word WHERE word MATCH ? LIMIT 1').get(expression) !== undefined });
  private readonly kept = new LRUCache<number, KeptCandidate>({ max: KEEP_CANDIDATES });

  /** The words in use in a scope, or once in use: of all that a word may be taken for, only these can be found there. */
  private readonly wordsIn = new LRUCache<string, Set<string>>({ maxSize: KEEP_SCOPE_WORDS, sizeCalculation: ({ size }) => size + 1, memoMethod: (scope) => this.readWords(scope) });

  /** What was last learned of what others wrote. */
  private known: Known;

  constructor(file: string) {
    this.database = openFile(file);
    this.database.pragma(`cache_size = -${CACHE}`);
    this.prepare = preparing(this.database);
    this.known = stateOf(this.database);
    this.vocabulary = new FuzzyVocabulary(knownWords(this.database));
  }

  close(): void {
    this.database.close();
  }

  search(asked: SearchRequest): SearchAnswer {
    this.learn();
    const request = withPlainWords(asked);
    const found = this.candidates(request);
    const { matches, total } = rank(request, found);
    return { matches, total: areAll(found) ? total : this.count(allRows(found), request) };
  }

  facets(asked: SearchRequest, kinds: readonly string[]): FacetCount[] {
    this.learn();
    const request = withPlainWords(asked);
    const found = this.candidates(request);
    return mostFirst(areAll(found) ? countTags(request, found, kinds) : this.countAllTags(allRows(found), request, kinds));
  }

  holding(words: readonly string[], scopes: readonly string[]): Set<string> {
    this.learn();
    const inUse = isOfFew({ scopes }) ? scopes.map((scope) => this.wordsIn.memo(scope)) : [this.vocabulary];
    return new Set(words.filter((word) => word.length >= LEAST_KNOWN && inUse.some((each) => each.has(word)) && this.holds.memo(wordExpression(word, scopes))));
  }

  private count(rows: ReadonlySet<number>, { today, active }: SearchRequest): number {
    const areActive = this.countActive(rows, today);
    return active ? areActive : rows.size - areActive;
  }

  /** Of many, few are not active: then these are looked up, otherwise each. */
  private countActive(rows: ReadonlySet<number>, today: string): number {
    if (rows.size <= CHEAP_TO_LOOK_UP) {
      return this.prepare(`SELECT count(*) FROM json_each(?) found JOIN document ON document.rowid = found.value WHERE ${ACTIVE}`).pluck().get(JSON.stringify([...rows]), today, today) as number;
    }
    const inactive = this.prepare('SELECT rowid FROM document WHERE active_from > ? UNION ALL SELECT rowid FROM document WHERE active_until < ?').pluck().all(today, today) as number[];
    return rows.size - inactive.filter((row) => rows.has(row)).length;
  }

  private countAllTags(rows: ReadonlySet<number>, { today, active }: SearchRequest, kinds: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    const all = this.prepare(`SELECT t.tags FROM json_each(?) found JOIN document ON document.rowid = found.value JOIN document_text t ON t.rowid = document.rowid WHERE ${active ? ACTIVE : `NOT (${ACTIVE})`}`);
    for (const tags of all.pluck().iterate(JSON.stringify([...rows]), today, today) as Iterable<string>) {
      for (const tag of tags.split(' ')) {
        if (kinds.includes(tag.slice(0, tag.indexOf(':')))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** Learns the words that were written since: of its new documents, or all when it filled the index anew. */
  private learn(): void {
    const commits = this.prepare('PRAGMA data_version').pluck().get() as number;
    if (commits === this.known.commits) return;
    const now = stateOf(this.database);
    if (now.tables === this.known.tables) this.learnFrom(this.known.document);
    else this.startOver();
    this.known = now;
    this.forgetWords();
  }

  /** What words were found to be is so until something is written. */
  private forgetWords(): void {
    this.expansions.clear();
    this.holds.clear();
  }

  /** The rows of other tables say nothing of these. */
  private startOver(): void {
    this.vocabulary = new FuzzyVocabulary(knownWords(this.database));
    this.kept.clear();
    this.wordsIn.clear();
  }

  private learnFrom(document: number): void {
    for (const texts of this.prepare('SELECT texts FROM document_text WHERE rowid > ?').pluck().iterate(document) as Iterable<string>) this.know(wordsOf(texts));
  }

  private know(words: Iterable<string>): void {
    for (const word of words) {
      if (word.length < LEAST_KNOWN) continue;
      this.vocabulary.add(word);
      for (const known of this.wordsIn.values()) known.add(word);
    }
  }

  private readWords(scope: string): Set<string> {
    const words = new Set<string>();
    const all = this.prepare('SELECT t.texts FROM word JOIN document_text t ON t.rowid = word.rowid WHERE word MATCH ?').pluck();
    for (const texts of all.iterate(scopeExpression(scope)) as Iterable<string>) for (const word of wordsOf(texts)) if (word.length >= LEAST_KNOWN) words.add(word);
    return words;
  }

  private candidates(request: SearchRequest): Found[] {
    const expansions = request.readings.map((reading) => [...reading.words.map((word) => this.expansions.memo(word)), ...literalsOf(reading).map((each) => ({ ...each, completions: null }))]);
    const found = this.candidatesFor(request, expansions);
    const lacking = found.every(({ candidates }) => candidates.length === 0) ? lackingLetters(expansions) : null;
    return lacking ? this.candidatesFor(request, lacking) : found;
  }

  private candidatesFor(request: SearchRequest, expansions: readonly (readonly CompletedExpansion[])[]): Found[] {
    return request.readings.map((reading, place) => this.candidatesOf(request, reading, expansions[place]!));
  }

  /**
   * All that fits a reading in some way; where that is more than can be looked at, what holds the words as they were typed comes first,
   * and is all where that is too many too. Within a few gemeenten the first is likely, everywhere the last: that is tried first.
   */
  private candidatesOf(request: SearchRequest, reading: Reading, everywhere: readonly CompletedExpansion[]): Found {
    const expansions = everywhere.map((each) => this.within(request.scopes, each));
    const fetchAll = () => this.fetch(request, reading, expansions);
    if (reading.words.length === 0) return this.found(request, reading, fetchAll(), expansions);
    const all = isOfFew(request) ? fetchAll() : null;
    if (all && all.length <= CANDIDATES) return this.found(request, reading, all, expansions);
    const asTyped = expansions.map(exactly);
    const typed = this.fetch(request, reading, asTyped);
    if (typed.length > CANDIDATES) return this.found(request, reading, typed, asTyped);
    return this.found(request, reading, [...new Set([...typed, ...(all ?? fetchAll())])], expansions);
  }

  private found({ today, active }: SearchRequest, reading: Reading, rows: readonly number[], expansions: readonly CompletedExpansion[]): Found {
    const candidates = this.read(rows.slice(0, CANDIDATES)).filter((candidate) => isActiveOn(today, candidate) === active);
    return { rows, expansions, candidates: expansions.some(isSeveral) ? candidates.filter(fitting(reading, expansions)) : candidates };
  }

  private within(scopes: readonly string[], expansion: CompletedExpansion): CompletedExpansion {
    if (!isOfFew({ scopes })) return expansion;
    const inUse = scopes.map((scope) => this.wordsIn.memo(scope));
    const isUsed = (word: string): boolean => inUse.some((words) => words.has(word));
    return { ...expansion, near: expansion.near.filter(({ term }) => isUsed(term)), completions: expansion.completions?.filter(isUsed) ?? null };
  }

  private expansionOf(word: string): CompletedExpansion {
    const completions = word.length <= LONGEST_PREFIX ? null : this.vocabulary.startingWith(word, MOST_COMPLETIONS + 1);
    return { ...expansionOf(word, this.vocabulary.near(word)), completions: completions && completions.length <= MOST_COMPLETIONS ? completions : null };
  }

  /** The rows that satisfy a reading, its scope and the filters; also of those that are not active. */
  private fetch(request: SearchRequest, reading: Reading, expansions: readonly CompletedExpansion[]): number[] {
    const expression = matchExpression(request, reading, expansions);
    const conditions = expression === null ? [] : ['word MATCH ?'];
    const parameters = expression === null ? [] : [expression];
    if (reading.numbers.length > 0) {
      const digits = reading.numbers.map((number) => (isWhole(number) ? 'SELECT rowid FROM number WHERE digits BETWEEN ? AND ?' : 'SELECT rowid FROM number_part WHERE number_part MATCH ?')).join(' UNION ');
      const row = isOfFew(request) ? '+rowid' : 'rowid'; // with few documents in the scope SQLite must look up the numbers first, and not the words once for each of them
      conditions.push(`${row} IN (SELECT n.document FROM number n WHERE n.rowid IN (${digits}) AND n.audience IN (${request.audiences.map(() => '?').join(', ')}))`);
      parameters.push(...reading.numbers.flatMap((number) => (isWhole(number) ? [number, `${number}:`] : [`"${number}"`])), ...request.audiences);
    }
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    return this.prepare(`SELECT rowid FROM ${expression === null ? 'document' : 'word'} ${where}`).pluck().all(...parameters) as number[];
  }

  /** Those of some rows that are still there: another process may have removed one meanwhile. */
  private read(rows: readonly number[]): KeptCandidate[] {
    const missing = rows.filter((row) => !this.kept.has(row));
    const found = missing.length === 0 ? [] : this.prepare(`
      SELECT d.rowid AS row, d.id, t.texts, t.tags, d.place_in_order AS "order", d.demoted_from AS demotedFrom, d.active_from AS activeFrom, d.active_until AS activeUntil
      FROM json_each(?) found JOIN document d ON d.rowid = found.value JOIN document_text t ON t.rowid = d.rowid`).all(JSON.stringify(missing)) as CandidateRow[];
    for (const { row, texts, tags, ...rest } of found) this.kept.set(row, { ...rest, texts: texts.split('\n'), tags: new Set(tags.split(' ')) });
    return rows.flatMap((row) => this.kept.get(row) ?? []);
  }
}

/** Whether it is in a few gemeenten that is searched. */
const isOfFew = ({ scopes }: Pick<SearchRequest, 'scopes'>): boolean => !scopes.includes('all') && scopes.length <= MOST_SCOPES;

/** Of the texts of a document, as they are kept. */
const wordsOf = (texts: string): string[] => texts.split('\n').slice(0, TEXT_FIELDS.length).join(' ').split(' ');

/** Whether the digits can only be those with which a Dutch number begins: quicker to find than digits in the middle of one. */
const isWhole = (digits: string): boolean => /^0\d{9,}$/.test(digits);

/** Whether every document that fits was looked at. */
const areAll = (found: readonly Found[]): boolean => found.every((each) => each.rows.length <= CANDIDATES);

const allRows = (found: readonly Found[]): Set<number> => new Set(found.flatMap((each) => each.rows));

/** Of a document, on a day that is given twice. */
const ACTIVE = "active_from <= ? AND coalesce(active_until, '9999') >= ?";

const isActiveOn = (today: string, { activeFrom, activeUntil }: KeptCandidate): boolean => activeFrom <= today && (activeUntil === null || activeUntil >= today);

/** What is known of the writing of others. */
interface Known {
  /** Changes with every commit by another connection. */
  commits: number;
  /** Changes when the tables are made anew. */
  tables: number;
  /** The newest document: a number is never given twice. */
  document: number;
}

const stateOf = (database: Database): Known => ({
  commits: database.pragma('data_version', { simple: true }) as number,
  tables: database.pragma('schema_version', { simple: true }) as number,
  document: newestDocument(database),
});

const newestDocument = (database: Database): number => (database.prepare('SELECT max(rowid) AS newest FROM document').get() as { newest: number | null }).newest ?? 0;

function* knownWords(database: Database): Iterable<string> {
  for (const { term } of database.prepare("SELECT term FROM word_vocabulary WHERE term NOT LIKE '%:%' AND term NOT LIKE '~%'").iterate() as Iterable<{ term: string }>) {
    if (term.length >= LEAST_KNOWN) yield term;
  }
}
