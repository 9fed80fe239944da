import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { isDemo, useViewer } from '../../app/viewer';
import { fetchJson } from '../../gql/client';
import { text } from '../../text';
import { ButtonLink } from '../../ui/ButtonLink';
import { clock } from '../../ui/hours';
import './demo-mailbox.css';

interface DemoMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  link: string | null;
  at: string;
}

/** Where the demo's e-mail arrives, newest first. */
export default function DemoMailboxPage() {
  const viewer = useViewer();
  const mails = useQuery({
    queryKey: ['demo-postvak'],
    queryFn: ({ signal }) => fetchJson('/demo/postvak', { signal }) as Promise<DemoMail[]>,
    enabled: isDemo(viewer.data),
    staleTime: 0,
    refetchInterval: 3_000,
  });
  return (
    <div className="kl-mailbox">
      <PageTitle tab={text.demoMailbox.title}>{text.demoMailbox.title}</PageTitle>
      <Answer to={viewer}>
        {(answer) =>
          isDemo(answer) ? (
            <div className="kl-stack">
              <Paragraph className="kl-soft">{text.demoMailbox.intro}</Paragraph>
              <Answer to={mails}>{(list) => <Mails mails={list} refresh={() => void mails.refetch()} />}</Answer>
            </div>
          ) : (
            <Paragraph>{text.demoMailbox.closed}</Paragraph>
          )
        }
      </Answer>
    </div>
  );
}

function Mails({ mails, refresh }: { mails: DemoMail[]; refresh: () => void }) {
  if (mails.length === 0) {
    return (
      <>
        <Paragraph className="kl-empty">{text.demoMailbox.empty}</Paragraph>
        <Button purpose="secondary" onClick={refresh}>
          {text.demoMailbox.refresh}
        </Button>
      </>
    );
  }
  return (
    <ul>
      {[...mails].sort((a, b) => b.at.localeCompare(a.at)).map((mail) => (
        <li key={mail.id} className="kl-mail">
          <Heading level={2}>{mail.subject}</Heading>
          <p className="kl-soft kl-small kl-mail__to">
            {text.demoMailbox.to(mail.to)} · {clock(Date.parse(mail.at))}
          </p>
          <p className="kl-mail__text">{mail.text}</p>
          {mail.link && (
            <ButtonLink purpose="primary" icon="mail" href={localPath(mail.link)}>
              {text.demoMailbox.open}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The mail holds a full address, perhaps of another host name for this same machine. */
function localPath(link: string): string {
  const { pathname, search, hash } = new URL(link, location.href);
  return pathname + search + hash;
}
