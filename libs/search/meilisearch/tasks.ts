import { MeilisearchApiError, type EnqueuedTaskPromise } from 'meilisearch';

/** Meilisearch took a task and could not do it. Its code says why; its text, which may quote a document, is left out. */
export class FailedTaskError extends Error {
  override readonly name = 'FailedTaskError';

  constructor(readonly code: string) {
    super(`Meilisearch failed a task: ${code}`);
  }
}

/** Waits until a task is done. @throws FailedTaskError when it failed. */
export async function done(enqueued: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await enqueued.waitTask();
  if (status !== 'succeeded') throw new FailedTaskError(error?.code ?? status);
}

/** The code of what Meilisearch refused; undefined of any other failure. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof MeilisearchApiError ? error.cause?.code : error instanceof FailedTaskError ? error.code : undefined;
