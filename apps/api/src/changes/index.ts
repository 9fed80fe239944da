export { Change, ChangeGroup } from './change.entity.js';
export { ChangesModule } from './changes.module.js';
export { ChangesService, type ChangedField } from './changes.service.js';
