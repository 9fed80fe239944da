import { setImmediate as others } from 'node:timers/promises';

/** Milliseconds of work at a stretch: nobody notices waiting this long. */
const STRETCH_MS = 25;

/** The same, one by one, for long work over many: others who wait for this process have their turn in between. */
export async function* paced<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  const rest = takeTurns();
  for (const item of items) {
    yield item;
    await rest();
  }
}

/** A function to call between steps of long work: when the last stretch took long enough, others have their turn. */
export function takeTurns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH_MS) return undefined;
    return others().then(() => { since = performance.now(); });
  };
}

/** A list in parts of at most so many. */
export function* chunksOf<T>(items: readonly T[], most: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += most) yield items.slice(from, from + most);
}
