/** Traces go where OTEL_EXPORTER_OTLP_ENDPOINT says, and hold neither what was asked nor whom about. Real: the built server as a process, an HTTP server that receives what a collector would. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { copyDemoDatabase, dropDatabase } from '../support/postgres.js';
import { signedInAt, startDemoApp } from '../support/start-app.js';

let databaseUrl: string;
let collector: Server;
const received: string[] = [];

beforeAll(async () => {
  databaseUrl = await copyDemoDatabase();
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      received.push(Buffer.concat(chunks).toString('latin1'));
      response.end();
    });
  });
  await new Promise<void>((resolve) => { collector.listen(0, '127.0.0.1', resolve); });
});
afterAll(async () => {
  collector.close();
  await dropDatabase(databaseUrl);
});

it('traces a search through HTTP, GraphQL and PostgreSQL, without its words', async () => {
  const { port } = collector.address() as { port: number };
  const app = await startDemoApp({ DATABASE_URL: databaseUrl, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_BSP_SCHEDULE_DELAY: '200' });
  const ask = await signedInAt(app.url, 'coordinator');
  await ask('query Zoek($text: String!) { search(text: $text, first: 5) { edges { node { ... on Contact { name } } } } }', { text: 'Marieke van den Berg' });
  await ask('{ search(text: "geheimwoord", first: 5) { totalCount } }');
  for (let look = 0; look < 50 && !received.join('').includes('query Zoek'); look += 1) await new Promise((resolve) => { setTimeout(resolve, 100); });
  await app.close();
  const all = received.join('');
  expect(all).toContain('korte-lijnen');
  expect(all).toMatch(/POST/);
  expect(all).toMatch(/query Zoek/);
  expect(all).toMatch(/pg\.query/);
  expect(all).not.toMatch(/Marieke|geheimwoord|marieke\.vandenberg|kl_sessie/);
}, 90_000);
