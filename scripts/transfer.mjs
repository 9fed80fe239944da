// npm run transfer -- --from korte-lijnen.sqlite --to postgres://…: moves everything to another, empty database, and compares.
import { build, install, run } from './prepare.mjs';

install();
build();
run('node', ['dist/apps/api/src/operate/transfer.cli.js', ...process.argv.slice(2)]);
