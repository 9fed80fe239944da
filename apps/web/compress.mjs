// Writes a .br and a .gz beside every file of the built web app that gets smaller by it.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const web = join(import.meta.dirname, '../../dist/web');
for (const name of globSync('**/*.{js,css,html,svg,webmanifest}', { cwd: web })) {
  const file = join(web, name);
  const content = readFileSync(file);
  for (const [suffix, smaller] of [['.br', brotliCompressSync(content)], ['.gz', gzipSync(content, { level: 9 })]]) {
    if (smaller.length < content.length) writeFileSync(file + suffix, smaller);
  }
}
