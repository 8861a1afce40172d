// The log: JSON lines on stdout (stderr for the command line), or lines for people where that is a terminal, with everything that
// could be a secret or a question cut out.
import { type DestinationStream, type Logger, pino } from 'pino';
import { readableLine } from './readable-line.js';
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
  return process.stdout.isTTY ? forPeople(lines) : lines;
}

function forPeople(lines: Lines): Lines {
  return { ...lines, write: (line) => lines.write(readableLine(line)) };
}

export function createLog(level: string, stream: DestinationStream = stdout()): Log {
  const paths = censored.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, redact: { paths, censor: '[cut]' }, base: null }, stream);
}

/** Resolves when the lines on stdout are written, or after that many milliseconds. Never rejects. */
export async function logWritten(ms: number): Promise<void> {
  await lines?.written(ms);
}
