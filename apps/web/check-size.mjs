// Fails when the JavaScript that the first page needs is over its budget, gzipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 150;
const web = join(import.meta.dirname, '../../dist/web');
const manifest = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8'));

function needed(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const next of manifest[key].imports ?? []) needed(next, found);
  return found;
}

const kb = (file) => gzipSync(readFileSync(join(web, file))).length / 1000;
const initial = needed('index.html');
const rows = Object.entries(manifest)
  .filter(([, chunk]) => chunk.file.endsWith('.js'))
  .map(([key, chunk]) => ({ file: chunk.file, first: initial.has(key), kb: kb(chunk.file) }))
  .sort((a, b) => Number(b.first) - Number(a.first) || b.kb - a.kb);
for (const row of rows) console.log(`${row.kb.toFixed(1).padStart(7)} kB  ${row.first ? 'first' : 'later'}  ${row.file}`);

const total = rows.filter((row) => row.first).reduce((sum, row) => sum + row.kb, 0);
console.log(`${total.toFixed(1).padStart(7)} kB  of at most ${BUDGET_KB} kB of JavaScript at first, gzipped`);
if (total > BUDGET_KB) process.exit(1);
