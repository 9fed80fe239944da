// node dist/test/bench/constant-server.js <file with answers>
// The same Apollo server on the same Fastify, which knows the answer to each text beforehand: what GraphQL itself costs here.
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(file!, 'utf8')) as Record<string, unknown>;
const apollo = new ApolloServer({ schema: buildSchema(readFileSync('schema/schema.graphql', 'utf8')), rootValue: { search: ({ text }: { text: string }) => answers[text] }, csrfPrevention: true, introspection: false });
await apollo.start();
const fastify = Fastify();
await fastify.register(fastifyApollo(apollo));
await fastify.listen({ port: 0, host: '127.0.0.1' });
console.log(`Het vaste antwoord draait op http://localhost:${(fastify.server.address() as { port: number }).port}`);
process.on('SIGTERM', () => process.exit(0));
