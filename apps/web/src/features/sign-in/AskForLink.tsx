import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation } from '@tanstack/react-query';
import { FormField } from '@utrecht/form-field-react';
import { FormFieldDescription } from '@utrecht/form-field-description-react';
import { FormFieldErrorMessage } from '@utrecht/form-field-error-message-react';
import { FormLabel } from '@utrecht/form-label-react';
import { Textbox } from '@utrecht/textbox-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { AnsweredError, send } from '../../gql/client';
import { RequestSignInLink } from '../../gql/operations.generated';
import { text } from '../../text';
import { Notice } from '../../ui/Notice';
import { keepWayBack } from './way-back';

/** Asks for the link by e-mail; afterwards says what the server said, the same for every address. */
export function AskForLink({ back }: { back: string }) {
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState<string>();
  const summary = useRef<HTMLDivElement>(null);
  const sent = useRef<HTMLDivElement>(null);
  const ask = useMutation({
    mutationFn: () => send(RequestSignInLink, { email: email.trim() }),
    onSuccess: () => keepWayBack(back),
    onError: (error) => setWrong(error instanceof AnsweredError ? error.message : text.signIn.networkFailed),
  });
  useEffect(() => {
    if (wrong) summary.current?.focus();
  }, [wrong]);
  useEffect(() => {
    if (ask.data) sent.current?.focus();
  }, [ask.data]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problem = problemWith(email);
    setWrong(problem);
    if (!problem) ask.mutate();
  };

  if (ask.data) {
    return (
      <div ref={sent} tabIndex={-1}>
        <Notice tone="info" icon="mail" role="status">
          <strong>{text.signIn.sentTitle}</strong>
          <Paragraph>{ask.data.requestSignInLink.message}</Paragraph>
          <Paragraph className="kl-small">{text.signIn.sentHelp}</Paragraph>
          <Button purpose="subtle" onClick={() => ask.reset()}>
            {text.signIn.again}
          </Button>
        </Notice>
      </div>
    );
  }
  return (
    <form noValidate onSubmit={submit}>
      {wrong && (
        <div ref={summary} tabIndex={-1}>
          <Notice tone="danger" role="alert">
            <strong>{text.signIn.summary}</strong>
            <a className="kl-sign-in__to-field" href="#email">
              {wrong}
            </a>
          </Notice>
        </div>
      )}
      <FormField
        invalid={!!wrong}
        label={<FormLabel htmlFor="email">{text.signIn.email}</FormLabel>}
        description={<FormFieldDescription id="email-uitleg">{text.signIn.emailHelp}</FormFieldDescription>}
        input={
          <Textbox
            id="email"
            type="email"
            name="email"
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            invalid={!!wrong}
            aria-describedby={wrong ? 'email-uitleg email-fout' : 'email-uitleg'}
            aria-required="true"
          />
        }
        errorMessage={wrong && <FormFieldErrorMessage id="email-fout">{wrong}</FormFieldErrorMessage>}
      />
      <Button purpose="primary" type="submit" className="kl-sign-in__send" aria-busy={ask.isPending}>
        {ask.isPending ? text.signIn.sending : text.signIn.send}
      </Button>
    </form>
  );
}

function problemWith(email: string): string | undefined {
  if (email.trim() === '') return text.signIn.emailMissing;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) return text.signIn.emailWrong;
  return undefined;
}
