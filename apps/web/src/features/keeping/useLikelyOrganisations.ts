import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../../gql/client';
import { LikelyOrganisations, type LikelyOrganisationsQueryVariables, type OrganisationChoiceFragment } from '../../gql/operations.generated';
import { useSettled } from '../../ui/form/useSettled';

/** Which of the gemeente may be the one that is typed already, but for those she said are others. */
export function useLikelyOrganisations({ name, kind, gemeenteCode }: { name: string; kind: string; gemeenteCode: string }) {
  const client = useQueryClient();
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const others = (found: readonly OrganisationChoiceFragment[]) => found.filter(({ id }) => !refused.has(id));
  const asking = (wanted: LikelyOrganisationsQueryVariables) => ({ queryKey: ['likely-organisations', wanted], queryFn: ({ signal }: { signal: AbortSignal }) => send(LikelyOrganisations, wanted, signal) });
  const wanted = { gemeente: gemeenteCode, name: name.trim(), kind: kind || null };
  const settled = useSettled(wanted, 350);
  const asks = settled.name.length > 1 && gemeenteCode !== '';
  const likely = useQuery({ ...asking(settled), enabled: asks, placeholderData: (before) => before });
  const organisations = asks ? others(likely.data?.likelyOrganisations ?? []) : [];
  return {
    organisations,
    /** Of what is typed at this moment. */
    now: async () => others((await client.fetchQuery({ ...asking(wanted), staleTime: 10_000 })).likelyOrganisations),
    refuse: () => setRefused(new Set([...refused, ...organisations.map(({ id }) => id)])),
  };
}
