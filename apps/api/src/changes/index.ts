export { Change, ChangeGroup, type ChangeKind, type SubjectKind } from './change.entity.js';
export { ChangesModule } from './changes.module.js';
export { ChangesRepository } from './changes.repository.js';
export { ChangeGroupConnection, ChangeGroupType, ConflictingFieldType } from './changes.types.js';
export { CREATED, DirectoryEdits } from './directory-edits.js';
export { HistoryService } from './history.service.js';
export { RevertChanges } from './revert-changes.js';
export type { Edit, Fields, Subject, SubjectKeeper, SubjectTeller, Touched, Writing } from './subject-keeper.js';
export { Subjects } from './subjects.js';
