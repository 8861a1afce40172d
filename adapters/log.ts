// The log: JSON lines on stdout (stderr for the command line), with everything that could be a secret or a question cut out.
import { type DestinationStream, type Logger, pino } from 'pino';
import { type Lines, linesTo } from './stdout-lines.js';

export type Log = Logger;

/** Field names whose values never reach a log, wherever they stand. */
const censored = [
  'token',
  'authorization',
  'text',
  'question',
  'signingSecret',
  'botToken',
  'appToken',
  'secret',
  'password',
];

let lines: Lines | null = null;

function stdout(): Lines {
  lines ??= linesTo(process.stdout, (why) => process.stderr.write(`${why}\n`));
  return lines;
}

export function createLog(level: string, stream: DestinationStream = stdout()): Log {
  const paths = censored.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, redact: { paths, censor: '[cut]' }, base: null }, stream);
}

/** Resolves when the lines on stdout are written, or after that many milliseconds. Never rejects. */
export async function logWritten(ms: number): Promise<void> {
  await lines?.written(ms);
}
