// A command of the server, as package.json names it: node scripts/command.mjs [flags of Node.js] operate/backup --to FILE.
import { spawnSync } from 'node:child_process';
import { build, env, install, withSettings } from './prepare.mjs';

install();
build();
const given = process.argv.slice(2);
const at = given.findIndex((each) => !each.startsWith('--'));
const [flags, [command, ...rest]] = [given.slice(0, at), given.slice(at)];
const { status } = spawnSync('node', [...withSettings, ...flags, `dist/apps/api/src/${command}.cli.js`, ...rest], { stdio: 'inherit', env, shell: process.platform === 'win32' });
process.exit(status ?? 1);
