import type { Actor } from '#libs/access';
import type { SubjectKind } from './change.entity.js';
import type { SubjectRef } from './changes.repository.js';

/** The fields of something that can be changed, by name: what JSON can hold. */
export type Fields = Record<string, unknown>;

/** Something that can be changed, as it stands. */
export interface Subject {
  version: number;
  fields: Fields;
}

/** New values of some fields of a subject; of all its fields when it is new. */
export interface Edit {
  kind: SubjectKind;
  id: string;
  set: Fields;
  isNew?: boolean;
}

/** What is about to be changed; of something new, what it will be. */
export type Held = Pick<Edit, 'kind' | 'id'> & Partial<Edit>;

/** An edit with what it becomes. */
export interface Writing {
  id: string;
  /** The version it had. */
  version: number;
  /** Only the fields that change. */
  set: Fields;
}

/** Whether somebody may make edits, asked before they are written and again of what they became. */
export interface Touched {
  id: string;
  /** The names of the fields that change; none: it was asked to be what it is already, which must be hers to know. */
  fields: readonly string[];
  isNew: boolean;
}

/** Knows how one kind of subject is read, written and told: each feature has its own. Always called within a transaction. */
export interface SubjectKeeper {
  /** Nobody else changes these until the transaction ends. */
  hold(ids: readonly string[]): Promise<void>;
  /** What is held before these, because it is changed or judged together with them: the person of a contact. */
  heldWith?(edits: readonly Held[]): Promise<SubjectRef[]>;
  /** Those of the ids that exist. */
  read(ids: readonly string[]): Promise<Map<string, Subject>>;
  create(rows: readonly { id: string; fields: Fields }[]): Promise<void>;
  write(rows: readonly Writing[]): Promise<void>;
  /** @throws UserError NOT_FOUND, or a code that says why, unless all of it is hers to change. */
  authorize(actor: Actor, touched: readonly Touched[]): Promise<void>;
  /** Asked once all edits are written: refuses what may not be, whatever led to it. @throws UserError */
  check?(touched: readonly Touched[]): Promise<void>;
  /** Says to the outbox that these changed. */
  publish(ids: readonly string[]): Promise<void>;
  /** Told once all is written, for what follows from it in other features. @param actor null: the system */
  wasEdited?(actor: Actor | null, touched: readonly Touched[]): Promise<void>;
  /** Fields that are undone with this one: one follows from the others. Absent: none are. */
  undoneWith?(field: string): readonly string[];
  /** What undoes a creation; null: it stays, it harms nobody. */
  withdraw(fields: Fields): Fields | null;
  /** Whether somebody made it another since it was made, so that undoing the creation would undo that too. Absent: that does not matter. */
  wasChanged?(made: Fields, now: Fields): boolean;
}

/** How fields and values read, in Dutch. */
export interface SubjectTeller {
  /** The name of a field. */
  label(field: string): string;
  /**
   * Each value as people read it; null where there is nothing to tell.
   * @param gemeenten of whoever reads it: what is of another is not named. Absent: all is hers.
   */
  tell(values: readonly { field: string; value: unknown }[], gemeenten?: readonly string[]): Promise<(string | null)[]>;
}
