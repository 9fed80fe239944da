// npm run bench: measures at 10,000 and 100,000 contacts and prints tables beside their bars.
// npm run bench -- 10000 search measures only that; see test/bench/bench.ts.
import { spawnSync } from 'node:child_process';
import { build, env, install, run } from './prepare.mjs';

install();
build();
run('tsc', ['-p', 'tsconfig.json']);
const { status } = spawnSync('node', ['dist/test/bench/bench.js', ...process.argv.slice(2)], { stdio: 'inherit', env, shell: process.platform === 'win32' });
process.exit(status ?? 1);
