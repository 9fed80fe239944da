export { forRequest, framesOf, JsonLogger, nameOf } from './json-logger.js';
