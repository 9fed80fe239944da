import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { ConfirmByPhone } from '../../gql/operations.generated';

/** "Klopt nog", said by phone, for one or for many. */
export function useConfirmByPhone(done: (ids: readonly string[]) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => send(ConfirmByPhone, { ids }),
    onSuccess: async (_answer, ids) => {
      done(ids);
      await client.invalidateQueries({ predicate: ({ queryKey: [name] }) => ['beheer', 'contact', 'contacts', 'wijk', 'organisation', 'search'].includes(name as string) });
    },
  });
}
