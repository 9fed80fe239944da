export { KIND_LABELS } from './organisation-kinds.js';
export { Organisation, OrganisationArea, OrganisationIdentifier, ORGANISATION_KINDS, type OrganisationKind } from './organisation.entity.js';
export type { OrganisationRecord } from './organisation-record.js';
export { OrganisationRepository } from './organisation.repository.js';
export { generalNumber } from './general-number.js';
export { organisationOfSchool, shippedSchools, websiteOf, type School, type ShippedSchool } from './school.js';
