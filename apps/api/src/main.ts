import 'reflect-metadata';
import { InvalidSettingsError, loadSettings } from '#libs/config';
import { createApp } from './create-app.js';

try {
  const settings = loadSettings();
  const app = await createApp(settings);
  await app.listen(settings.PORT, settings.listenHost);
  const { port } = app.getHttpServer().address() as { port: number };
  settings.PORT = port;
  console.log(`Korte Lijnen draait op http://localhost:${port}${settings.isDemo ? ' (demo: alle personen zijn verzonnen)' : ''}`);
} catch (error) {
  if (!(error instanceof InvalidSettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
