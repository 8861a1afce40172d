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

/** No line waits longer than this to be written (milliseconds), nor for the end of the process: under load dozens go at once. */
const writtenWithin = 50;

interface Batched extends DestinationStream {
  /** Called by pino: after a fatal line, and where somebody waits for a line. */
  flushSync(): void;
  flush(): void;
}

function stdout(): Batched {
  const out = pino.destination({ dest: 1, sync: false, minLength: 8_192 });
  let planned = false;
  const write = (): void => {
    planned = false;
    out.flush();
  };
  return {
    flushSync: () => out.flushSync(),
    flush: write,
    write(line) {
      out.write(line);
      if (planned) return;
      planned = true;
      setTimeout(write, writtenWithin).unref();
    },
  };
}

export function createLog(level: string, stream: DestinationStream = stdout()): Log {
  const paths = censored.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, redact: { paths, censor: '[cut]' }, base: null }, stream);
}
