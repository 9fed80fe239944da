import { Heading } from '@nl-design-system-candidate/heading-react';
import { send } from '../../gql/client';
import { WhoSawMyNumber } from '../../gql/operations.generated';
import { privacy as words } from '../../text/privacy';
import { OuterLink, TextLink } from '../../ui/TextLink';
import { NumberViews } from './NumberViews';

/** What is held about her: to download, and who saw her number. */
export function WhoSaw({ hasNumber }: { hasNumber: boolean }) {
  return (
    <section className="kl-section">
      <Heading level={2}>{words.title}</Heading>
      <ul className="kl-lines">
        <li>
          <OuterLink href="/api/mijn-gegevens.json">{words.download}</OuterLink>
          <span className="kl-soft kl-small">{words.help}</span>
        </li>
        <li>
          <TextLink to="/privacy">{words.more}</TextLink>
        </li>
      </ul>
      {hasNumber && (
        <>
          <Heading level={3} id="wie-zag" className="kl-account__saw">
            {words.sawTitle}
          </Heading>
          <NumberViews queryKey={['who-saw-my-number']} ask={async (after, signal) => (await send(WhoSawMyNumber, { after }, signal)).whoSawMyNumber} labelledBy="wie-zag" none={words.none} />
        </>
      )}
    </section>
  );
}
