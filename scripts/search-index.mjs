// npm run search:check: compares the search index with the database and mends what differs.
// npm run reindex: fills it anew beside the one that is searched. Both may run beside a server.
import { build, install, run } from './prepare.mjs';

install();
build();
run('node', ['dist/apps/api/src/directory-search/cli.js', ...process.argv.slice(2)]);
