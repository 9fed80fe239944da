export { isChoice, isListOfPeople, mapHeadings, rememberedForm } from './headings.js';
export { readRow } from './read-row.js';
export { readSpreadsheet } from './read-spreadsheet.js';
export type { Sheet } from './sheet.js';
export { RememberedHeading, RememberedWord, SpreadsheetImport } from './spreadsheet-import.entity.js';
export { writeTemplate } from './template.js';
export { EXPORT_HEADINGS, writeRow, type ExportedContact } from './write-row.js';
export { writeCsv, writeWorkbook } from './write-spreadsheet.js';
export { SpreadsheetsModule } from './spreadsheets.module.js';
