import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';

type Record = ReturnType<ConsoleLogger['getJsonLogObject']>;

const requests = new AsyncLocalStorage<string>();

/** Does work for a request: what is logged meanwhile bears its id. */
export const forRequest = (id: string, work: () => void): void => requests.run(id, work);

/** A line of JSON for each record. Of an error it says the name, the code and the place: its text may hold an address. */
export class JsonLogger extends ConsoleLogger {
  constructor(logLevels: LogLevel[]) {
    super({ json: true, logLevels });
  }

  protected override getJsonLogObject(message: unknown, options: Parameters<ConsoleLogger['getJsonLogObject']>[1]): Record {
    const { error, errorStack, ...rest } = options;
    const stack = error?.stack ?? (typeof errorStack === 'string' ? errorStack : undefined);
    const record = super.getJsonLogObject(error ? nameOf(error) : message, { ...rest, ...(stack ? { errorStack: framesOf(stack) } : {}) });
    const requestId = requests.getStore();
    return requestId ? { ...record, requestId } : record;
  }
}

/** Where an error was thrown, without its text. */
export const framesOf = (stack: string | undefined): string => stack?.split('\n').filter((line) => line.trim().startsWith('at ')).slice(0, 12).join('\n') ?? '';

/** What may be logged and stored of a failure: its name and code, never its text. */
export const nameOf = (error: unknown): string =>
  error instanceof Error ? [error.name, (error as NodeJS.ErrnoException).code].filter(Boolean).join(' ') : 'unknown';
