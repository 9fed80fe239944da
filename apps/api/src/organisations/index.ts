export { Organisation, OrganisationArea, OrganisationIdentifier, ORGANISATION_KINDS, type OrganisationKind } from './organisation.entity.js';
