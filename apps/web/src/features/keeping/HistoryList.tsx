import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import type { HistoryPageFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { readMoment } from '../../ui/hours';
import { Notice } from '../../ui/Notice';
import { UndoButton, undoneWords, UndoProblem, useUndo } from './Undo';

type Group = HistoryPageFragment['edges'][number]['node'];
const words = keeping.history;

interface Props {
  groups: Group[];
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** Who changed which field when; each can be undone. */
export function HistoryList({ groups, hasNextPage, isFetchingNextPage, fetchNextPage }: Props) {
  return (
    <>
      {groups.length === 0 && <Paragraph className="kl-empty">{words.none}</Paragraph>}
      <Groups groups={groups} />
      {hasNextPage && (
        <Button purpose="secondary" onClick={() => void fetchNextPage()} aria-busy={isFetchingNextPage}>
          {words.more}
        </Button>
      )}
    </>
  );
}

function Groups({ groups }: { groups: Group[] }) {
  const [undone, setUndone] = useState<string>();
  const undo = useUndo((reverted) => setUndone(undoneWords(reverted)));
  return (
    <>
      <div role="status">{undone && !undo.isPending && !undo.error && <Notice tone="info">{undone}</Notice>}</div>
      <UndoProblem undo={undo} />
      <ol className="kl-groups" aria-label={words.title}>
        {groups.map((group) => (
          <li key={group.id} className={group.isReverted ? 'kl-group--undone' : undefined}>
            <GroupItem group={group} undo={undo} />
          </li>
        ))}
      </ol>
    </>
  );
}

function GroupItem({ group: { id, kind, by, at, isReverted, changes }, undo }: { group: Group; undo: ReturnType<typeof useUndo> }) {
  const when = readMoment(at);
  const single = changes.length === 1 || kind === 'ADD';
  return (
    <>
      <Heading level={2}>{words.kinds[kind]}</Heading>
      <span className="kl-soft kl-small">{words.by(by, when)}</span> {isReverted && <span className="kl-group__mark">{words.reverted}</span>}
      {kind !== 'ADD' && (
        <dl className="kl-group__changes">
          {changes.map((change) => (
            <div key={change.id}>
              <dt className="kl-group__label">{change.label}</dt>
              <dd>
                <Values before={change.before} after={change.after} />
                {!single && !isReverted && <UndoButton undo={undo} groupId={id} changeIds={[change.id]} label={words.undoOne} about={`${change.label}, ${when}`} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!(isReverted && single) && <UndoButton undo={undo} groupId={id} label={words.undoAll} about={`${words.kinds[kind]}, ${when}`} />}
    </>
  );
}

function Values({ before, after }: { before: string | null; after: string | null }) {
  return (
    <span>
      {before !== null && (
        <>
          <span className="kl-hidden">{words.from} </span>
          <span className="kl-group__was">{before}</span>{' '}
        </>
      )}
      {before !== null && <span aria-hidden="true">→ </span>}
      <span className="kl-hidden">{words.to} </span>
      <span className="kl-group__now">{after ?? words.nothing}</span>
    </span>
  );
}
