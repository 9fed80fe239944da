// npm run import -- postcodes pc6hnr.csv: runs an importer, without arguments it says which there are.
// The flags keep the largest import, nine million rows, within 300 MB.
import { spawnSync } from 'node:child_process';
import { build, env, install } from './prepare.mjs';

install();
build();
const flags = ['--max-old-space-size=192', '--max-semi-space-size=8'];
const { status } = spawnSync('node', [...flags, 'dist/apps/api/src/imports/cli.js', ...process.argv.slice(2)], { stdio: 'inherit', env, shell: process.platform === 'win32' });
process.exit(status ?? 1);
