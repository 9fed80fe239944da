/**
 * Does work in parts, of which at most so many are under way. `start` waits for a free place, not for the part; the first
 * part that fails fails what is started after it, and the whole. Whatever fails, nothing is under way any more at the end.
 */
export async function inFlight(most: number, work: (start: (part: () => Promise<void>) => Promise<void>) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const check = () => {
    if (failures.length > 0) throw failures[0];
  };
  try {
    await work(async (part) => {
      while (running.size >= most) await Promise.race(running);
      check();
      const one: Promise<void> = part().catch((error: unknown) => void failures.push(error)).finally(() => running.delete(one));
      running.add(one);
    });
  } finally {
    await Promise.all(running);
  }
  check();
}
