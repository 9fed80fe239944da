import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
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
      <Paragraph>
        {words.help} <OuterLink href="/api/mijn-gegevens.json">{words.download}</OuterLink>. <TextLink to="/privacy">{words.more}</TextLink>.
      </Paragraph>
      {hasNumber && (
        <>
          <Heading level={3} id="wie-zag">
            {words.sawTitle}
          </Heading>
          <NumberViews queryKey={['who-saw-my-number']} ask={async (after, signal) => (await send(WhoSawMyNumber, { after }, signal)).whoSawMyNumber} labelledBy="wie-zag" none={words.none} />
        </>
      )}
    </section>
  );
}
