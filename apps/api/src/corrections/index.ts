export { Correction } from './correction.entity.js';
