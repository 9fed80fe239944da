import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { KeepsNone } from '../../app/KeepsNone';
import { ToBeheer } from '../../app/WayBack';
import { coordinates } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { ShowMore } from '../../app/ShowMore';
import { usePages } from '../../app/usePages';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { NotYetDue, ToConfirm } from '../../gql/operations.generated';
import { text } from '../../text';
import { confirming } from '../../text/confirming';
import { useCloseWarning } from '../../ui/form/useLeaveWarning';
import { readDay } from '../../ui/hours';
import { Notice } from '../../ui/Notice';
import { TakeBack } from '../contact/TakeBack';
import { DueRow, type Ticks } from './DueRow';
import { isGone, useConfirmByPhone } from './useConfirmByPhone';
import '../keeping/keeping.css';
import './confirming.css';

const words = confirming.toConfirm;
const AT_MOST = 200;

/** Who said by phone that all holds and is not saved yet, by id and name, per account: it stays while she changes somebody on another page. */
const ticked = new Map<string, ReadonlyMap<string, string>>();

/** Whom to call, and "klopt nog" for all who said so. */
export default function BevestigenPage() {
  const keeps = coordinates(useMe());
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <ToBeheer />
      {keeps ? <Lists /> : <KeepsNone />}
    </>
  );
}

/** A list that is worked through: what was confirmed keeps its place until she comes back to it. */
const useDue = (needsCall: boolean) =>
  usePages(['to-confirm', needsCall], async (after, signal) => (await send(ToConfirm, { needsCall, after }, signal)).toConfirm, { staleTime: Infinity, gcTime: 0 });

function Lists() {
  const { id: account } = useMe();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(() => ticked.get(account) ?? new Map());
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<string[]>([]);
  const [toCall, mailed] = [useDue(true), useDue(false)];
  const choose = (people: ReadonlyMap<string, string>) => {
    ticked.set(account, people);
    setChosen(people);
  };
  const without = (ids: readonly string[]) => new Map([...chosen].filter(([id]) => !ids.includes(id)));
  const done = (ids: readonly string[], asked = ids) => {
    setConfirmed(new Set([...confirmed, ...ids]));
    setLeft(asked.filter((id) => !ids.includes(id)).map((id) => chosen.get(id)!));
    choose(without(asked));
  };
  const confirm = useConfirmByPhone(done);
  const takenBack = (ids: readonly string[]) => setConfirmed(new Set([...confirmed].filter((id) => !ids.includes(id))));
  const together = confirm.data?.filter((id) => confirmed.has(id)) ?? [];
  useCloseWarning(chosen.size > 0);
  const ticks: Ticks = { chosen, confirmed, toggle: ({ id, name }, yes) => choose(yes ? new Map([...chosen, [id, name]]) : without([id])), done, takenBack };
  const nobody = toCall.data?.first.totalCount === 0 && mailed.data?.first.totalCount === 0;
  if (nobody) return <NobodyDue />;
  return (
    <>
      <Paragraph className="kl-soft">{words.intro}</Paragraph>
      <Section of={toCall} words={words.toCall} ticks={ticks} />
      <Section of={mailed} words={words.mailed} ticks={ticks} />
      <div role="status">
        {together.length > 0 && chosen.size === 0 && (
          <Notice tone="info">
            <span className="kl-said">
              <span>{words.done(together.length)}</span>
              <TakeBack ids={together} done={takenBack} />
            </span>
          </Notice>
        )}
        {confirm.isSuccess && together.length === 0 && <Notice tone="info">{text.contact.takenBack}</Notice>}
        {left.length > 0 && <Notice tone="stale">{words.left(left)}</Notice>}
      </div>
      {chosen.size > 0 && (
        <div className="kl-due__save">
          <Problem error={isGone(confirm.error) ? null : confirm.error} />
          <span>{chosen.size > AT_MOST ? words.tooMany : words.chosen(chosen.size)}</span>
          <Button purpose="primary" onClick={() => confirm.mutate([...chosen.keys()])} aria-busy={confirm.isPending} disabled={chosen.size > AT_MOST}>
            {words.save}
          </Button>
        </div>
      )}
    </>
  );
}

/** Nobody is to be called or mailed now; that is not to say that everybody was confirmed. */
function NobodyDue() {
  const answer = useQuery({ queryKey: ['not-yet-due'], queryFn: ({ signal }) => send(NotYetDue, {}, signal), staleTime: 0 });
  return (
    <Answer to={answer}>
      {({ notYetDue: { people, neverConfirmed, dueFrom } }) => (
        <Paragraph className="kl-empty">{people === 0 ? words.nobody : dueFrom ? words.notYet(neverConfirmed, readDay(dueFrom)) : words.none}</Paragraph>
      )}
    </Answer>
  );
}

interface SectionProps {
  of: ReturnType<typeof useDue>;
  words: { title: string; intro: string; none: string };
  ticks: Ticks;
}

function Section({ of, words: { title, intro, none }, ticks }: SectionProps) {
  return (
    <section className="kl-due">
      <Answer to={of}>
        {({ first: { totalCount }, nodes }) =>
          totalCount === 0 && !none ? null : (
            <>
              <Heading level={2}>
                <span className="kl-count">{totalCount.toLocaleString('nl-NL')}</span> {title}
              </Heading>
              <Paragraph className="kl-soft">{totalCount === 0 ? none : intro}</Paragraph>
              <ul className="kl-people" aria-label={title}>
                {nodes.map((due) => (
                  <DueRow key={due.contact.id} due={due} ticks={ticks} />
                ))}
              </ul>
              <ShowMore of={of} />
            </>
          )
        }
      </Answer>
    </section>
  );
}
