import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { later } from '../../app/later';
import { send } from '../../gql/client';
import { MyCorrections, type CorrectionKind } from '../../gql/operations.generated';
import { text } from '../../text';
import { inSentence } from '../../ui/capital';
import { readDayOf } from '../../ui/hours';
import { Notice } from '../../ui/Notice';
import './corrections.css';

const ReportForm = later(() => import('./ReportForm'), null);
const KINDS: CorrectionKind[] = ['NUMBER', 'ELSEWHERE', 'OTHER'];
const words = text.report;

/** "Klopt niet", for everybody, in two taps: what is wrong, and send. */
export function Report({ contactId }: { contactId: string }) {
  const [kind, setKind] = useState<CorrectionKind>();
  const [sent, setSent] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const mine = useQuery({ queryKey: ['my-corrections', contactId], queryFn: ({ signal }) => send(MyCorrections, { contactId }, signal) });
  const waiting = mine.data?.myCorrections.edges.map(({ node }) => node).filter(({ outcome }) => outcome === null) ?? [];
  const said = waiting.filter((one, place) => waiting.findIndex(({ kind: other }) => other === one.kind) === place);
  const kinds = KINDS.filter((each) => each === 'OTHER' || !waiting.some((one) => one.kind === each));
  return (
    <section className="kl-section" aria-labelledby="klopt-niet">
      <Heading level={2} id="klopt-niet" ref={title} tabIndex={-1}>
        {words.title}
      </Heading>
      <div role="status">{sent && <Notice tone="info">{words.done}</Notice>}</div>
      {said.length > 0 && (
        <ul className="kl-report__mine">
          {said.map((one) => (
            <li key={one.id}>
              {words.waiting(readDayOf(one.at), inSentence(text.correction[one.kind]))} <span className="kl-soft">{text.mine.waiting}.</span>
            </li>
          ))}
        </ul>
      )}
      {!kind && (
        <div className="kl-report__kinds">
          {kinds.map((each) => (
            <Button
              key={each}
              purpose="secondary"
              onClick={() => {
                setSent(false);
                setKind(each);
              }}
            >
              {words.kinds[each]}
            </Button>
          ))}
        </div>
      )}
      {kind && (
        <ReportForm
          contactId={contactId}
          kind={kind}
          close={(isSent) => {
            setSent(isSent);
            setKind(undefined);
            title.current?.focus();
          }}
        />
      )}
    </section>
  );
}
