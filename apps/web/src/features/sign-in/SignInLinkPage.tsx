import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { PageTitle } from '../../app/Page';
import { sessionEnded, setMe } from '../../app/viewer';
import { AnsweredError, send } from '../../gql/client';
import { SignIn } from '../../gql/operations.generated';
import { text } from '../../text';
import { Notice } from '../../ui/Notice';
import { TextLink } from '../../ui/TextLink';
import { takeWayBack } from './way-back';
import './sign-in.css';

/** Where the link in the e-mail leads. A button spends the link: a mail scanner only opens pages. */
export default function SignInLinkPage() {
  const [token] = useState(tokenInAddress);
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: () => send(SignIn, { token: token! }),
    onSuccess: ({ signIn: me }) => {
      sessionEnded(client);
      setMe(client, me);
      navigate(takeWayBack(), { replace: true });
    },
  });
  const problem = !token
    ? text.signIn.linkMissing
    : signIn.error && (signIn.error instanceof AnsweredError ? signIn.error.message : text.signIn.networkFailed);
  return (
    <div className="kl-sign-in kl-stack">
      <PageTitle tab={text.signIn.title}>{text.signIn.linkTitle}</PageTitle>
      {problem ? (
        <Notice tone="danger" role="alert">
          <Paragraph>{problem}</Paragraph>
          <TextLink to="/inloggen">{text.signIn.linkNew}</TextLink>
        </Notice>
      ) : (
        <Paragraph>{text.signIn.linkHelp}</Paragraph>
      )}
      {token && !(signIn.error instanceof AnsweredError) && (
        <Button purpose="primary" className="kl-sign-in__send" onClick={() => signIn.mutate()} aria-busy={signIn.isPending}>
          {signIn.isPending ? text.signIn.sending : text.signIn.linkButton}
        </Button>
      )}
    </div>
  );
}

function tokenInAddress(): string | null {
  return new URLSearchParams(location.search).get('token') ?? new URLSearchParams(location.hash.slice(1)).get('token');
}
