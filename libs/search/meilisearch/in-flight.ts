/** Work of which at most so many are under way; the first failure fails what is started after it, and the whole. */
export function inFlight(most: number): { start(work: () => Promise<void>): Promise<void>; allDone(): Promise<void> } {
  const running = new Set<Promise<void>>();
  let failure: { error: unknown } | null = null;
  const check = () => {
    if (failure) throw failure.error;
  };
  return {
    /** Waits for a free place, not for the work. */
    async start(work) {
      while (running.size >= most) await Promise.race(running);
      check();
      const one: Promise<void> = work().catch((error: unknown) => { failure ??= { error }; }).finally(() => running.delete(one));
      running.add(one);
    },
    async allDone() {
      await Promise.all(running);
      check();
    },
  };
}
