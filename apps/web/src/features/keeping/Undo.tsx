import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Problem } from '../../app/Answer';
import { AnsweredError, send } from '../../gql/client';
import { RevertChanges, type RevertChangesMutation } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { Notice } from '../../ui/Notice';
import { useRefresh } from './useRefresh';

const words = keeping.undo;
type Reverted = RevertChangesMutation['revertChanges'];

/** Undoing what was changed as one, or some of it; what was changed again since can be left as it is. */
export function useUndo(onDone?: (reverted: Reverted) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (what: { groupId: string; changeIds?: string[]; keepNewer?: boolean }) => send(RevertChanges, { groupId: what.groupId, changeIds: what.changeIds ?? null, keepNewer: what.keepNewer ?? false }),
    onSuccess: async ({ revertChanges }) => {
      onDone?.(revertChanges);
      await refresh();
    },
  });
}

type Undoing = ReturnType<typeof useUndo>;

export function UndoButton({ undo, groupId, changeIds, label = words.button, about }: { undo: Undoing; groupId: string; changeIds?: string[]; label?: string; about?: string }) {
  return (
    <Button type="button" purpose="subtle" onClick={() => undo.mutate({ groupId, changeIds })} aria-busy={undo.isPending}>
      {label}
      {about && <span className="kl-hidden">: {about}</span>}
    </Button>
  );
}

/** Why it was not undone; and the way on when it was changed again since. */
export function UndoProblem({ undo }: { undo: Undoing }) {
  const { error, variables } = undo;
  if (!error) return null;
  if (!(error instanceof AnsweredError && error.code === 'CHANGED_SINCE') || !variables) return <Problem error={error} />;
  return (
    <Notice tone="stale" role="alert">
      {error.message}
      <Button type="button" purpose="secondary" onClick={() => undo.mutate({ ...variables, keepNewer: true })}>
        {words.keepNewer}
      </Button>
    </Notice>
  );
}

export function undoneWords({ undone, kept, groupId }: Reverted): string {
  if (undone === 0 || groupId === null) return words.nothing;
  return kept > 0 ? words.kept(kept) : words.done;
}

/** What was saved, with the way back. */
export function Saved({ words: said, changeId, children }: { words: string; changeId: string | null; children?: React.ReactNode }) {
  const undo = useUndo();
  const undone = undo.data?.revertChanges;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (undone) box.current?.focus();
  }, [undone]);
  return (
    <>
      <div role="status" ref={box} tabIndex={-1}>
        <Notice tone="info">
          <span className="kl-said">
            <span>{undone ? undoneWords(undone) : said}</span>
            {!undone && changeId && <UndoButton undo={undo} groupId={changeId} />}
            {!undone && children}
          </span>
        </Notice>
      </div>
      <UndoProblem undo={undo} />
    </>
  );
}
