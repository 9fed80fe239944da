import { closeSync, openSync, readSync } from 'node:fs';
import { WrongFileError, type Rejection } from './import-report.js';
import { buurtKey, HOUSE_NUMBERS, pc6Code, wholeNumber } from './pc6hnr-code.js';

const CHUNK = 1 << 20;
/** Longer than any line of such a file, so that one is always whole in the buffer. */
const LONGEST_LINE = 4_096;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const PROGRESS_EVERY = 1_000_000;

export interface Pc6hnrReader {
  row(pc6: number, houseNumber: number, buurt: number): void;
  reject(rejection: Rejection): void;
  progress?(lines: number): void;
}

/** Where the three columns that count stand, and what stands between columns. */
interface Layout {
  separator: number;
  pc6: number;
  houseNumber: number;
  buurt: number;
  names: string[];
}

/**
 * Goes over the lines of a CBS pc6hnr file once. It reads bytes by hand because it has nine million
 * lines to go over, twice, within a minute: no text is made of a line unless it is wrong.
 * @param buurtOf the place in the list of a buurt with this key, or undefined
 * @returns how many lines there were, the header apart
 * @throws WrongFileError when it is not such a file
 */
export function readPc6hnr(path: string, buurtOf: (key: number) => number | undefined, reader: Pc6hnrReader): number {
  const file = open(path);
  try {
    return new LineReader(path, buurtOf, reader).read(file);
  } finally {
    closeSync(file);
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'r');
  } catch {
    throw new WrongFileError(`${path} bestaat niet.`);
  }
}

class LineReader {
  private readonly bytes = Buffer.alloc(CHUNK + LONGEST_LINE);
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private layout?: Layout;
  private line = 0;
  private lastKey = -1;
  private lastBuurt: number | undefined;

  constructor(private readonly path: string, private readonly buurtOf: (key: number) => number | undefined, private readonly reader: Pc6hnrReader) {}

  read(file: number): number {
    let kept = 0;
    for (;;) {
      const got = readSync(file, this.bytes, kept, CHUNK, null);
      const filled = kept + got;
      const done = this.lines(filled);
      kept = filled - done;
      if (got === 0) return this.finish(done, filled);
      if (kept > LONGEST_LINE) throw new WrongFileError(`${this.path}: regel ${this.line + 1} is te lang voor een pc6hnr-bestand.`);
      this.bytes.copyWithin(0, done, filled);
    }
  }

  /** Handles every whole line of the buffer. @returns where the unfinished one begins */
  private lines(filled: number): number {
    let start = 0;
    for (;;) {
      const end = this.bytes.indexOf(NEWLINE, start);
      if (end < 0 || end >= filled) return start;
      this.oneLine(start, end);
      start = end + 1;
    }
  }

  private finish(start: number, filled: number): number {
    if (filled > start) this.oneLine(start, filled);
    if (!this.layout) throw new WrongFileError(`${this.path} is leeg.`);
    return this.line - 1;
  }

  private oneLine(start: number, lineEnd: number): void {
    this.line += 1;
    const end = lineEnd > start && this.bytes[lineEnd - 1] === RETURN ? lineEnd - 1 : lineEnd;
    if (!this.layout) this.layout = layoutOf(this.path, this.bytes.toString('utf8', start, end));
    else if (end > start) this.dataLine(this.layout, start, end);
    if (this.line % PROGRESS_EVERY === 0) this.reader.progress?.(this.line);
  }

  private dataLine(layout: Layout, start: number, end: number): void {
    this.split(layout.separator, start, end);
    const { bytes, starts, ends } = this;
    if (starts.length < layout.names.length) return this.reject(layout, -1, start, end, 'de regel heeft te weinig kolommen');
    const pc6 = pc6Code(bytes, starts[layout.pc6]!, ends[layout.pc6]!);
    if (pc6 < 0) return this.reject(layout, layout.pc6, start, end, 'geen geldige postcode');
    const houseNumber = wholeNumber(bytes, starts[layout.houseNumber]!, ends[layout.houseNumber]!);
    if (houseNumber < 1 || houseNumber >= HOUSE_NUMBERS) return this.reject(layout, layout.houseNumber, start, end, `geen huisnummer van 1 tot en met ${HOUSE_NUMBERS - 1}`);
    const buurt = this.buurt(buurtKey(bytes, starts[layout.buurt]!, ends[layout.buurt]!));
    if (buurt === undefined) return this.reject(layout, layout.buurt, start, end, 'onbekende buurt: is dit bestand van hetzelfde jaar als de gebieden?');
    this.reader.row(pc6, houseNumber, buurt);
  }

  /** Lines of one buurt mostly follow each other. */
  private buurt(key: number): number | undefined {
    if (key !== this.lastKey) {
      this.lastKey = key;
      this.lastBuurt = key < 0 ? undefined : this.buurtOf(key);
    }
    return this.lastBuurt;
  }

  /** Notes where each field starts and ends, without its quotes. */
  private split(separator: number, start: number, end: number): void {
    const { bytes, starts, ends } = this;
    let field = 0;
    let from = start;
    for (let at = start; at <= end; at += 1) {
      if (at < end && bytes[at] !== separator) continue;
      const quoted = at - from >= 2 && bytes[from] === QUOTE && bytes[at - 1] === QUOTE;
      starts[field] = quoted ? from + 1 : from;
      ends[field] = quoted ? at - 1 : at;
      field += 1;
      from = at + 1;
    }
    starts.length = field;
  }

  private reject(layout: Layout, column: number, start: number, end: number, reason: string): void {
    const [from, to] = column < 0 ? [start, end] : [this.starts[column]!, this.ends[column]!];
    this.reader.reject({ line: this.line, column: layout.names[column] ?? '', value: this.bytes.toString('utf8', from, Math.min(to, from + 60)), reason });
  }
}

function layoutOf(path: string, header: string): Layout {
  const separator = header.includes(';') ? ';' : ',';
  const names = header.replace(/^\ufeff/, '').split(separator).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  const find = (what: string, pattern: RegExp) => {
    const place = names.findIndex((name) => pattern.test(name));
    if (place < 0) throw new WrongFileError(`${path} is geen pc6hnr-bestand van CBS: de kolom ${what} ontbreekt (verwacht: PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024).`);
    return place;
  };
  return { separator: separator.charCodeAt(0), names, pc6: find('PC6', /^pc6$/i), houseNumber: find('Huisnummer', /^huisnummer$/i), buurt: find('Buurt', /^buurt(?:20\d\d)?$/i) };
}
