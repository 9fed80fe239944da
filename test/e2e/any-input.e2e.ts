/** Each operation of the schema, with whatever fits its types: an answer or a code from the registry, never a 500. Real: database, HTTP. */
import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ERRORS } from '#libs/errors';
import { anyVariables, OPERATIONS, questionOf } from '../support/any-question.js';
import { describeOnDatabases } from '../support/describe-on-databases.js';
import type { Session, TestApp } from '../support/test-app.js';

const RUNS = 15;
const KNOWN = Object.keys(ERRORS).filter((code) => code !== 'UNEXPECTED');
/** Who signed out asks nothing more. */
const LAST = ['signOut', 'signOutEverywhere'];

describeOnDatabases('any input', (start) => {
  let app: TestApp;
  let sessions: Session[];
  let ids: string[];

  beforeAll(async () => {
    app = await start();
    sessions = [null, ...(await Promise.all((['coordinator', 'beheerder', 'ib-er'] as const).map((who) => app.signedIn(who))))];
    const some = (table: string, many = 8) => app.database.read().query<{ id: string }[]>(`SELECT id FROM ${table} ORDER BY id LIMIT ${many}`);
    ids = (await Promise.all(['contact', 'organisation', 'professional', 'account'].map((table) => some(table)))).flat().map(({ id }) => id);
  });

  it.each(OPERATIONS.filter(({ name }) => !LAST.includes(name)).map((operation) => [operation.name, operation] as const))('%s', async (_name, operation) => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...sessions), anyVariables(operation, ids), async (session, variables) => {
      const { code, status } = await app.graphql(session, questionOf(operation), variables);
      if (code) expect(KNOWN).toContain(code);
      expect(status).toBeLessThan(500);
    }), { numRuns: RUNS });
  });
});
