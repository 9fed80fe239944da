import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { ApplyMaatjesPlan, CancelMaatjesPlan, MaatjesPlan, PlanMaatjes, type MaatjesPlanQuery, type PlanNowFragment } from '../../gql/operations.generated';
import { useRefresh } from '../keeping/useRefresh';

const POLL_MS = 500;
const keyOf = (id: string | undefined) => ['maatjes-plan', id];

/** A distribution in the making: asked again while it is being sought. */
export function usePlan(leavingContactId: string | null) {
  const client = useQueryClient();
  const refresh = useRefresh();
  const show = (plan: PlanNowFragment) => client.setQueryData<MaatjesPlanQuery>(keyOf(plan.id), { maatjesPlan: plan });
  const start = useMutation({ mutationFn: () => send(PlanMaatjes, { leavingContactId }), onSuccess: ({ planMaatjes }) => show(planMaatjes) });
  const id = start.data?.planMaatjes.id;
  const plan = useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => send(MaatjesPlan, { id: id! }, signal),
    enabled: id !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    refetchInterval: (query) => (query.state.data?.maatjesPlan.state === 'RUNNING' ? POLL_MS : false),
    select: ({ maatjesPlan }) => maatjesPlan,
  });
  const cancel = useMutation({ mutationFn: () => send(CancelMaatjesPlan, { id: id! }), onSuccess: ({ cancelMaatjesPlan }) => show(cancelMaatjesPlan) });
  const apply = useMutation({
    mutationFn: () => send(ApplyMaatjesPlan, { id: id! }),
    onSuccess: async ({ applyMaatjesPlan }) => {
      show(applyMaatjesPlan.plan);
      await refresh();
    },
  });
  const restart = () => {
    apply.reset();
    start.mutate();
  };
  return { start, plan, cancel, apply, restart };
}

export type Planned = PlanNowFragment;
export type Applying = ReturnType<typeof usePlan>['apply'];
