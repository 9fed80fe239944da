import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';
import { v7 } from 'uuid';

/** A moment: ISO 8601 in UTC with milliseconds (`2026-11-21T09:00:00.000Z`), as text, so that both databases sort and compare it alike. */
export const InstantColumn = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: 24, ...options });

/** A day in Europe/Amsterdam: `2026-11-21`, as text. */
export const DayColumn = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: 10, ...options });

/** A key made by {@link newId}. */
export const IdColumn = () => PrimaryColumn({ type: 'varchar', length: 36 });

/** The key of another row. */
export const ReferenceColumn = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: 36, ...options });

/** A new key; keys sort by when they were made. */
export const newId = (): string => v7();
