import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { memoryOf } from './child-server.js';
import { printTable } from './table.js';

const ROWS = 9_000_000;
const FOLDER = join('.data', 'bench');
const POLL_MS = 100;

/** The national postcode table into an empty database, as `npm run import` does it. */
export async function measureImport(flags: readonly string[]): Promise<void> {
  const file = fileOnce();
  const dataDir = join(FOLDER, 'import');
  rmSync(dataDir, { recursive: true, force: true });
  const started = performance.now();
  const peak = await peakOf([...flags, 'dist/apps/api/src/open-data/import.cli.js', 'postcodes', file], { DATA_DIR: dataDir });
  const seconds = (performance.now() - started) / 1000;
  rmSync(dataDir, { recursive: true, force: true });
  printTable('Importing pc6hnr, 9,000,000 invented rows', ['', 'time', 'peak memory'], [
    ['importer', { value: seconds, unit: 's', bar: { most: 90 } }, peak === null ? 'not known here' : { value: peak, unit: 'MB', digits: 0, bar: { most: 300 } }],
  ]);
}

function fileOnce(): string {
  const file = join(FOLDER, 'pc6hnr.csv');
  if (existsSync(file)) return file;
  mkdirSync(FOLDER, { recursive: true });
  const { status } = spawnSync(process.execPath, ['dist/test/bench/generate-pc6hnr.js', `${file}.part`, String(ROWS)], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The postcode file could not be made');
  renameSync(`${file}.part`, file);
  return file;
}

/** Runs node with these arguments; answers its peak memory in megabytes. */
function peakOf(args: readonly string[], env: Record<string, string>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'], ...env }, stdio: 'ignore' });
    let peak: number | null = null;
    const poll = setInterval(() => { peak = memoryOf(child.pid!)?.peak ?? peak; }, POLL_MS);
    child.once('exit', (code) => {
      clearInterval(poll);
      if (code === 0) resolve(peak);
      else reject(new Error(`The import ended (${code})`));
    });
  });
}
