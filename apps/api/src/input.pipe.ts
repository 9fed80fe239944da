import { UserError } from '#libs/errors';
import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';

/** Refuses input that its class does not allow. What was left out has nothing to look at: whether it may be left out, the schema says. */
export class InputPipe extends ValidationPipe {
  constructor() {
    super({ transform: true, whitelist: true, exceptionFactory: () => new UserError('BAD_INPUT') });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return value === undefined || value === null ? value : super.transform(value, metadata);
  }
}
