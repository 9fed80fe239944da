import type { OrganisationChoiceFragment } from '../../gql/operations.generated';
import { addressInBrief } from '../../ui/address';

/** What tells organisations of one name apart. */
export const organisationHint = ({ kindLabel, address }: OrganisationChoiceFragment): string => [kindLabel, address && addressInBrief(address)].filter(Boolean).join(' · ');
