export { readShipped, readShippedCsv, shippedVersion } from './read-shipped.js';
