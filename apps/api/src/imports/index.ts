export { importAreas } from './import-areas.js';
export { importPostcodes } from './import-postcodes.js';
export { RejectionList, WrongFileError, type ImportReport, type Rejection } from './import-report.js';
export { importSchools } from './import-schools.js';
