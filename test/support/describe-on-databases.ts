import { afterAll, beforeAll, describe } from '@jest/globals';
import { DATABASES, TestApp, type TestDatabase } from './test-app.js';

/** Starts the app on a copy of the demo of its own, with these settings besides; it is stopped when the suite is over. */
type Start = (env?: Record<string, string>) => Promise<TestApp>;

type Suite = (start: Start, database: string) => void;

/** A suite that holds on SQLite and on PostgreSQL. What it starts is stopped before anything that it began itself. */
export const describeOnDatabases = (name: string, suite: Suite): void => describeOn(DATABASES, name, suite);

/** A suite that holds on each of these. */
export function describeOn(databases: typeof DATABASES, name: string, suite: Suite): void {
  describe.each(databases)(`${name} on %s`, (kind, openDatabase) => {
    const apps: TestApp[] = [];
    let database: TestDatabase;

    beforeAll(async () => {
      database = await openDatabase();
    });

    afterAll(async () => {
      for (const app of apps) await app.stop();
      await database.stop();
    });

    suite(async (env = {}) => {
      const app = await TestApp.start({ ...(await database.env()), ...env });
      apps.push(app);
      return app;
    }, kind);
  });
}
