import { ERRORS } from '#libs/errors';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the web app. */
const FOLDER = fileURLToPath(new URL('../../../web', import.meta.url));

/**
 * Serves the built web app: files that carry a hash in their name for ever, the page itself fresh each time.
 * The web app shows each address itself, also the one that does not exist.
 */
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
  app.getHttpAdapter().getInstance().route({ method: ['GET', 'HEAD'], url: '/*', handler: (request, reply) => {
    if (isDynamic(request.url) || isFile(request.url)) return reply.status(404).send({ code: 'NOT_FOUND', message: ERRORS.NOT_FOUND.message });
    return reply.sendFile('index.html');
  } });
}

/** Whether an address is answered for somebody; the rest are the web app's files and pages. */
export const isDynamic = (url: string): boolean => /^\/(?:graphql|api|demo|health)(?:\/|\?|$)/.test(url);

/** The last part of the path has a dot: a file that is not there, and no page. */
const isFile = (url: string): boolean => /\.[^/]*$/.test(url.split('?')[0]!);
