export { ContactListRepository } from './contact-list.repository.js';
export { ContactListsModule } from './contact-lists.module.js';
export { ContactListsService } from './contact-lists.service.js';
export { RequiredRole } from './required-role.entity.js';
export { requiredIn } from './required-in.js';
export { WijkType } from './wijk.types.js';
