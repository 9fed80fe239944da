import type { Database } from '#libs/database';
import { setTimeout as wait } from 'node:timers/promises';

type Change = Parameters<Database['transaction']>[0];

/** Long enough for the work to come upon what is changed. */
const OPEN_MS = 500;

/** Somebody changes something just then: it is committed while the work, which begins after it, may wait for it. Answers what the work does. */
export async function meanwhile<T>(database: Database, change: Change, work: () => Promise<T>): Promise<T> {
  const begun = Promise.withResolvers<void>();
  const changing = database.transaction(async (manager) => {
    await change(manager);
    begun.resolve();
    await wait(OPEN_MS);
  });
  await Promise.race([begun.promise, changing]);
  const [done] = await Promise.all([work(), changing]);
  return done;
}
