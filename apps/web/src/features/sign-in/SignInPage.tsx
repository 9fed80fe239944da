import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Redirect } from 'wouter';
import { useFragment } from '../../app/useFragment';
import { PageTitle } from '../../app/Page';
import { isDemo, useViewer } from '../../app/viewer';
import { text } from '../../text';
import { TextLink } from '../../ui/TextLink';
import { AskForLink } from './AskForLink';
import { DemoAccounts } from './DemoAccounts';
import { wayBack } from './way-back';
import './sign-in.css';

export default function SignInPage() {
  const answer = useViewer().data;
  const back = wayBack(useFragment());
  if (answer?.viewer) return <Redirect to={back} replace />;
  const demo = isDemo(answer);
  return (
    <div className="kl-sign-in">
      <PageTitle tab={text.signIn.title}>{text.signIn.title}</PageTitle>
      {demo && <DemoAccounts back={back} />}
      <section>
        {demo && <h2 className="nl-heading nl-heading--level-2">{text.signIn.withMail}</h2>}
        <Paragraph className="kl-sign-in__intro">{text.signIn.intro}</Paragraph>
        <AskForLink back={back} />
        {demo && (
          <Paragraph className="kl-small kl-sign-in__mailbox">
            {text.signIn.demoPostvakHelp} <TextLink to="/demo-postvak">{text.signIn.demoPostvak}</TextLink>
          </Paragraph>
        )}
      </section>
    </div>
  );
}
