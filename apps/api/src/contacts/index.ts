export type { ContactRecord } from './contact-record.js';
export { Absence, Contact, ContactArea, Verification } from './contact.entity.js';
export { ContactRepository } from './contact.repository.js';
export { contactDocument } from './contact.search.js';
export { ContactConnection, ContactType } from './contact.types.js';
export { ContactsModule } from './contacts.module.js';
export { ContactsService } from './contacts.service.js';
export { audiencesFor } from './number-audiences.js';
