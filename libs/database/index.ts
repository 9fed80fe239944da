export { DayColumn, IdColumn, InstantColumn, newId, ReferenceColumn } from './columns.js';
export { CommittedCache } from './committed-cache.js';
export { Database, shownUrl } from './database.js';
export { DatabaseModule } from './database.module.js';
export { BackupRefused, backUpSqlite, lastBackup, noteBackup, PEOPLE_QUERY, removeSqlite, restoreSqlite } from './sqlite-backup.js';
export { transfer, TransferRefused, type TransferredTable } from './transfer.js';
export { troubleOf } from './trouble.js';
export { insertRows } from './insert-rows.js';
