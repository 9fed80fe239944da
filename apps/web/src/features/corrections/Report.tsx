import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useRef, useState } from 'react';
import { later } from '../../app/later';
import type { CorrectionKind } from '../../gql/operations.generated';
import { text } from '../../text';
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
  return (
    <section className="kl-section" aria-labelledby="klopt-niet">
      <Heading level={2} id="klopt-niet" ref={title} tabIndex={-1}>
        {words.title}
      </Heading>
      <div role="status">{sent && <Notice tone="info">{words.done}</Notice>}</div>
      {!kind && (
        <div className="kl-report__kinds">
          {KINDS.map((each) => (
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
