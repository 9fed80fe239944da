import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answer } from '../../app/Answer';
import { ToBeheer } from '../../app/WayBack';
import { isBeheerder } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { Installation, type InstallationQuery } from '../../gql/operations.generated';
import { operating as words } from '../../text/operating';
import { readDay, readMoment } from '../../ui/hours';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import './operate.css';

type State = InstallationQuery['installation'];
const REFRESH_MS = 30_000;

/** A beheerder's page: whether mail goes out, search is up to date and the daily work is done. */
export default function WorkingPage() {
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <ToBeheer />
      {isBeheerder(useMe()) ? <Parts /> : <Paragraph className="kl-empty">{words.notAllowed}</Paragraph>}
    </>
  );
}

function Parts() {
  const installation = useQuery({ queryKey: ['installation'], queryFn: ({ signal }) => send(Installation, {}, signal), refetchInterval: REFRESH_MS });
  return (
    <Answer to={installation}>
      {({ installation: state }) => (
        <>
          <Notice tone={state.works ? 'info' : 'danger'} role="status">
            {state.works ? words.works : `${words.trouble} ${words.askOperator}`}
          </Notice>
          <Mail mail={state.mail} />
          <Part title={words.search.title} works={state.search === 'UP_TO_DATE' && state.notFound === 0}>
            <Paragraph>{words.search.states[state.search]}</Paragraph>
            {state.notFound > 0 && <Paragraph>{words.search.notFound(state.notFound)}</Paragraph>}
          </Part>
          <Part title={words.daily.title} works={!state.daily.some(({ isLate }) => isLate)}>
            <ul className="kl-rows" aria-label={words.daily.title}>
              {state.daily.map((task) => (
                <li key={task.name}>
                  <div className="kl-rows__words">
                    {words.daily.tasks[task.name] ?? task.name}
                    <span className={task.isLate ? 'kl-small kl-works__late' : 'kl-small kl-soft'}>{saysWhen(task)}</span>
                  </div>
                </li>
              ))}
            </ul>
          </Part>
          <section className="kl-section">
            <Heading level={2}>{words.installation.title}</Heading>
            {state.backup && <Paragraph>{state.backup.lastMadeAt ? words.installation.backup(readMoment(state.backup.lastMadeAt)) : words.installation.noBackup}</Paragraph>}
            <Paragraph className="kl-soft">{words.installation.version(state.version)}</Paragraph>
          </section>
        </>
      )}
    </Answer>
  );
}

function Mail({ mail: { waiting, waitingSince, lastError, lastSentAt, refused, unsure, isStuck } }: { mail: State['mail'] }) {
  return (
    <Part title={words.mail.title} works={!isStuck}>
      <Paragraph>{lastSentAt ? words.mail.sent(readMoment(lastSentAt)) : words.mail.never}</Paragraph>
      {waitingSince && (
        <Paragraph>
          {words.mail.waiting(waiting, readMoment(waitingSince))} {lastError && words.mail.error(lastError)}
        </Paragraph>
      )}
      {refused > 0 && <Paragraph>{words.mail.refused(refused)}</Paragraph>}
      {unsure > 0 && <Paragraph>{words.mail.unsure(unsure)}</Paragraph>}
      {refused + unsure > 0 && <Paragraph className="kl-soft">{words.mail.whose}</Paragraph>}
    </Part>
  );
}

function Part({ title, works, children }: { title: string; works: boolean; children: ReactNode }) {
  return (
    <section className="kl-section">
      <Heading level={2} className={works ? 'kl-works' : 'kl-works kl-works--not'}>
        <Icon name={works ? 'check' : 'warning'} size={22} /> {title}
        <span className="kl-hidden">: {works ? words.fine : words.notFine}</span>
      </Heading>
      {children}
    </section>
  );
}

const saysWhen = ({ lastDoneOn, isLate }: State['daily'][number]): string => {
  const day = lastDoneOn && readDay(lastDoneOn);
  if (isLate) return words.daily.late(day);
  return day ? words.daily.done(day) : words.daily.never;
};
