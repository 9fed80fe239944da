export { DISCIPLINES, type DisciplineCode } from './disciplines.js';
export { DisciplineType, presentDiscipline, presentRole, RoleType } from './role.types.js';
export { RolesModule } from './roles.module.js';
export { isRole, roleInSentence, roleOf, ROLES, type Role } from './roles.js';
