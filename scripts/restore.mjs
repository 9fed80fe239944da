// npm run restore -- --from FILE: puts a backup back while Korte Lijnen is stopped.
import { build, install, run } from './prepare.mjs';

install();
build();
run('node', ['dist/apps/api/src/operate/backup.cli.js', ...process.argv.slice(2)]);
