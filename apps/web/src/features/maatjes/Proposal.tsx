import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Problem } from '../../app/Answer';
import { AnsweredError } from '../../gql/client';
import type { ContactRowFragment } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { LongTextField } from '../../ui/form/Field';
import { Notice } from '../../ui/Notice';
import { ContactList } from '../contacts/ContactRow';
import { useLeaveWarning } from '../../ui/form/useLeaveWarning';
import { problemsIn } from '../keeping/problems';
import { Reasons } from './Reasons';
import type { Answering, Pair } from './useMyMaatjes';

const words = maatjesText.mine;

interface Props {
  pair: Pair;
  /** The other of the two. */
  other: ContactRowFragment | null;
  name: string;
  title: string;
  answering: Answering;
}

/** A proposal to say yes or no to, or one that waits for the other. */
export function Proposal({ pair, other, name, title, answering }: Props) {
  const [declines, setDeclines] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const saidAbove = answering.data?.answerMaatje.id === pair.id;
  const busy = answering.isPending && answering.variables.pairId === pair.id;
  return (
    <section className="kl-inset kl-proposal" aria-labelledby={`voorstel-${pair.id}`}>
      <Heading level={2} id={`voorstel-${pair.id}`} ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {pair.isMineToAnswer && <Paragraph className="kl-soft kl-small">{words.proposalHelp}</Paragraph>}
      {other && <ContactList contacts={[other]} />}
      <Reasons title={words.whyProposed} reasons={pair.reasons} level={3} />
      {!pair.isMineToAnswer && !saidAbove && <Paragraph>{words.saidYes(name)}</Paragraph>}
      {pair.isMineToAnswer && !declines && (
        <div className="kl-row-wrap">
          <Button purpose="primary" aria-busy={busy} onClick={() => answering.mutate({ pairId: pair.id, accept: true, name })}>
            {words.yes}
            <span className="kl-hidden">: {name}</span>
          </Button>
          <Button purpose="secondary" onClick={() => setDeclines(true)}>
            {words.no}
            <span className="kl-hidden">: {name}</span>
          </Button>
        </div>
      )}
      {pair.isMineToAnswer && declines && (
        <Decline
          pair={pair}
          name={name}
          answering={answering}
          close={() => {
            setDeclines(false);
            heading.current?.focus();
          }}
        />
      )}
    </section>
  );
}

function Decline({ pair, name, answering, close }: Pick<Props, 'pair' | 'name' | 'answering'> & { close: () => void }) {
  const [reason, setReason] = useState('');
  useLeaveWarning(reason.trim() !== '', answering);
  const field = `toelichting-${pair.id}`;
  useEffect(() => document.getElementById(field)?.focus(), [field]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answering.mutate({ pairId: pair.id, accept: false, reason: reason.trim() || null, name });
  };
  return (
    <form noValidate className="kl-form" onSubmit={submit} aria-label={words.noTo(name)}>
      <LongTextField id={field} label={words.noReason} help={words.noReasonHelp} value={reason} onChange={setReason} problem={problemsIn(answering.error)['toelichting']} />
      <div className="kl-row-wrap">
        <Button type="submit" purpose="primary" aria-busy={answering.isPending}>
          {words.noSend}
        </Button>
        <Button type="button" purpose="subtle" onClick={close}>
          {words.back}
        </Button>
      </div>
    </form>
  );
}

interface AnsweredProps {
  answering: Answering;
  full: (name: string) => string;
}

/** What came of her answer: said on top, and she with it, because the proposal itself is gone by then. */
export function Answered(props: AnsweredProps) {
  const box = useRef<HTMLDivElement>(null);
  const { data, error } = props.answering;
  useEffect(() => {
    if (box.current?.hasChildNodes()) box.current.focus();
  }, [data, error]);
  return (
    <div ref={box} tabIndex={-1}>
      <Said {...props} />
    </div>
  );
}

function Said({ answering, full }: AnsweredProps) {
  const { data, error, variables } = answering;
  if (error instanceof AnsweredError && error.code === 'MAATJE_FULL') {
    return (
      <Notice tone="stale" icon="people" role="status">
        {full(variables?.name ?? '')}
      </Notice>
    );
  }
  if (error) return problemsIn(error)['toelichting'] ? null : <Problem error={error} />;
  if (!data || !variables) return null;
  const said = !variables.accept ? words.saidNo : data.answerMaatje.state === 'ACTIVE' ? words.bothYes(variables.name) : words.saidYes(variables.name);
  return (
    <Notice tone="info" role="status">
      {said}
    </Notice>
  );
}
