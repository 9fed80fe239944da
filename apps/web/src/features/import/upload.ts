import { AnsweredError, ConnectionError } from '../../gql/client';
import { importing } from '../../text/importing';

/** As the server takes at most. */
const MOST_BYTES = 20_000_000;

/** Sends a file to import; answers its id. */
export async function upload(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new AnsweredError('SPREADSHEET_TOO_BIG', importing.file.tooBig);
  const response = await fetch('/api/import', {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
  }).catch((cause: unknown) => {
    throw new ConnectionError('No answer', { cause });
  });
  const answer = (await response.json().catch(() => ({}))) as { id?: string; code?: string; message?: string };
  if (answer.id) return answer.id;
  if (answer.code && answer.message) throw new AnsweredError(answer.code, answer.message);
  throw new ConnectionError(`Status ${response.status}`);
}
