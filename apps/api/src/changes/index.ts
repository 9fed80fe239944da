export { Change, ChangeGroup, type SubjectKind } from './change.entity.js';
export { ChangesModule } from './changes.module.js';
export { ChangesRepository, type SubjectRef } from './changes.repository.js';
export { ChangeGroupConnection, ChangeGroupType, ConflictingFieldType } from './changes.types.js';
export { DirectoryEdits } from './directory-edits.js';
export { HistoryService } from './history.service.js';
export type { Edit, Fields, Held, Subject, SubjectKeeper, SubjectTeller, Touched, Writing } from './subject-keeper.js';
export { Subjects } from './subjects.js';
