export { RememberedHeading, SpreadsheetImport } from './spreadsheet-import.entity.js';
