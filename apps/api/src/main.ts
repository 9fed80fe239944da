import 'reflect-metadata';
import { cannotStart, InvalidSettingsError, loadSettings, type Settings } from '#libs/config';

/** Who started this process waits about as long before ending it by force. */
const LONGEST_STOP_MS = 25_000;

process.umask(0o077); // the database and the index hold people's numbers

let settings: Settings | undefined;
try {
  settings = loadSettings();
  if (settings.OTEL_EXPORTER_OTLP_ENDPOINT) await import('./tracing.js');
  const { createApp } = await import('./create-app.js'); // after what traces it
  const app = await createApp(settings);
  await app.listen(settings.PORT, settings.listenHost);
  const { port } = app.getHttpServer().address() as { port: number };
  settings.PORT = port;
  const longestStop = settings.STOP_DELAY_SECONDS * 1_000 + LONGEST_STOP_MS;
  process.once('SIGTERM', () => setTimeout(() => process.exit(1), longestStop).unref());
  const said = `Korte Lijnen draait op http://localhost:${port}${settings.isDemo ? ' (demo: alle personen zijn verzonnen)' : `, voor ${settings.baseUrl}`}`;
  console.log(settings.isDemo ? said : JSON.stringify({ level: 'log', pid: process.pid, timestamp: Date.now(), message: said }));
} catch (error) {
  const said = await whyNot(error);
  if (said === null) throw error;
  console.error(said);
  process.exit(1); // the database and its timers may be open
}

/** What whoever starts it can mend, in a sentence; null: a mistake of ours. */
async function whyNot(error: unknown): Promise<string | null> {
  if (error instanceof InvalidSettingsError) return error.message;
  if ((error as { code?: string }).code === 'EADDRINUSE') return cannotStart([`op poort ${settings?.PORT} luistert al iets: stop dat, of kies een andere PORT, zoals PORT=3001 npm start`]);
  const { troubleOf } = await import('#libs/database');
  const trouble = troubleOf(error);
  if (trouble === 'STORAGE_FULL') return cannotStart([`de schijf is vol (${settings?.DATABASE_URL ? 'van de database' : settings?.DATA_DIR}): maak ruimte en start opnieuw, er is niets verloren`]);
  return trouble === 'TRY_AGAIN' ? cannotStart(['de database is weg, of een ander proces houdt hem vast']) : null;
}
