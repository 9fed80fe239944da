import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AnsweredError, ConnectionError, isSignedOut } from '../gql/client';
import { text } from '../text';
import { clock } from '../ui/hours';
import { Notice } from '../ui/Notice';
import { useSlow } from '../ui/useSlow';
import { NothingHere } from '../features/not-found/NothingHere';

type Asked<Data> = Pick<UseQueryResult<Data>, 'data' | 'error' | 'dataUpdatedAt' | 'isFetching' | 'refetch'>;

/** What the server answered; while it is slow or away, that it is, beside what is still on the screen. */
export function Answer<Data>({ to, children }: { to: Asked<Data>; children: (data: Data) => ReactNode }) {
  if (to.data !== undefined) {
    return (
      <>
        {to.error && <Held since={to.dataUpdatedAt} error={to.error} />}
        {children(to.data)}
      </>
    );
  }
  if (to.error instanceof AnsweredError && to.error.code === 'NOT_FOUND') return <NothingHere help={to.error.message} />;
  if (to.error) return <Failed error={to.error} retry={() => void to.refetch()} />;
  return <Loading />;
}

/** Says that it works, once that takes noticeably long. */
export function Loading() {
  const slow = useSlow(true, 300);
  const long = useSlow(true, 3_000);
  return (
    <div className="kl-loading" role="status">
      {long ? text.busy.long : slow && text.busy.loading}
    </div>
  );
}

export function Held({ since, error }: { since: number; error: Error }) {
  return (
    <Notice tone="stale" role="status">
      {error instanceof ConnectionError ? text.broken.heldSince(clock(since)) : error.message}
    </Notice>
  );
}

export function Failed({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <Notice tone="danger" role="alert">
      <Paragraph>{error instanceof AnsweredError ? error.message : text.broken.noConnection}</Paragraph>
      <Button purpose="secondary" onClick={retry}>
        {text.broken.retry}
      </Button>
    </Notice>
  );
}

/** What went wrong with something she did, beside where she did it. What she typed still stands there. */
export function Problem({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <Notice tone="danger" role="alert">
      {isSignedOut(error) ? (
        <>
          {text.broken.signedOut} <a href="/inloggen" target="_blank">{text.broken.signIn}</a>
        </>
      ) : (
        error instanceof AnsweredError ? error.message : text.broken.notDone
      )}
    </Notice>
  );
}
