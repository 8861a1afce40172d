// `glutamate …` in the process of the tests: the function that the program runs, with this input and environment, and what it wrote.
// Starting a process for each call takes longer than the call; that the built program does the same, tests with processes tell.
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { commandLine } from '../../adapters/command-line.js';

export interface Called {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Calling {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

let last: Promise<unknown> = Promise.resolve();

/** One call after another, since a process has one environment and one output. */
export function glutamate(args: readonly string[], calling: Calling = {}): Promise<Called> {
  const next = last.then(() => call(args, calling));
  last = next.catch(() => {});
  return next;
}

async function call(args: readonly string[], { input = '', env = {} }: Calling): Promise<Called> {
  const { PATH, HOME } = process.env;
  const before = {
    env: process.env,
    cwd: process.cwd(),
    stdin: Object.getOwnPropertyDescriptor(process, 'stdin'),
  };
  const stdin = new PassThrough();
  stdin.end(input);
  const restore = [kept(process.stdout), kept(process.stderr)] as const;
  try {
    // Away from any `.env`, as the processes of the other tests are.
    process.chdir(tmpdir());
    process.env = { PATH, HOME, ...env };
    Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
    process.exitCode = undefined;
    const status = await commandLine(args);
    return { status, out: restore[0].text(), err: restore[1].text() };
  } finally {
    for (const one of restore) one.restore();
    process.exitCode = undefined;
    process.env = before.env;
    process.chdir(before.cwd);
    if (before.stdin !== undefined) Object.defineProperty(process, 'stdin', before.stdin);
  }
}

interface Kept {
  text(): string;
  restore(): void;
}

/** Keeps what is written to a stream of the process instead of writing it. */
function kept(stream: NodeJS.WriteStream): Kept {
  const write = stream.write;
  const decoder = new TextDecoder();
  let text = '';
  const keep = (piece: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    text += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const done = rest.find((one) => typeof one === 'function');
    if (done !== undefined) queueMicrotask(done as () => void);
    return true;
  };
  stream.write = keep;
  return {
    text: () => text,
    restore: () => {
      stream.write = write;
    },
  };
}
