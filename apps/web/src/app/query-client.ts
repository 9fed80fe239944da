import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ConnectionError, isSignedOut } from '../gql/client';
import { hasUnsaved } from '../ui/form/useLeaveWarning';
import { sessionEnded } from './viewer';

/** While the server is away, what is on the screen stays and is asked for again this often. */
const AWAY_RETRY_MS = 5_000;

/** Not while something is typed: that stays, and says what to do when it is sent. */
const noticeSignedOut = (error: Error) => {
  if (isSignedOut(error) && !hasUnsaved()) sessionEnded(queryClient);
};

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      gcTime: 15 * 60_000,
      retry: (failures, error) => error instanceof ConnectionError && failures < 1,
      retryDelay: 400,
      refetchInterval: (query) => (query.state.error instanceof ConnectionError ? AWAY_RETRY_MS : false),
    },
    mutations: { networkMode: 'always' },
  },
});
