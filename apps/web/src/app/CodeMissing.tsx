import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ConnectionError } from '../gql/client';
import { text } from '../text';
import { Notice } from '../ui/Notice';
import { Failed, Loading } from './Answer';

/** The code of a page did not come: the server is away, or has another version by now. Loading anew helps, once it is there. */
export function CodeMissing() {
  const server = useQuery({ queryKey: ['server'], queryFn: askServer, gcTime: 0, staleTime: 0 });
  const [wasAway, setWasAway] = useState(false);
  useEffect(() => {
    if (server.error) setWasAway(true);
    if (wasAway && server.isSuccess) location.reload();
  }, [server.error, server.isSuccess, wasAway]);
  if (server.error || wasAway) return <Failed error={new ConnectionError()} retry={() => void server.refetch()} />;
  if (!server.isSuccess) return <Loading />;
  return (
    <Notice tone="danger" role="alert">
      <Paragraph>{text.broken.page}</Paragraph>
      <Button purpose="secondary" onClick={() => location.reload()}>
        {text.broken.reload}
      </Button>
    </Notice>
  );
}

/** @throws ConnectionError when it does not answer */
async function askServer(): Promise<true> {
  const answer = await fetch('/', { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (!answer?.ok) throw new ConnectionError('No answer');
  return true;
}
