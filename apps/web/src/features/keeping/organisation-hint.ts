import type { OrganisationChoiceFragment } from '../../gql/operations.generated';

/** What tells organisations of one name apart. */
export const organisationHint = ({ kindLabel, address }: OrganisationChoiceFragment): string => [kindLabel, address && [[address.street, address.houseNumber].filter(Boolean).join(' '), address.city].filter(Boolean).join(', ')].filter(Boolean).join(' · ');
