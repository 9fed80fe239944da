import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { ShowMore } from '../../app/ShowMore';
import { WayBack } from '../../app/WayBack';
import { usePages } from '../../app/usePages';
import type { HistoryPageFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { readMoment } from '../../ui/hours';
import { Notice } from '../../ui/Notice';
import { UndoButton, undoneWords, UndoProblem, useUndo } from './Undo';
import './keeping.css';

type Group = HistoryPageFragment['edges'][number]['node'];
const words = keeping.history;
/** That it was added, which holds all it was added with. */
const CREATED = 'created';

interface Props {
  id: string;
  /** Where it is shown itself. */
  page: string;
  ask: (after: string | null, signal: AbortSignal) => Promise<HistoryPageFragment & { name: string }>;
}

/** Who changed which field of something when; each can be undone. */
export function HistoryOf({ id, page, ask }: Props) {
  const history = usePages(['history', id], ask);
  return (
    <Answer to={history}>
      {({ first: { name }, nodes }) => (
        <>
          <PageTitle tab={words.title}>{words.of(name)}</PageTitle>
          <WayBack to={page}>{words.back(name)}</WayBack>
          {nodes.length === 0 && <Paragraph className="kl-empty">{words.none}</Paragraph>}
          <Groups groups={nodes} />
          <ShowMore of={history} words={words.more} />
        </>
      )}
    </Answer>
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

function GroupItem({ group: { id, kind, by, at, isReverted, isUndoneAsOne, changes }, undo }: { group: Group; undo: ReturnType<typeof useUndo> }) {
  const when = readMoment(at);
  const fields = changes.filter(({ field, before, after }) => field !== CREATED && (before !== null || after !== null));
  const single = changes.length === 1 || isUndoneAsOne || kind === 'ADD';
  // of a list that was read in, what it did to her; to undo all of it is for the page of that list
  const ofHer = kind === 'IMPORT' ? changes.map((change) => change.id) : undefined;
  return (
    <>
      <Heading level={2}>{words.kinds[kind]}</Heading>
      <span className="kl-soft kl-small">{words.by(by, when)}</span> {isReverted && <span className="kl-group__mark">{words.reverted}</span>}
      {kind !== 'ADD' && fields.length > 0 && (
        <dl className="kl-group__changes">
          {fields.map((change) => (
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
      {!(isReverted && single) && <UndoButton undo={undo} groupId={id} changeIds={ofHer} label={words.undoAll} about={`${words.kinds[kind]}, ${when}`} />}
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
