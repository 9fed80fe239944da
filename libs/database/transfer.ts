import { createHash } from 'node:crypto';
import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Database } from './database.js';
import { insertRows } from './insert-rows.js';

const PAGE = 1_000;

export interface TransferredTable {
  name: string;
  rows: number;
}

/** Why nothing was transferred: the target is as it was. */
export class TransferRefused extends Error {}

/** How many rows, and a sum over what is in each, whatever their order: two tables with the same hold the same. */
interface Content {
  rows: number;
  sum: bigint;
}

/**
 * Copies every row of every table into another, empty database, and reads both to compare them: all of it or nothing.
 * What is copied is how the source was at one moment.
 * @throws TransferRefused when the source holds nothing, the target holds rows, or does not hold afterwards what the source does
 */
export async function transfer(from: Database, to: Database, say: (table: TransferredTable) => void): Promise<void> {
  await from.transaction(async (source) => {
    if (from.isPostgres) await source.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await to.transaction(async (target) => {
      const tables = parentsFirst(to.writer.entityMetadatas);
      for (const { target: entity, tableName } of tables) {
        if (await target.existsBy(entity, {})) throw new TransferRefused(`Niets overgezet: in de tabel ${tableName} van het doel staat al iets.`);
      }
      let total = 0;
      for (const table of tables) {
        const copied = await copy(source, target, table);
        const there = await contentOf(target, table);
        if (there.rows !== copied.rows || there.sum !== copied.sum) throw new TransferRefused(`Niets overgezet: de tabel ${table.tableName} is na het overzetten niet gelijk.`);
        say({ name: table.tableName, rows: copied.rows });
        total += copied.rows;
      }
      if (total === 0) throw new TransferRefused('Niets overgezet: in de bron staat niets.');
      if (to.isPostgres) await setSequences(target, tables);
    });
  });
}

async function copy(source: EntityManager, target: EntityManager, table: EntityMetadata): Promise<Content> {
  const entity = table.target as new () => ObjectLiteral;
  const toItself = table.foreignKeys.filter((key) => key.referencedEntityMetadata === table).flatMap((key) => key.columns.map((column) => column.propertyName));
  const content: Content = { rows: 0, sum: 0n };
  for await (const rows of pagesOf(source, table)) {
    await insertRows(target, entity, toItself.length === 0 ? rows : rows.map((row) => ({ ...row, ...Object.fromEntries(toItself.map((name) => [name, null])) })));
    count(content, table, rows);
  }
  if (toItself.length > 0) for await (const rows of pagesOf(source, table)) await insertRows(target, entity, rows, 'update'); // once what they point at is there
  return content;
}

async function contentOf(manager: EntityManager, table: EntityMetadata): Promise<Content> {
  const content: Content = { rows: 0, sum: 0n };
  for await (const rows of pagesOf(manager, table)) count(content, table, rows);
  return content;
}

function count(content: Content, table: EntityMetadata, rows: readonly ObjectLiteral[]): void {
  for (const row of rows) {
    const values = table.columns.map((column) => {
      const value: unknown = column.getEntityValue(row);
      return column.type === 'real' ? Math.fround(value as number) : value; // PostgreSQL keeps four bytes of it
    });
    content.rows += 1;
    content.sum += createHash('sha256').update(JSON.stringify(values)).digest().readBigUInt64BE();
  }
}

/** All rows, in the order of their key. */
async function* pagesOf(manager: EntityManager, table: EntityMetadata): AsyncGenerator<ObjectLiteral[], void> {
  const names = table.primaryColumns.map((column) => column.propertyName);
  for (let last: ObjectLiteral | undefined; ;) {
    const page = manager.createQueryBuilder(table.target, 'one').limit(PAGE);
    for (const name of names) page.addOrderBy(`one.${name}`);
    if (last) page.where(`(${names.map((name) => `one.${name}`).join(', ')}) > (${names.map((name) => `:${name}`).join(', ')})`, Object.fromEntries(names.map((name) => [name, last![name] as unknown])));
    const rows = await page.getMany();
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

/** Tables in an order in which each comes after those it points at. */
function parentsFirst(tables: readonly EntityMetadata[]): EntityMetadata[] {
  const ordered = new Set<EntityMetadata>();
  const add = (table: EntityMetadata): void => {
    for (const { referencedEntityMetadata: parent } of table.foreignKeys) if (parent !== table && !ordered.has(parent)) add(parent);
    ordered.add(table);
  };
  for (const table of tables) add(table);
  return [...ordered];
}

/** The next number of a table comes after those that were copied. SQLite sees to that itself. */
async function setSequences(target: EntityManager, tables: readonly EntityMetadata[]): Promise<void> {
  for (const { tableName, generatedColumns } of tables) {
    for (const { databaseName } of generatedColumns) {
      await target.query(`SELECT setval(pg_get_serial_sequence('"${tableName}"', '${databaseName}'), coalesce(max("${databaseName}"), 0) + 1, false) FROM "${tableName}"`);
    }
  }
}
