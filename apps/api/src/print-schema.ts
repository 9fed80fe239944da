import 'reflect-metadata';
import { loadSettings } from '#libs/config';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './create-app.js';

/** npm run schema: writes the API's schema, from the code, to schema/schema.graphql or to the file that is named. */
const DATA_DIR = mkdtempSync(join(tmpdir(), 'korte-lijnen-schema-'));
const app = await createApp(loadSettings({ DATA_DIR }));
await app.init();
writeFileSync(process.argv[2] ?? 'schema/schema.graphql', `${printSchema(app.get(GraphQLSchemaHost).schema)}\n`);
await app.close();
rmSync(DATA_DIR, { recursive: true });
