// npm test: everything. npm test -- unit|contracts|e2e|journeys runs only those tests.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { build, env, install, run } from './prepare.mjs';

const only = process.argv.slice(2);
const RESULT = '.test/jest.json';

install();
build();
run('npm', ['run', '--silent', 'types']);
if (only.length === 0) {
  for (const check of ['lint', 'check:imports', 'check:generated', 'check:size']) {
    console.log(`\n── ${check}`);
    run('npm', ['run', '--silent', check]);
  }
}
console.log('\n── tests');
mkdirSync('.test', { recursive: true });
const { status } = spawnSync('node', [
  '--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--config', 'test/jest.config.mjs',
  '--forceExit', '--json', '--outputFile', RESULT, ...(only.length > 0 ? ['--selectProjects', ...only] : []),
], { stdio: ['ignore', 'inherit', 'inherit'], env });
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(RESULT, 'utf8'));
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exit(status ?? 1);
