import type { TestApp } from './test-app.js';

/** The id of the person a contact is of. */
export async function personOf(app: TestApp, contactId: string): Promise<string> {
  const [{ id }] = await app.database.read().query(`SELECT professional_id AS id FROM contact WHERE id = '${contactId}'`);
  return id;
}
