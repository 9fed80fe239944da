export { DISCIPLINE_OF_KIND, KIND_LABELS } from './organisation-kinds.js';
export { organisationDocument } from './organisation.search.js';
export { OrganisationConnection, OrganisationType, presentOrganisation } from './organisation.types.js';
export { Organisation, OrganisationArea, OrganisationIdentifier, ORGANISATION_KINDS, type OrganisationKind } from './organisation.entity.js';
export type { OrganisationRecord } from './organisation-record.js';
export { OrganisationRepository } from './organisation.repository.js';
export { organisationOfSchool, shippedSchools, websiteOf, type School, type ShippedSchool } from './school.js';
export { OrganisationsModule } from './organisations.module.js';
export { OrganisationsService } from './organisations.service.js';
