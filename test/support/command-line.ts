// The built programs as a person starts them: arguments, input and environment in; exit status and both outputs back.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve as resolvePath } from 'node:path';
import { root } from './imports.js';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** `glutamate …` */
export function glutamate(args: readonly string[], started: Started = {}): Promise<Outcome> {
  return program('dist/adapters/cli.js', args, started);
}

/** `npm start`, without npm, and away from any `.env`. */
export function service(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Outcome> {
  return program('dist/adapters/main.js', args, { env });
}

/** A child that the machine killed, as where it is short of memory, is started anew once, and the run says so. */
export async function program(file: string, args: readonly string[], started: Started): Promise<Outcome> {
  const named = [file, ...args].join(' ');
  let ended = await once(file, args, started);
  if (ended.signal === 'SIGKILL') {
    process.stderr.write(
      `killed by SIGKILL, which no test sends, and started anew: ${named}\n${ended.err}\n`,
    );
    ended = await once(file, args, started);
  }
  const { status, signal, out, err } = ended;
  if (status === null) throw new Error(`ended by ${signal}: ${named}\n${err}`);
  return { status, out, err };
}

interface Ended extends Omit<Outcome, 'status'> {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

function once(file: string, args: readonly string[], { input = '', env = {} }: Started): Promise<Ended> {
  const { PATH, HOME } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [resolvePath(root, file), ...args], {
      cwd: tmpdir(),
      env: { PATH, HOME, ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, out, err }));
    // A program that does not read its input may have ended before all was written.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
