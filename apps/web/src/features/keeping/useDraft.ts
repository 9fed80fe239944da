import { useQuery } from '@tanstack/react-query';
import { ConnectionError, send } from '../../gql/client';
import { ContactDraft } from '../../gql/operations.generated';

/** All of a contact that can be changed. Reading it is a disclosure: asked for once per visit. */
export function useDraft(id: string) {
  return useQuery({
    queryKey: ['draft', id],
    queryFn: ({ signal }) => send(ContactDraft, { id }, signal),
    staleTime: Infinity,
    gcTime: 0,
    retry: (failures, error) => error instanceof ConnectionError && failures < 1,
  });
}
