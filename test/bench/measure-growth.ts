import { SearchIndex, type EmbeddedIndex } from '#libs/search';
import { EMBEDDED, inventOnce, openBenchApp } from './bench-directory.js';
import { scopedP99 } from './measure-search.js';
import { percentile, printTable } from './table.js';

const ROUNDS = 3;
/** How much the p99 of a search in one gemeente may grow from the smallest directory to the largest. */
const GROWTH = { most: 3 };

/** One size after the other, again and again: each has the same machine, whose speed changes within an hour. The middle of each counts. */
export async function measureGrowth(sizes: readonly number[]): Promise<void> {
  const measured = new Map<number, number[]>(sizes.map((contacts) => [contacts, []]));
  for (const contacts of sizes) await inventOnce(contacts);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contacts of sizes) {
      const app = await openBenchApp(contacts);
      await app.get<EmbeddedIndex>(SearchIndex).tidy();
      measured.get(contacts)!.push(await scopedP99(app));
      await app.close();
    }
  }
  const middle = (contacts: number): number => percentile(measured.get(contacts)!, 0.5);
  printTable(`Search in one gemeente as the directory grows, ${EMBEDDED.name}`, ['contacts', 'p99', 'least', 'most'], [
    ...sizes.map((contacts) => [contacts.toLocaleString('en'), ...[middle(contacts), Math.min(...measured.get(contacts)!), Math.max(...measured.get(contacts)!)].map((value) => ({ value, unit: 'ms', digits: 2 }))]),
    ['times', { value: middle(sizes.at(-1)!) / middle(sizes[0]!), digits: 1, bar: GROWTH }, '', ''],
  ]);
}
