export { maySetRequiredRoles } from './coverage.policy.js';
export { CoverageModule } from './coverage.module.js';
export { CoverageService } from './coverage.service.js';
export { WorkListService } from './work-list.service.js';
export type { WorkKind } from './work-list.types.js';
