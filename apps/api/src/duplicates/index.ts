export { DuplicatesModule } from './duplicates.module.js';
export { DuplicatesService } from './duplicates.service.js';
export { LikenessName } from './duplicates.types.js';
export { coordinatedGemeenten, keepsAPart } from './coordinated-gemeenten.js';
export { NotDuplicate } from './not-duplicate.entity.js';
export { PeopleMatcher, type Likeness, type Match, type Person } from './people-matcher.js';
export { PeopleRepository } from './people.repository.js';
