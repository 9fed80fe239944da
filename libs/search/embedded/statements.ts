import type { Database, Statement } from 'better-sqlite3';

/** So many are kept; what is asked for differs in the lengths of its lists only. */
const KEPT = 200;

/** Prepares each statement once. */
export function preparing(database: Database): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    if (statements.size < KEPT) statements.set(sql, statement);
    return statement;
  };
}
