export { headingOf, IMPORT_FIELDS, isChoice, isListOfPeople, mapHeadings, rememberedForm, type ColumnMeaning, type ImportField, type MappedColumn } from './headings.js';
export { readRow, type ImportedPerson, type RefusedCell, type RowRead } from './read-row.js';
export { readSpreadsheet } from './read-spreadsheet.js';
export type { Sheet, SheetRow } from './sheet.js';
export { RememberedHeading, SpreadsheetImport } from './spreadsheet-import.entity.js';
export { writeTemplate } from './template.js';
export { EXPORT_HEADINGS, writeRow, type ExportedContact } from './write-row.js';
export { writeCsv, writeWorkbook } from './write-spreadsheet.js';
