// The log: JSON lines on stdout (stderr for the command line), with everything that could be a secret or a question cut out.
import { type DestinationStream, type Logger, pino } from 'pino';

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

// Lines of one turn of the event loop are written together; the last of them when the process ends, however it does but by a kill.
function stdout(): DestinationStream {
  return pino.destination({ dest: 1, sync: false });
}

export function createLog(level: string, stream: DestinationStream = stdout()): Log {
  const paths = censored.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, redact: { paths, censor: '[cut]' }, base: null }, stream);
}
