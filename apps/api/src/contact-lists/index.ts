export { RequiredRole } from './required-role.entity.js';
