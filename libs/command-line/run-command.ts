import { InvalidSettingsError } from '#libs/config';
import { troubleOf } from '#libs/database';
import type { ErrorCode } from '#libs/errors';

/** A class of errors, as `instanceof` takes it. */
type Refusal = abstract new (...args: never[]) => Error;

export const say = (message: string): void => void process.stdout.write(`${message}\n`);

/** As people read it: 9.123.456. */
export const count = (value: number): string => value.toLocaleString('nl-NL');

const TROUBLES: Partial<Record<ErrorCode, string>> = {
  STORAGE_FULL: 'De schijf is vol: er is niets gewijzigd. Maak ruimte waar de database staat.',
  TRY_AGAIN: 'De database is even niet te bereiken, of te lang bezet. Probeer het opnieuw.',
};

/**
 * Does what a command is for. Settings that are wrong, what it refuses, and a database in trouble are said in a sentence; anything else with its stack.
 * @param refusals whose messages are meant for who gave the command.
 */
export async function runCommand(work: () => Promise<void>, ...refusals: Refusal[]): Promise<void> {
  process.umask(0o077); // what it makes holds people's numbers
  try {
    await work();
  } catch (error) {
    const isRefusal = [InvalidSettingsError, ...refusals].some((refusal) => error instanceof refusal);
    const said = isRefusal ? (error as Error).message : TROUBLES[troubleOf(error) ?? 'UNEXPECTED'];
    if (said === undefined) throw error;
    process.stderr.write(`${said}\n`);
    process.exitCode = 1;
  }
}
