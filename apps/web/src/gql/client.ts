/** A GraphQL operation whose text was checked against the schema when its types were written. */
export interface Operation<Result, Variables> {
  readonly text: string;
  /** Only for the compiler. */
  readonly types?: (variables: Variables) => Result;
}

/** The server answered with an error: a stable code and a Dutch message for people. */
export class AnsweredError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Her session is over. */
export const isSignedOut = (error: Error): boolean => error instanceof AnsweredError && error.code === 'NOT_SIGNED_IN';

/** No usable answer: no network, or a server that is away. */
export class ConnectionError extends Error {}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** The changes that are on their way, by what was sent. */
const onTheirWay = new Map<string, Promise<unknown>>();

/**
 * Sends one operation; the same change, asked again while it is on its way (a double tap), is sent once. Throws AnsweredError or
 * ConnectionError, or what `signal` was aborted with.
 */
export function send<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables, signal?: AbortSignal): Promise<Result> {
  const body = JSON.stringify({ query: operation.text, variables });
  if (!operation.text.startsWith('mutation')) return answerTo(body, signal);
  const sent = onTheirWay.get(body) as Promise<Result> | undefined;
  if (sent) return sent;
  const answer = answerTo<Result>(body, signal).finally(() => onTheirWay.delete(body));
  onTheirWay.set(body, answer);
  return answer;
}

async function answerTo<Result>(body: string, signal?: AbortSignal): Promise<Result> {
  const answer = (await fetchJson('/graphql', { method: 'POST', body, signal })) as Answer<Result>;
  const error = answer.errors?.[0];
  if (error) throw new AnsweredError(error.extensions?.code ?? 'UNKNOWN', error.message);
  if (!answer.data) throw new ConnectionError('An answer without data');
  return answer.data;
}

/** A same-origin request for JSON, with the header that keeps other sites from sending it. */
export async function fetchJson(url: string, init: RequestInit = {}): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
  try {
    const response = await fetch(url, { ...init, headers });
    const body: unknown = response.status === 204 ? null : await response.json();
    if (response.ok || isGraphqlAnswer(body)) return body;
    throw new ConnectionError(`Status ${response.status}`);
  } catch (error) {
    if (init.signal?.aborted || error instanceof ConnectionError) throw error;
    throw new ConnectionError('No answer', { cause: error });
  }
}

/** A file, as it is; its error, when the server refuses, carries a code and a Dutch message too. */
export async function fetchFile(url: string): Promise<Blob> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new ConnectionError('No answer', { cause });
  });
  if (response.ok) return response.blob();
  const refusal = (await response.json().catch(() => ({}))) as { code?: string; message?: string };
  if (refusal.code && refusal.message) throw new AnsweredError(refusal.code, refusal.message);
  throw new ConnectionError(`Status ${response.status}`);
}

function isGraphqlAnswer(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'errors' in body;
}
