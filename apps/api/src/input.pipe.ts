import { UserError } from '#libs/errors';
import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';

/** Refuses input that its class does not allow. What was left out has nothing to look at: whether it may be left out, the schema says. */
export class InputPipe extends ValidationPipe {
  constructor() {
    super({ transform: true, whitelist: true, exceptionFactory: () => new UserError('BAD_INPUT') });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (value === undefined || value === null || metadata.type === 'custom') return value; // custom: the request's own context, which nobody typed and which signing in writes to
    return super.transform(wellFormed(value), metadata);
  }
}

/** Half a character, which only a program sends and no check of text expects, is one that cannot be read. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, wellFormed(each)])) : value;
}

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && [null, Object.prototype].includes(Object.getPrototypeOf(value) as object | null);
