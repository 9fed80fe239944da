import type { Edit, SubjectKind } from '../../changes/index.js';
import type { Likeness } from '../../duplicates/index.js';
import type { Outcome, RowKind } from '../decisions.js';
import type { RefusedCell } from '../read-row.js';
import type { Refusals } from './refusals.js';
import type { AskedWord } from './unknown-words.js';

/** A field of something that will change. */
export interface PlannedChange {
  subject: SubjectKind;
  field: string;
  before: unknown;
  after: unknown;
}

/** Somebody a row may be about. */
interface Candidate {
  /** Of a professional, or of a row: `row 0:12`. */
  key: string;
  name: string;
  why: Likeness[];
}

/** What will happen to a row, or to a contact that the file no longer holds. */
export interface PlannedRow {
  key: string;
  kind: RowKind;
  /** Null for a contact that the file no longer holds. */
  sheet: number | null;
  row: number | null;
  name: string;
  /** The contact that is there already. */
  contactId: string | null;
  changes: PlannedChange[];
  candidates: Candidate[];
  refused: RefusedCell[];
  /** What of it is not taken over; in Dutch. */
  notes: string[];
  /** The people whose known numbers its changes show. */
  shows: string | null;
}

/** What an import will do. */
export interface Plan extends Outcome {
  rows: PlannedRow[];
  refusals: Refusals[];
  /** That are not known by themselves, as many as are shown. */
  words: AskedWord[];
  moreWords: number;
  /** Of how many contacts areas can be taken away that the file does not name. */
  moreAreas: number;
  sheetNames: string[];
  /** How many of how many contacts at each organisation of the file are not in it, where there are. */
  absentAt: { organisationId: string; name: string; absent: number; of: number }[];
  edits: Edit[];
  /** The same for plans that do the same to the same people, and for no others. */
  digest: string;
  /** What the directory was when it was made; see ChangesRepository.mark. */
  mark: string;
}
