export { ERRORS, type ErrorCode } from './registry.js';
export { UserError } from './user-error.js';
