import { ConnectionError } from '../../gql/client';
import { keeping } from '../../text/keeping';
import { Notice } from '../../ui/Notice';

/** Why it was not saved, when that is about no single field. What she typed still stands there. */
export function SaveProblem({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <Notice tone="danger" role="alert">
      {error instanceof ConnectionError ? keeping.offline : error.message}
    </Notice>
  );
}
