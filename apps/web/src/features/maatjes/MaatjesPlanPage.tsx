import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { Answer, Problem } from '../../app/Answer';
import { KeepsNone } from '../../app/KeepsNone';
import { WayBack } from '../../app/WayBack';
import { coordinates } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { useMe } from '../../app/viewer';
import { AnsweredError, send } from '../../gql/client';
import { Contacts } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { Notice } from '../../ui/Notice';
import { PlanResult } from './PlanResult';
import { usePlan } from './usePlan';
import '../keeping/keeping.css';
import './maatjes.css';
import './board.css';

const words = maatjesText.plan;

/** A distribution: of everybody, or of the maatjes of one expert who leaves. Shown before it happens. */
export default function MaatjesPlanPage() {
  const [search] = useSearchParams();
  const leaving = search.get('van');
  const keeps = coordinates(useMe());
  if (keeps && leaving) return <Spreading leaving={leaving} />;
  return <Page title={words.title}>{keeps ? <Planning leaving={null} intro={words.intro} /> : <KeepsNone />}</Page>;
}

function Spreading({ leaving }: { leaving: string }) {
  const answer = useQuery({ queryKey: ['contacts', [leaving]], queryFn: ({ signal }) => send(Contacts, { ids: [leaving] }, signal), select: ({ contacts }) => contacts[0]?.name ?? '' });
  return (
    <Answer to={answer}>
      {(name) => (
        <Page title={words.spreadOf(maatjesText.somebody(name))}>
          <Planning leaving={leaving} intro={words.introSpread} />
        </Page>
      )}
    </Answer>
  );
}

function Page({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="kl-plan">
      <PageTitle tab={words.title}>{title}</PageTitle>
      <WayBack to="/beheer/maatjes">{words.back}</WayBack>
      {children}
    </div>
  );
}

/** Whoever's button made way for what came of it stays there with the keyboard. */
function Planning({ leaving, intro }: { leaving: string | null; intro: string }) {
  const planning = usePlan(leaving);
  const room = useRef<HTMLDivElement>(null);
  const state = planning.plan.data?.state;
  useEffect(() => {
    if (state && document.activeElement === document.body) room.current?.focus({ preventScroll: true });
  }, [state]);
  return (
    <div ref={room} tabIndex={-1}>
      <Plan planning={planning} intro={intro} />
    </div>
  );
}

function Plan({ planning: { start, plan, cancel, apply, restart }, intro }: { planning: ReturnType<typeof usePlan>; intro: string }) {
  const now = plan.data;
  const gone = plan.error instanceof AnsweredError && plan.error.code === 'NOT_FOUND';
  if (!start.data || gone) {
    return (
      <>
        {gone && <Notice tone="stale">{words.expired}</Notice>}
        <Paragraph>{intro}</Paragraph>
        <Problem error={start.error} />
        <p>
          <Button purpose="primary" onClick={restart} aria-busy={start.isPending}>
            {words.start}
          </Button>
        </p>
      </>
    );
  }
  if (!now || now.state === 'RUNNING') {
    return (
      <div className="kl-plan__busy">
        <div role="status">
          <Paragraph purpose="lead">{words.running}</Paragraph>
        </div>
        {now && now.looksAt > 0 && <Paragraph className="kl-soft">{words.progress(now.looksAt, now.round)}</Paragraph>}
        <Button purpose="secondary" onClick={() => cancel.mutate()} aria-busy={cancel.isPending}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  if (now.state === 'CANCELLED' || now.state === 'FAILED') {
    return (
      <>
        <Notice tone={now.state === 'FAILED' ? 'danger' : 'info'} role="status">
          {now.state === 'FAILED' ? words.failed : words.cancelled}
        </Notice>
        <Button purpose="primary" onClick={restart} aria-busy={start.isPending}>
          {words.again}
        </Button>
      </>
    );
  }
  return <PlanResult plan={now} apply={apply} restart={restart} />;
}
