// npm test: everything. npm test -- unit|contracts|e2e|journeys runs only those tests.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { build, env, install, run } from './prepare.mjs';

/** Runs checks one after another beside others; what each says comes when it is done, and a failing one ends everything. */
async function sideBySide(checks) {
  for (const check of checks) {
    const { code, said } = await new Promise((resolve) => {
      const chunks = [];
      const child = spawn('npm', ['run', '--silent', check], { env, shell: process.platform === 'win32' });
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
      child.once('close', (status) => resolve({ code: status ?? 1, said: Buffer.concat(chunks).toString() }));
    });
    console.log(`\n── ${check}\n${said}`);
    if (code !== 0) {
      console.error(`${check} failed (${code})`);
      process.exit(code);
    }
  }
}

/** The browser that npm brings along is made for this only; elsewhere one is downloaded, once. */
const hasPackagedBrowser = process.platform === 'linux' && process.arch === 'x64';
const only = process.argv.slice(2);
const RESULT = '.test/jest.json';

install();
build();
if (!hasPackagedBrowser) run('playwright-core', ['install', '--only-shell', 'chromium']);
run('npm', ['run', '--silent', 'types']);
if (only.length === 0) {
  await Promise.all([sideBySide(['lint']), sideBySide(['check:lock', 'check:imports', 'check:unused', 'check:generated', 'check:size'])]);
}
console.log('\n── tests');
mkdirSync('.test', { recursive: true });
const { status } = spawnSync('node', [
  '--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--config', 'test/jest.config.mjs',
  '--forceExit', '--json', '--outputFile', RESULT, ...(only.length > 0 ? ['--selectProjects', ...only] : []),
], { stdio: ['ignore', 'inherit', 'inherit'], env, shell: process.platform === 'win32' });
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(RESULT, 'utf8'));
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exit(status ?? 1);
