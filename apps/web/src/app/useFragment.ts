import { useSyncExternalStore } from 'react';

/**
 * What stands after the # of the address. It never leaves the browser: no server, proxy or log sees it.
 * That is why what somebody searches for stands there and not after a question mark.
 */
export function useFragment(): string {
  return useSyncExternalStore(subscribe, readFragment);
}

const readFragment = (): string => location.hash.slice(1);

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  addEventListener('popstate', changed);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener('popstate', changed);
  };
}
