/**
 * Raised whenever the tables or what goes into them change; the index is then filled anew.
 * A file bears it (`user_version`) only once it was filled to the end.
 */
export const SCHEMA_VERSION = 13;

/**
 * `document` is kept narrow, so that many fit in memory when they are counted. `word` holds each document's folded words, tags and scopes as one bag of tokens (`detail=none`:
 * which field a word stands in is in `document_text.texts`, which the ranking reads: a line for each text of a Candidate),
 * and the beginnings that are too common to name the words for.
 */
export const SCHEMA = `
  PRAGMA user_version = 0;
  DROP TABLE IF EXISTS word_vocabulary;
  DROP TABLE IF EXISTS number_part;
  DROP TABLE IF EXISTS number;
  DROP TABLE IF EXISTS word;
  DROP TABLE IF EXISTS document;
  DROP TABLE IF EXISTS document_text;
  CREATE TABLE document (
    rowid INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    active_from TEXT NOT NULL,
    active_until TEXT,
    demoted_from TEXT NOT NULL,
    place_in_order TEXT NOT NULL
  );
  CREATE INDEX document_begins ON document (active_from);
  CREATE INDEX document_ends ON document (active_until) WHERE active_until IS NOT NULL;
  CREATE TABLE document_text (rowid INTEGER PRIMARY KEY, tags TEXT NOT NULL, texts TEXT NOT NULL);
  CREATE VIRTUAL TABLE word USING fts5(content, content='', contentless_delete=1, detail=none, prefix='1 2 3 4', tokenize="unicode61 remove_diacritics 0 tokenchars ':_-~'");
  CREATE VIRTUAL TABLE word_vocabulary USING fts5vocab(word, 'row');
  CREATE TABLE number (rowid INTEGER PRIMARY KEY, document INTEGER NOT NULL, digits TEXT NOT NULL, audience TEXT NOT NULL);
  CREATE INDEX number_document ON number (document);
  CREATE INDEX number_digits ON number (digits);
  CREATE VIRTUAL TABLE number_part USING fts5(digits, content='number', content_rowid='rowid', tokenize='trigram');
`;

/** What keeps `number_part` equal to `number`; while a file is filled from the ground up this costs as much as the words, afterwards a sixth of that. */
export const TRIGGERS = `
  CREATE TRIGGER number_added AFTER INSERT ON number BEGIN
    INSERT INTO number_part (rowid, digits) VALUES (new.rowid, new.digits);
  END;
  CREATE TRIGGER number_removed AFTER DELETE ON number BEGIN
    INSERT INTO number_part (number_part, rowid, digits) VALUES ('delete', old.rowid, old.digits);
  END;
`;

/** A file to be filled from the ground up does without them, */
export const WITHOUT_TRIGGERS = 'DROP TRIGGER number_added; DROP TRIGGER number_removed;';

/** and makes good what they would have done: what was written in many steps is brought together, which makes searches about twice as quick. */
export const FILLED = `
  INSERT INTO number_part (number_part) VALUES ('rebuild');
  INSERT INTO number_part (number_part) VALUES ('optimize');
  INSERT INTO word (word) VALUES ('optimize');
  ${TRIGGERS}
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** The full-text tables. */
export const FULL_TEXTS = ['word', 'number_part'] as const;
export type FullText = (typeof FULL_TEXTS)[number];

/** What a sound file has. */
export const TABLES = ['document', 'document_text', 'word', 'word_vocabulary', 'number', 'number_part'] as const;
