// npm run backup -- --to FILE: copies the SQLite database while Korte Lijnen runs.
import { build, install, run } from './prepare.mjs';

install();
build();
run('node', ['dist/apps/api/src/operate/backup.cli.js', ...process.argv.slice(2)]);
