// The real process as it ships, from dist/: its exit code, what it printed, and signals to it.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export class Child {
  readonly #process: ChildProcess;
  readonly #sent = new Set<NodeJS.Signals>();
  readonly exited: Promise<number | null>;
  output = '';
  readonly #listeners = new Set<() => void>();

  /** `node`: the program that runs it, this machine's where none is given. */
  constructor(
    args: readonly string[],
    env: Readonly<Record<string, string | undefined>>,
    node = process.execPath,
  ) {
    const { PATH, HOME } = process.env;
    const given = Object.fromEntries(
      Object.entries({ PATH, HOME, ...env }).filter(([, value]) => value !== undefined),
    );
    this.#process = spawn(node, [...args], {
      cwd: root,
      env: given,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk) => {
        this.output += String(chunk);
        for (const listener of this.#listeners) listener();
      });
    }
    this.exited = new Promise((resolve) =>
      this.#process.once('close', (status, signal) => {
        if (signal !== null && !this.#sent.has(signal))
          process.stderr.write(`ended by ${signal}, which no test sent: ${args.join(' ')}\n${this.output}\n`);
        resolve(status);
      }),
    );
  }

  signal(name: NodeJS.Signals): void {
    this.#sent.add(name);
    this.#process.kill(name);
  }

  /** Resolves with the match as soon as the output has it. */
  prints(pattern: RegExp, ms = 45_000): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const found = pattern.exec(this.output);
        if (found === null) return;
        clearTimeout(timer);
        this.#listeners.delete(check);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#listeners.delete(check);
        reject(new Error(`waited ${ms} ms in vain for ${pattern} in:\n${this.output}`));
      }, ms);
      this.#listeners.add(check);
      check();
    });
  }
}
