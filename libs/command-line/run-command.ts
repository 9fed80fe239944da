import { InvalidSettingsError } from '#libs/config';

/** A class of errors, as `instanceof` takes it. */
type Refusal = abstract new (...args: never[]) => Error;

export const say = (message: string): void => void process.stdout.write(`${message}\n`);

/** As people read it: 9.123.456. */
export const count = (value: number): string => value.toLocaleString('nl-NL');

/**
 * Does what a command is for. Settings that are wrong, and what it refuses, are said in a sentence; anything else with its stack.
 * @param refusals whose messages are meant for who gave the command.
 */
export async function runCommand(work: () => Promise<void>, ...refusals: Refusal[]): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (![InvalidSettingsError, ...refusals].some((refusal) => error instanceof refusal)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
