// node dist/test/bench/generate-pc6hnr.js <file> [rows] [--unsorted]
// Writes an invented CBS pc6hnr file of a realistic size: real PC4s and buurten, invented letters and numbers.
import { readShippedCsv } from '#libs/shipped-data';
import { closeSync, openSync, writeSync } from 'node:fs';
import { Random } from '../../apps/api/src/demo/random.js';

const PC6_COUNT = 460_000;
/** A little over the 6 % it makes: a PC4 inside one buurt has none. */
const STRADDLING = 0.065;
const FLUSH_AT = 1 << 20;

interface InventedPc6 {
  pc6: string;
  firstNumber: number;
  buurten: string[];
}

const [path, rowsText, order] = process.argv.slice(2);
const rows = Number(rowsText ?? 9_000_000);
if (!path || !Number.isInteger(rows)) throw new Error('Usage: generate-pc6hnr <file> [rows] [--unsorted]');
const random = new Random(6411);
const numbersEach = Math.round(rows / PC6_COUNT);
const file = openSync(path, 'w');
let buffer = 'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n';
let written = 0;
if (order === '--unsorted') writeByNumber(invented());
else writeByPostcode(invented());
writeSync(file, buffer);
closeSync(file);
console.log(`${written} rows, ${numbersEach} numbers for each PC6`);

function invented(): InventedPc6[] {
  const buurtenOf = new Map<string, string[]>();
  for (const row of readShippedCsv<'pc4' | 'bu_code' | 'share'>('postcodes/pc4_buurt.csv.gz')) {
    if (Number(row.share) >= 0.02) buurtenOf.set(row.pc4, [...(buurtenOf.get(row.pc4) ?? []), row.bu_code]);
  }
  const each = Math.round(PC6_COUNT / buurtenOf.size);
  return [...buurtenOf].flatMap(([pc4, buurten]) => Array.from({ length: each }, (_, index) => ({
    pc6: pc4 + String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
    firstNumber: random.between(1, 200),
    buurten: random.chance(STRADDLING) ? random.sample(buurten, 2) : [random.pick(buurten)],
  })));
}

function writeByPostcode(all: readonly InventedPc6[]): void {
  for (const pc6 of all) {
    for (let index = 0; index < numbersEach; index += 1) writeRow(pc6, index);
  }
}

/** The rows of one PC6 as far apart as can be. */
function writeByNumber(all: readonly InventedPc6[]): void {
  for (let index = 0; index < numbersEach; index += 1) {
    for (const pc6 of all) writeRow(pc6, index);
  }
}

function writeRow({ pc6, firstNumber, buurten }: InventedPc6, index: number): void {
  const code = buurten[Math.floor((index * buurten.length) / numbersEach)]!.slice(2);
  buffer += `${pc6};${firstNumber + 2 * index};${code};${code.slice(0, 6)};${code.slice(0, 4)}\n`;
  written += 1;
  if (buffer.length < FLUSH_AT) return;
  writeSync(file, buffer);
  buffer = '';
}
