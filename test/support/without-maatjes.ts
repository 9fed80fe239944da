/** The demo as it was before anybody had a maatje: for who tells a story from there. */
export async function withoutMaatjes(database: { query(sql: string): Promise<unknown> }): Promise<void> {
  for (const table of ['consult', 'maatje_pair', 'expert_profile']) await database.query(`DELETE FROM ${table}`);
}
