import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the web app. */
const FOLDER = fileURLToPath(new URL('../../../web', import.meta.url));

/** Addresses of pages; the web app shows each of them itself. */
const PAGES = ['/', '/contacten/*', '/wijken', '/wijken/*', '/organisaties/*', '/mijn-wijk', '/inloggen', '/inloggen/*', '/account', '/demo-postvak'];

/** Serves the built web app: files that carry a hash in their name for ever, the page itself fresh each time. */
export async function serveWebApp(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(`${FOLDER}/index.html`)) return;
  await app.register(fastifyStatic, {
    root: FOLDER,
    index: false,
    preCompressed: true,
    wildcard: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  for (const page of PAGES) fastify.get(page, (_request, reply) => reply.sendFile('index.html'));
}
