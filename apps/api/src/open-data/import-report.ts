/** A line, or a field of it, that could not be used as it stands. */
export interface Rejection {
  line: number;
  column: string;
  value: string;
  /** Dutch: what is wrong with it. */
  reason: string;
}

/** What an import did, or why it did nothing. */
export interface ImportReport {
  /** How many lines were read, headers apart. */
  read: number;
  /** Dutch names of outcomes with their counts, in the order to print them. */
  counts: Record<string, number>;
  rejections: RejectionList;
}

/** Thrown when a file is not what it should be: nothing was written. Its message is Dutch and for the person at the terminal. */
export class WrongFileError extends Error {
  constructor(message: string, readonly rejections: RejectionList = new RejectionList()) {
    super(message);
  }
}

/** Rejections in order; only the first are kept, for a wrong file can have nine million. */
export class RejectionList {
  readonly first: Rejection[] = [];
  total = 0;

  constructor(private readonly keep = 100) {}

  add(rejection: Rejection): void {
    this.total += 1;
    if (this.first.length < this.keep) this.first.push(rejection);
  }
}
