export { DISCIPLINES, type DisciplineCode } from './disciplines.js';
export { isRole, roleOf, ROLES, type Role } from './roles.js';
