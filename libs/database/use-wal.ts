/** How long is waited for another process, and how often it is asked whether that is done; in milliseconds. */
const PATIENCE = 10_000;
const PAUSE = 10;

/**
 * Puts a SQLite file in WAL mode. Of processes that do so at the same moment SQLite lets one do it and refuses the others at once, whatever
 * their timeout: they wait here.
 * @throws SQLITE_BUSY when another holds it for ten seconds.
 */
export function useWal(connection: { pragma(sql: string): unknown }): void {
  const until = Date.now() + PATIENCE;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      connection.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > until) throw error;
      Atomics.wait(pause, 0, 0, PAUSE);
    }
  }
}
