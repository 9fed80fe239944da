import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readCommit } from './read-commit.js';

const COMMIT = '709e192bbb1bba4b7a3b0ab5bf4f2d8de8c8b1a1';
let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'korte-lijnen-commit-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const git = (files: Record<string, string>) => Object.entries(files).forEach(([name, text]) => {
  mkdirSync(dirname(join(folder, '.git', name)), { recursive: true });
  writeFileSync(join(folder, '.git', name), text);
});

it.each<[string, Record<string, string>]>([
  ['a branch', { HEAD: 'ref: refs/heads/main\n', 'refs/heads/main': `${COMMIT}\n` }],
  ['a branch that git packed', { HEAD: 'ref: refs/heads/main\n', 'packed-refs': `# pack-refs\n${'0'.repeat(40)} refs/heads/other\n${COMMIT} refs/heads/main\n` }],
  ['a commit itself', { HEAD: `${COMMIT}\n` }],
])('knows the commit of %s', (_what, files) => {
  git(files);
  expect(readCommit(folder)).toBe('709e192');
});

it('knows none of what did not come by git, or of a branch without commits', () => {
  expect(readCommit(folder)).toBeNull();
  git({ HEAD: 'ref: refs/heads/main\n' });
  expect(readCommit(folder)).toBeNull();
});
