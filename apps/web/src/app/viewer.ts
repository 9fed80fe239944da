import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { send } from '../gql/client';
import { Viewer, type MeFragment, type ViewerQuery } from '../gql/operations.generated';
import { forgetRecents } from '../features/contacts/recents';
import { hasUnsaved } from '../ui/form/useLeaveWarning';

/** Who is signed out is sent to where one signs in: not while something is half filled in. */
const whenNothingIsUnsaved = (): boolean => !hasUnsaved();

export const viewerQuery = queryOptions({
  queryKey: ['viewer'],
  queryFn: async ({ signal, client, queryKey }) => {
    const before = client.getQueryData<ViewerQuery>(queryKey)?.viewer;
    const answer = await send(Viewer, {}, signal);
    if (before && answer.viewer && answer.viewer.id !== before.id) forgetAllOthers(client);
    return answer;
  },
  staleTime: 5 * 60_000,
  gcTime: Infinity,
  refetchOnWindowFocus: whenNothingIsUnsaved,
  refetchOnReconnect: whenNothingIsUnsaved,
  refetchOnMount: whenNothingIsUnsaved,
});

/** Who is signed in and what this installation is. */
export function useViewer() {
  return useQuery(viewerQuery);
}

/** For pages that only who is signed in sees. */
export function useMe(): MeFragment {
  const me = useViewer().data?.viewer;
  if (!me) throw new Error('This page is only for who is signed in');
  return me;
}

export function isDemo(answer: ViewerQuery | undefined): boolean {
  return answer?.app.demo ?? false;
}

export function setMe(client: QueryClient, me: MeFragment | null): void {
  client.setQueryData(viewerQuery.queryKey, (before) => before && { ...before, viewer: me });
}

/** She signed out: nothing that was seen stays behind on the device. */
export function signedOut(client: QueryClient): void {
  forgetRecents();
  sessionEnded(client);
}

/** What one saw is not for whoever signs in next, also in another tab of the browser. */
const forgetAllOthers = (client: QueryClient): void => client.removeQueries({ predicate: ({ queryKey: [kind] }) => kind !== 'viewer' });

/** The session is over; her recents are hers again when she comes back. */
export function sessionEnded(client: QueryClient): void {
  forgetAllOthers(client);
  setMe(client, null);
}
