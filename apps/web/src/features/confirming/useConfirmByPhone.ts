import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AnsweredError, send } from '../../gql/client';
import { ConfirmByPhone } from '../../gql/operations.generated';

/** Nobody of them is there to confirm any more. */
export const isGone = (error: Error | null): boolean => error instanceof AnsweredError && error.code === 'NOT_FOUND';

/** "Klopt nog", said by phone, for one or for many. @param settled told who was confirmed, which is not who stopped meanwhile, and who was asked for */
export function useConfirmByPhone(settled: (confirmed: readonly string[], asked: readonly string[]) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (ids: string[]) => (await send(ConfirmByPhone, { ids })).confirmContacts,
    onSuccess: async (confirmed, ids) => {
      settled(confirmed, ids);
      await client.invalidateQueries({ predicate: ({ queryKey: [name] }) => ['beheer', 'contact', 'contacts', 'wijk', 'organisation', 'search'].includes(name as string) });
    },
    onError: (error, ids) => {
      if (isGone(error)) settled([], ids);
    },
  });
}
