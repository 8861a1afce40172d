// Standard output for the log: lines go out some dozens at a time, and a place that cannot be written costs lines, never the process.
import type { Writable } from 'node:stream';
import type { DestinationStream } from 'pino';

/** No line waits longer than this to be written (milliseconds): under load dozens go at once. */
const writtenWithinMs = 50;
/** Characters that are written without waiting for more. */
const batchMin = 8_192;
/** Characters that wait for a reader who has stopped reading; the lines after them are dropped, and counted. */
const waitingMax = 1024 * 1024;
/** Milliseconds between two complaints about lost lines. */
const quietMs = 60_000;

export interface Lines extends DestinationStream {
  flush(): void;
  /** Called by pino after a fatal line. It waits for nobody: a reader who has stopped reading would be waited for without end. */
  flushSync(): void;
  /** Resolves when all lines are written, or after that many milliseconds. Never rejects. */
  written(ms: number): Promise<void>;
}

/** `complain` gets one line that says why lines are lost, once a minute at most. */
export function linesTo(out: Writable, complain: (why: string) => void): Lines {
  let batch = '';
  let timer: NodeJS.Timeout | null = null;
  let lost = 0;
  let toldAt = Number.NEGATIVE_INFINITY;

  function tell(why: string): void {
    if (performance.now() - toldAt < quietMs) return;
    toldAt = performance.now();
    complain(why);
  }

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (batch === '') return;
    const lines = batch;
    batch = '';
    if (out.writableLength + lines.length > waitingMax) {
      lost += lines.split('\n').length - 1;
      tell(`stdout is not read (${lost} lines of the log are lost): read it, or send it to a file`);
    } else out.write(lines);
  }

  // A full disk may have room again: the next lines are tried all the same.
  out.on('error', (error: NodeJS.ErrnoException) =>
    tell(`stdout cannot be written (${error.code ?? error.name}): lines of the log are lost until it can`),
  );
  process.on('exit', flush);

  return {
    flush,
    flushSync: flush,
    write(line) {
      batch += line;
      if (batch.length >= batchMin) flush();
      else timer ??= setTimeout(flush, writtenWithinMs).unref();
    },
    async written(ms) {
      flush();
      if (out.writableLength === 0) return;
      await new Promise<void>((resolve) => {
        setTimeout(resolve, ms);
        out.write('', () => resolve());
      });
    },
  };
}
