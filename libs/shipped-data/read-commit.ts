import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHORT = 7;

/** The commit that git has put in a folder, short; null where it did not come by git. Needs no git, and asks not who owns the folder. */
export function readCommit(folder: string): string | null {
  const read = (name: string): string => {
    const file = join(folder, '.git', name);
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  };
  const head = read('HEAD');
  const ref = /^ref: (.+)$/.exec(head)?.[1];
  const packed = () => read('packed-refs').split('\n').find((line) => line.endsWith(` ${ref}`)) ?? '';
  const commit = ref === undefined ? head : read(ref) || packed();
  return /^[0-9a-f]{40}/.test(commit) ? commit.slice(0, SHORT) : null;
}
