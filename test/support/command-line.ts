// The built programs as a person starts them: arguments, input and environment in; exit status and both outputs back.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './imports.js';

export interface Outcome {
  readonly status: number | null;
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

function program(file: string, args: readonly string[], { input = '', env = {} }: Started): Promise<Outcome> {
  const { PATH, HOME } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, file), ...args], {
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
    child.once('close', (status) => resolve({ status, out, err }));
    // A program that does not read its input may have ended before all was written.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
