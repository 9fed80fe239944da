export { AddContact, type Placement, type Saved } from './add-contact.js';
export { ConfirmContact } from './confirm-contact.js';
export { KeptPhoneType } from './contact-draft.types.js';
export {
  awayFrom, inOrder, inOrderOfCode, MOST_PHONES, readAbsences, readNote, readOwnNumber, readPhones, type AbsenceField, type ContactFields, type PersonFields,
  type PhoneField,
} from './contact-fields.js';
export type { ContactRecord } from './contact-record.js';
export { Absence, Contact, ContactArea, Verification } from './contact.entity.js';
export { AddContactInput, NewProfessionalInput } from './contact.inputs.js';
export { coordinatesSome, isActive, isHerself, isInScope, lasts, mayAddRoleTo, mayEdit, mayEditPerson, mayPlace, mayRead, maySeeNumber, wasTakenBack } from './contact.policy.js';
export { languageName } from './languages.js';
export { ENDING_WITHIN_DAYS, LastDays } from './last-days.js';
export { ContactRepository } from './contact.repository.js';
export { contactDocument } from './contact.search.js';
export { CardCountType, ContactConnection, ContactType } from './contact.types.js';
export { ContactRules } from './contact-rules.js';
export { ContactSubjectsRepository } from './contact-subjects.repository.js';
export { ContactsModule } from './contacts.module.js';
export { verificationDays, verificationState, type VerificationDays, type VerificationRules, type Verified } from './verification-state.js';
export { ContactsService } from './contacts.service.js';
export { vCard } from './vcard.js';
export { VCardService } from './vcard.service.js';
export { audiencesFor } from './number-audiences.js';
