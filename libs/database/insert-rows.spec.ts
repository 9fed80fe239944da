import 'reflect-metadata';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Database } from './database.js';
import { insertRows } from './insert-rows.js';

@Entity()
class Thing {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  @Column({ type: 'simple-json', nullable: true })
  tags!: string[] | null;

  @Column({ type: 'boolean', default: true })
  useful!: boolean;

  @Column({ type: 'int', default: 7 })
  manyWords!: number;
}

// Real: a SQLite file.
let folder: string;
let database: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'korte-lijnen-rows-'));
  database = await Database.open({ url: join(folder, 'test.sqlite'), entities: [Thing] });
  await database.writer.query('CREATE TABLE thing (id integer PRIMARY KEY, tags text, useful boolean NOT NULL, many_words integer NOT NULL)');
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const insert = (rows: Iterable<Partial<Thing>>, onConflict?: 'fail' | 'ignore' | 'update') => database.transaction((manager) => insertRows(manager, Thing, rows, onConflict));
const things = () => database.read().find(Thing, { order: { id: 'ASC' } });

it('stores every kind of column, with defaults for what a row leaves out', async () => {
  await insert([{ id: 1, tags: ['a', "b'c"], useful: false, manyWords: 0 }, { id: 2 }]);
  expect(await things()).toEqual([{ id: 1, tags: ['a', "b'c"], useful: false, manyWords: 0 }, { id: 2, tags: null, useful: true, manyWords: 7 }]);
});

it('takes any number of rows, from whatever yields them', async () => {
  function* many() { for (let id = 0; id < 20_001; id += 1) yield { id }; }
  expect(await insert(many())).toBe(20_001);
  expect(await database.read().countBy(Thing, {})).toBe(20_001);
  expect(await insert([])).toBe(0);
});

it('fails, ignores or updates where the key is there', async () => {
  await insert([{ id: 1, manyWords: 1 }]);
  await expect(insert([{ id: 2 }, { id: 1 }])).rejects.toThrow();
  expect(await database.read().countBy(Thing, {})).toBe(1);
  await insert([{ id: 1, manyWords: 2 }], 'ignore');
  expect((await things())[0]?.manyWords).toBe(1);
  await insert([{ id: 1, manyWords: 3 }], 'update');
  expect((await things())[0]?.manyWords).toBe(3);
});
