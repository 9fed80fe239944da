/** The migrations make exactly the tables that the entities want. Real: both databases. */
import { describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { entities } from '../../apps/api/src/entities.js';
import { dropDatabase, emptyDatabase } from '../support/postgres.js';

const differencesAt = async (url: string): Promise<string[]> => {
  const database = await Database.open({ url, entities });
  const { upQueries } = await database.writer.driver.createSchemaBuilder().log();
  await database.close();
  return upQueries.map((each) => each.query);
};

describe('migrations', () => {
  it('on SQLite', async () => {
    expect(await differencesAt(':memory:')).toEqual([]);
  });

  it('on PostgreSQL', async () => {
    const url = await emptyDatabase();
    expect(await differencesAt(url)).toEqual([]);
    await dropDatabase(url);
  });
});
