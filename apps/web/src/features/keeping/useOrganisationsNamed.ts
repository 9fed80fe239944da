import { useQuery } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { OrganisationsNamed } from '../../gql/operations.generated';
import { useSettled } from '../../ui/form/useSettled';

/** The organisations that may be meant by what is typed, and whether they are still being looked for. */
export function useOrganisationsNamed(typed: string) {
  const text = typed.trim();
  const asked = useSettled(text, 200);
  const found = useQuery({ queryKey: ['organisations-named', asked], queryFn: ({ signal }) => send(OrganisationsNamed, { text: asked }, signal), enabled: asked !== '' });
  return { organisations: found.data?.organisations ?? [], busy: found.isFetching || asked !== text };
}
