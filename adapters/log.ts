// The log: JSON lines on stdout (stderr for the command line), with everything that could be a secret or a question cut out.
import { type Logger, pino } from 'pino';

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

export function createLog(level: string, stream: NodeJS.WritableStream = process.stdout): Log {
  const paths = censored.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, redact: { paths, censor: '[cut]' }, base: null }, stream);
}
