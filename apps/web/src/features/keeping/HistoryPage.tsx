import { send } from '../../gql/client';
import { History } from '../../gql/operations.generated';
import { HistoryOf } from './HistoryOf';

/** What was changed of somebody. */
export default function HistoryPage({ id }: { id: string }) {
  const ask = async (after: string | null, signal: AbortSignal) => {
    const { contact } = await send(History, { id, after }, signal);
    return { ...contact.history, name: contact.name };
  };
  return <HistoryOf id={id} page={`/contacten/${id}`} ask={ask} />;
}
