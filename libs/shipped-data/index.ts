export { readShipped, readShippedCsv } from './read-shipped.js';
