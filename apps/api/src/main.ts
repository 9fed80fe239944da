import 'reflect-metadata';
import { InvalidSettingsError, loadSettings } from '#libs/config';

/** Who started this process waits about as long before ending it by force. */
const LONGEST_STOP_MS = 25_000;

try {
  const settings = loadSettings();
  if (settings.OTEL_EXPORTER_OTLP_ENDPOINT) await import('./tracing.js');
  const { createApp } = await import('./create-app.js'); // after what traces it
  const app = await createApp(settings);
  await app.listen(settings.PORT, settings.listenHost);
  const { port } = app.getHttpServer().address() as { port: number };
  settings.PORT = port;
  process.once('SIGTERM', () => setTimeout(() => process.exit(1), settings.STOP_DELAY_SECONDS * 1_000 + LONGEST_STOP_MS).unref());
  const said = `Korte Lijnen draait op http://localhost:${port}${settings.isDemo ? ' (demo: alle personen zijn verzonnen)' : ''}`;
  console.log(settings.isDemo ? said : JSON.stringify({ level: 'log', pid: process.pid, timestamp: Date.now(), message: said }));
} catch (error) {
  if ((error as { code?: string }).code === 'EADDRINUSE') {
    console.error('Something listens on this port already: end it, or start with another, such as PORT=3001 npm start');
    process.exit(1); // the database and its timers are open
  }
  if (!(error instanceof InvalidSettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
