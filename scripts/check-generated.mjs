// Fails when something generated is not what its source would generate now:
// schema/*, the web app's types. Migrations are checked by test/e2e/migrations.e2e.ts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './prepare.mjs';

const folder = mkdtempSync(join(tmpdir(), 'korte-lijnen-'));
const printed = join(folder, 'schema.graphql');
run('node', ['dist/apps/api/src/print-schema.js', printed], { stdio: ['ignore', 'ignore', 'inherit'] });
const isSame = readFileSync(printed, 'utf8') === readFileSync('schema/schema.graphql', 'utf8');
rmSync(folder, { recursive: true });
if (!isSame) {
  console.error('schema/schema.graphql is not what the code says: run `npm run schema` and commit it.');
  process.exit(1);
}
run('node', ['apps/web/codegen.mjs', '--check']);
