export { looksLikeBirthDate } from './birth-date.js';
export { looksLikeBsn } from './bsn.js';
export { refuseBsnAndBirthDate } from './refuse-bsn-and-birth-date.js';
