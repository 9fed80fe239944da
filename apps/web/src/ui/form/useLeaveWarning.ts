import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keeping } from '../../text/keeping';

/** Asks before something unsaved is left: the browser when the page is closed, we when it is left for another page of the app, also by going back. */
export function useLeaveWarning(dirty: boolean, { isPending, isSuccess }: Pick<UseMutationResult, 'isPending' | 'isSuccess'>): void {
  const unsaved = dirty && !isPending && !isSuccess;
  useEffect(() => {
    if (!unsaved) return;
    const closing = (event: BeforeUnloadEvent) => event.preventDefault();
    const leaving = (event: NavigateEvent) => {
      const isWithinApp = event.canIntercept && event.navigationType !== 'reload' && !event.hashChange && event.downloadRequest === null;
      if (isWithinApp && event.cancelable && !confirm(keeping.leaving)) event.preventDefault();
    };
    addEventListener('beforeunload', closing);
    navigationOfBrowser?.addEventListener('navigate', leaving);
    return () => {
      removeEventListener('beforeunload', closing);
      navigationOfBrowser?.removeEventListener('navigate', leaving);
    };
  }, [unsaved]);
}

/** Browsers of before 2026 may lack it: there only closing is asked about. */
const navigationOfBrowser = (window as { navigation?: Navigation }).navigation;
