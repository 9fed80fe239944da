import { Clock } from '#libs/clock';
import { cannotStart, InvalidSettingsError, type Settings } from '#libs/config';
import { Database, shownUrl } from '#libs/database';
import { ERRORS, UserError } from '#libs/errors';
import { Readiness } from '#libs/health';
import { forRequest, JsonLogger } from '#libs/logging';
import { DailyTasks } from '#libs/schedule';
import fastifyCookie from '@fastify/cookie';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSessionCookie, SignInService } from './accounts/index.js';
import { AppModule } from './app.module.js';
import { loadReferenceDataIfEmpty } from './areas/index.js';
import { isDemoDatabase, seedDemo } from './demo/index.js';
import { entities } from './entities.js';
import { HttpErrorsFilter } from './graphql/http-errors.filter.js';
import { MOST_BYTES } from './graphql/limits.js';
import { InputPipe } from './input.pipe.js';
import { isDynamic, serveWebApp } from './serve-web-app.js';

/** Opens the database, fills it on first start, and builds the app: all but listening. */
export async function createApp(settings: Settings, logger: LogLevel[] = ['warn', 'error']): Promise<NestFastifyApplication> {
  const database = await Database.open({ ...settings.database, entities });
  await database.alone('first filling', async () => {
    const isNew = await database.transaction(async () => { // all of it or nothing: areas without people are not the demo's
      const isEmpty = await loadReferenceDataIfEmpty(database);
      if (isEmpty && settings.isDemo) await seedDemo(database, new Clock(settings).today());
      return isEmpty;
    });
    if (isNew) await database.analyze();
  });
  await refuseOfOtherMode(database, settings);
  const adapter = new FastifyAdapter({ bodyLimit: MOST_BYTES, trustProxy: (_address: string, hop: number) => hop < settings.TRUST_PROXY, forceCloseConnections: 'idle', return503OnClosing: false, genReqId: () => randomUUID(), exposeHeadRoutes: false, frameworkErrors: refuse });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings, database), adapter, { logger: settings.isDemo ? logger : new JsonLogger(logger) });
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new HttpErrorsFilter());
  app.enableShutdownHooks();
  app.get(DailyTasks).add('analyze', () => database.analyze());
  takeFiles(app);
  await observe(app, settings);
  await secure(app, settings);
  if (settings.isApi) await serveWebApp(app);
  return app;
}

/** Invented people must never be called by somebody who takes them for real, nor stand among people who are. */
async function refuseOfOtherMode(database: Database, { isDemo, databaseUrl }: Settings): Promise<void> {
  if ((await isDemoDatabase(database)) === isDemo) return;
  await database.close();
  const problem = isDemo
    ? 'de database is niet door de demo gemaakt en MODE is niet "production": zet MODE=production, of geef de demo een andere DATA_DIR of DATABASE_URL'
    : 'in de database staat de demo; buiten de demo vraagt dat om een andere DATA_DIR of DATABASE_URL';
  throw new InvalidSettingsError(cannotStart([`${problem} (nu ${shownUrl(databaseUrl)})`]));
}

/** What Fastify refuses before anything of ours sees it, in our own form. */
function refuse(_error: unknown, _request: unknown, reply: FastifyReply): void {
  void reply.status(400).type('application/json').send({ code: 'BAD_INPUT', message: ERRORS.BAD_INPUT.message });
}

/** A file is handed on as it comes in, so that nobody fills our memory before it is known who sends it; only where files are taken. */
function takeFiles(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addContentTypeParser('application/octet-stream', (request, file, done) => {
    if (request.url.split('?')[0] === '/api/import') done(null, file);
    else done(new UserError('BAD_INPUT'));
  });
}

/** Every request has an id, which its answer bears and what is logged of it. A worker answers only whether it is well. */
async function observe(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const metrics = settings.METRICS_PORT === undefined ? null : app.get((await import('#libs/metrics')).Metrics); // loaded only where it is wanted
  const readiness = app.get(Readiness);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (settings.isApi || request.url.startsWith('/health/')) forRequest(request.id, done);
    else done(new UserError('NOT_FOUND'));
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (readiness.isStopping) reply.header('connection', 'close'); // so that the next question is asked elsewhere
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics?.requestDone(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1_000);
    done();
  });
}

async function secure(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const isHttps = settings.baseUrl.startsWith('https:');
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], connectSrc: ["'self'"],
        objectSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'self'"], formAction: ["'self'"],
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(fastifyCookie);
  const signIns = app.get(SignInService);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', async (request) => {
    if (request.headers['sec-fetch-site'] === 'cross-site' && request.url.startsWith('/api/')) throw new UserError('NOT_FOUND'); // a link on another site must not use up her numbers
    const token = readSessionCookie(request);
    if (token && isDynamic(request.url)) request.actor = await signIns.actorOf(token);
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (isDynamic(request.url)) reply.header('cache-control', 'no-store');
  });
}
