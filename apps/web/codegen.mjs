// Checks every .graphql file of the web app against schema/schema.graphql and writes their types
// and texts to src/gql/operations.generated.ts. With --check it writes nothing and fails when that
// file is not what would be written.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';

const here = import.meta.dirname;
const target = join(here, 'src/gql/operations.generated.ts');
const documents = globSync('src/**/*.graphql', { cwd: here })
  .sort()
  .map((location) => ({ location, document: parse(readFileSync(join(here, location), 'utf8')) }));

const options = {
  useTypeImports: true,
  strictScalars: true,
  scalars: { ID: 'string', Day: 'string', Instant: 'string', MultiPolygon: 'number[][][][]' },
};

const types = await codegen({
  filename: target,
  schema: parse(readFileSync(join(here, '../../schema/schema.graphql'), 'utf8')),
  documents,
  config: options,
  plugins: [{ operations: {} }],
  pluginMap: { operations: operationsPlugin },
});

const definitions = documents.flatMap(({ document }) => document.definitions);
const fragments = new Map(definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));

function withFragments(definition, found = new Set()) {
  visit(definition, {
    FragmentSpread: ({ name: { value } }) => {
      if (found.has(value)) return;
      found.add(value);
      withFragments(fragments.get(value), found);
    },
  });
  return found;
}

const constants = definitions
  .filter((d) => d.kind === Kind.OPERATION_DEFINITION)
  .map((operation) => {
    const parts = [operation, ...[...withFragments(operation)].map((name) => fragments.get(name))];
    const text = stripIgnoredCharacters(parts.map(print).join('\n'));
    const name = operation.name.value;
    const suffix = operation.operation === 'mutation' ? 'Mutation' : 'Query';
    return `export const ${name}: Operation<${name}${suffix}, ${name}${suffix}Variables> = { text: ${JSON.stringify(text)} };`;
  });

const output = `// Written by apps/web/codegen.mjs from schema/schema.graphql and the .graphql files; not by hand.
import type { Operation } from './client';
${types}
${constants.join('\n')}
`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, output);
} else if (readFileSync(target, 'utf8') !== output) {
  console.error('apps/web/src/gql/operations.generated.ts is out of date: run node apps/web/codegen.mjs');
  process.exit(1);
}
