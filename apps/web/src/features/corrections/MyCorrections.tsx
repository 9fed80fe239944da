import { Heading } from '@nl-design-system-candidate/heading-react';
import { ShowMore } from '../../app/ShowMore';
import { usePages } from '../../app/usePages';
import { send } from '../../gql/client';
import { MyCorrections as MyCorrectionsOperation, type MyCorrectionsQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { readDayOf } from '../../ui/hours';
import { TextLink } from '../../ui/TextLink';

type Mine = MyCorrectionsQuery['myCorrections']['edges'][number]['node'];

/** What she said was wrong, with what came of it. Nothing when she never did. */
export function MyCorrections() {
  const mine = usePages(['my-corrections'], async (after, signal) => (await send(MyCorrectionsOperation, { after }, signal)).myCorrections);
  if (!mine.data?.nodes.length) return null;
  return (
    <section className="kl-section">
      <Heading level={2} id="mijn-meldingen">
        {text.mine.title}
      </Heading>
      <ul className="kl-lines" aria-labelledby="mijn-meldingen">
        {mine.data.nodes.map((correction) => (
          <li key={correction.id}>
            <Correction correction={correction} />
          </li>
        ))}
      </ul>
      <ShowMore of={mine} words={text.mine.more} />
    </section>
  );
}

function Correction({ correction: { at, kind, note, rightNumber, outcome, reply, contact } }: { correction: Mine }) {
  return (
    <>
      {contact ? <TextLink to={`/contacten/${contact.id}`}>{contact.name}</TextLink> : <span>{text.mine.gone}</span>}
      <span className="kl-small">{[text.correction[kind], rightNumber, note].filter(Boolean).join(' · ')}</span>
      <span className="kl-soft kl-small">
        {text.mine.sent(readDayOf(at))} · <strong>{outcome ? text.mine[outcome] : text.mine.waiting}</strong>
      </span>
      {reply && <span className="kl-small">{text.mine.reply(reply)}</span>}
    </>
  );
}
