import { useQuery } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { OrganisationDraft } from '../../gql/operations.generated';

/** All of an organisation that can be changed, as it stood when she began. */
export function useOrganisationDraft(id: string) {
  return useQuery({ queryKey: ['draft', id], queryFn: ({ signal }) => send(OrganisationDraft, { id }, signal), staleTime: Infinity, gcTime: 0 });
}
