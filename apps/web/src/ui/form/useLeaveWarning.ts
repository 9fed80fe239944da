import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keeping } from '../../text/keeping';

/** The forms on the screen that hold something unsaved. Leaving is asked about once, however many there are. */
const unsavedForms = new Set<object>();

export const hasUnsaved = (): boolean => unsavedForms.size > 0;

/** Asks before something unsaved is left: the browser when the page is closed, we when it is left for another page of the app, also by going back. */
export function useLeaveWarning(dirty: boolean, { isPending, isSuccess }: Pick<UseMutationResult, 'isPending' | 'isSuccess'>): void {
  const unsaved = dirty && !isPending && !isSuccess;
  useEffect(() => {
    if (!unsaved) return;
    const form = {};
    if (unsavedForms.size === 0) startAsking();
    unsavedForms.add(form);
    return () => {
      unsavedForms.delete(form);
      if (unsavedForms.size === 0) stopAsking();
    };
  }, [unsaved]);
}

/** Asks only before the page is closed: for what still stands there when she comes back from another page of the app. */
export function useCloseWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    addEventListener('beforeunload', closing);
    return () => removeEventListener('beforeunload', closing);
  }, [unsaved]);
}

/** Browsers of before 2026 may lack it: there only closing is asked about. */
const navigationOfBrowser = (window as { navigation?: Navigation }).navigation;

function startAsking(): void {
  addEventListener('beforeunload', closing);
  navigationOfBrowser?.addEventListener('navigate', leaving);
}

function stopAsking(): void {
  removeEventListener('beforeunload', closing);
  navigationOfBrowser?.removeEventListener('navigate', leaving);
}

function closing(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function leaving(event: NavigateEvent): void {
  if (event.cancelable && isToAnotherPage(event) && !confirm(keeping.leaving)) event.preventDefault();
}

/** Not a note that the app makes in its own entry of the history, nor a link to where she is. */
function isToAnotherPage({ canIntercept, navigationType, hashChange, downloadRequest, destination }: NavigateEvent): boolean {
  const isMove = navigationType === 'push' || navigationType === 'traverse';
  return canIntercept && isMove && !hashChange && downloadRequest === null && destination.url !== location.href;
}
