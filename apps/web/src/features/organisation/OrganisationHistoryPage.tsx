import { send } from '../../gql/client';
import { OrganisationHistory } from '../../gql/operations.generated';
import { HistoryOf } from '../keeping/HistoryOf';

/** What was changed of an organisation. */
export default function OrganisationHistoryPage({ id }: { id: string }) {
  const ask = async (after: string | null, signal: AbortSignal) => {
    const { organisation } = await send(OrganisationHistory, { id, after }, signal);
    return { ...organisation.history, name: organisation.name };
  };
  return <HistoryOf id={id} page={`/organisaties/${id}`} ask={ask} />;
}
