// --batch as every command has it: JSON lines from stdin to stdout, exit 1 at the end if a line was bad.
import { Fault } from '../../src/index.js';
import { type AnswerText, batch } from '../terminal/batch.js';

/** Options that a command with `--json --batch` has. */
export interface BatchOptions {
  readonly json?: true;
  readonly batch?: true;
}

/** `given`: texts or a file of the call. Throws where there are some, or where --batch was given without the --json that it needs. */
export async function batchOf(
  { json }: BatchOptions,
  called: string,
  given: readonly string[],
  answer: AnswerText,
): Promise<void> {
  if (json !== true) throw new Fault('bad-call', '--batch prints JSON lines', called, 'add --json');
  if (given.length > 0)
    throw new Fault(
      'bad-call',
      '--batch reads stdin alone',
      called,
      'leave out what stands beside it, or --batch',
    );
  if (!(await batch({ input: process.stdin, output: process.stdout }, answer))) process.exitCode = 1;
}
