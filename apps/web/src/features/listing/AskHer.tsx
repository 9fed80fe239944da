import { Button } from '@nl-design-system-candidate/button-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Problem } from '../../app/Answer';
import { AnsweredError, send } from '../../gql/client';
import { AskToAdd, type AddContactInput, type AskedToListFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { listing } from '../../text/listing';
import { PageButtonLink } from '../../ui/ButtonLink';
import { readDay } from '../../ui/hours';
import { EmailText } from '../../ui/EmailText';
import { Notice } from '../../ui/Notice';
import { useRefresh } from '../keeping/useRefresh';

const words = listing.ask;

/** Whether somebody could not be added because she stands in the list of another gemeente. */
export const isElsewhere = (error: Error | null): boolean => error instanceof AnsweredError && error.code === 'PERSON_ELSEWHERE';

/** Asking her herself, with what was typed to add her. */
export function useAskHer(onAsked: (asked: AskedToListFragment) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (input: AddContactInput) => send(AskToAdd, { input }),
    onSuccess: async ({ askToAdd }) => {
      await refresh();
      onAsked(askToAdd);
    },
  });
}

/** She decides herself: by one button she is asked. */
export function AskHer({ input, ask }: { input: AddContactInput; ask: ReturnType<typeof useAskHer> }) {
  const { voornaam, email, phones } = input.professional!;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' }); // not behind what stands at the bottom
    box.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="stale" icon="mail" role="alert">
        <span>
          {words.elsewhere(voornaam)} {words.mail} <EmailText email={email ?? ''} />. {words.then(voornaam)} {!!phones?.length && words.numbers}
        </span>
        <Button type="button" purpose="secondary" onClick={() => !ask.isPending && ask.mutate(input)} aria-busy={ask.isPending}>
          {words.button(voornaam)}
        </Button>
      </Notice>
      <Problem error={ask.error} />
    </div>
  );
}

/** Where the question went. */
export function Asked({ asked: { name, lastDay }, again }: { asked: AskedToListFragment; again: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    box.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={box} tabIndex={-1} className="kl-form">
      <Notice tone="info" icon="mail" role="status">
        {words.done(name, readDay(lastDay))}
      </Notice>
      <div className="kl-row-wrap">
        <PageButtonLink to="/beheer" purpose="primary">
          {words.beheer}
        </PageButtonLink>
        <Button purpose="subtle" onClick={again}>
          {keeping.add.again}
        </Button>
      </div>
    </div>
  );
}
