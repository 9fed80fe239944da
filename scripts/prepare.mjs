// What `npm start` and `npm test` do first: install what is missing, build what changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const PACKAGED_NODE = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node');
/** What better-sqlite3 asks for. */
const LEAST_NODE = 22;
const SOURCES = ['apps', 'libs', 'schema/schema.graphql', 'package-lock.json', 'tsconfig.json', 'nest-cli.json'];
const STAMP = join(ROOT, 'dist', '.built-from');

/** The environment in which `node` is the Node.js that the project brings along. */
export const env = { ...process.env, PATH: [BIN, process.env.PATH].join(delimiter) };

/** Has `node` read the settings in production.env beside package.json, where that is; what the environment says goes before. The server and its commands so mean the same database. */
export const withSettings = existsSync(join(ROOT, 'production.env')) ? ['--env-file=production.env'] : [];

/** Runs a command in the project; ends this process with its exit code when it fails. */
export function run(command, args = [], options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env, shell: process.platform === 'win32', ...options });
  if (error) throw error;
  if (status === 0) return;
  console.error(`${[command, ...args].join(' ')} ended with ${signal ?? status}`);
  process.exit(status ?? 1);
}

/**
 * Installs what the lock file says when node_modules is missing or older than it. Not by `npm ci`: that first throws all of it away,
 * also the Node.js this may run on.
 */
export function install() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(ROOT, 'package-lock.json')).mtimeMs) {
    console.log('Even geduld: de eerste keer wordt alles geïnstalleerd (een paar minuten).');
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
    leaveNodeThatCannotRun();
  }
  if (existsSync(PACKAGED_NODE) || Number.parseInt(process.versions.node, 10) >= LEAST_NODE) return;
  console.error(`Voor dit systeem is er geen Node.js bij npm, en dat van u is te oud (${process.versions.node}): installeer Node.js 24.`);
  process.exit(1);
}

/** On Alpine, or a system that is old, the Node.js of the package may not run: the machine's own is used. */
function leaveNodeThatCannotRun() {
  const { status } = spawnSync(PACKAGED_NODE, ['--version'], { shell: process.platform === 'win32' });
  if (status !== 0) rmSync(PACKAGED_NODE, { force: true });
}

/** Builds server and web app when a source differs from what was built. */
export function build() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Bouwen …');
  run('npm', ['run', '--silent', 'build']);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(STAMP, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesIn(join(ROOT, source)))) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}:${mtimeMs}:${size}\n`);
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesIn(join(path, name)));
}
