import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { useViewer } from '../../app/viewer';
import { privacy } from '../../text/privacy';
import { OuterLink, TextLink } from '../../ui/TextLink';
import './privacy.css';

const words = privacy.page;

/** What everybody may know who stands in a list, also who never signs in: the mail that says so leads here. */
export default function PrivacyPage() {
  return (
    <div className="kl-privacy kl-stack">
      <PageTitle tab={words.tab}>{words.title}</PageTitle>
      <Part title={words.whose}>{words.whoseHelp}</Part>
      <Part title={words.why}>{words.whyHelp}</Part>
      <Part title={words.what}>{words.whatHelp}</Part>
      <Part title={words.from}>{words.fromHelp}</Part>
      <Part title={words.seen}>{words.seenHelp}</Part>
      <Answer to={useViewer()}>{({ app }) => <Part title={words.kept}>{words.keptHelp(app.retentionDays)}</Part>}</Answer>
      <section>
        <Heading level={2}>{words.may}</Heading>
        <ul>
          <li>
            {words.read} <TextLink to="/account">{words.account}</TextLink>.
          </li>
          <li>{words.mend}</li>
          <li>{words.object}</li>
          <li>
            {words.complain} <OuterLink href="https://www.autoriteitpersoonsgegevens.nl">{words.authority}</OuterLink>.
          </li>
        </ul>
      </section>
    </div>
  );
}

function Part({ title, children }: { title: string; children: string }) {
  return (
    <section>
      <Heading level={2}>{title}</Heading>
      <Paragraph>{children}</Paragraph>
    </section>
  );
}
