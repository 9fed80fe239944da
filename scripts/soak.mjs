// npm run soak -- --minutes 5: processes die at random while people write, read and are mailed; see test/soak/soak.ts.
import { build, install, run } from './prepare.mjs';

install();
build();
run('tsc', ['-p', 'tsconfig.json']);
run('node', ['dist/test/soak/soak.cli.js', ...process.argv.slice(2)]);
