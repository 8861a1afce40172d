// The Procfile's processes under a Procfile runner (the npm package foreman), from a folder: their output, their ids, signals to them.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The runner gives the first kind of process its port, the next one that plus a hundred. */
const apart = 100;

export interface RunOptions {
  readonly folder: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export class ProcfileRun {
  readonly #runner: ChildProcess;
  readonly exited: Promise<number | null>;
  readonly webPort: number;
  output = '';

  private constructor(webPort: number, { folder, home, env }: RunOptions) {
    this.webPort = webPort;
    const runner = fileURLToPath(import.meta.resolve('foreman/nf.js'));
    this.#runner = spawn(
      process.execPath,
      [runner, 'start', '--raw', '--port', String(webPort), 'web=1,worker=1'],
      {
        cwd: folder,
        env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home, NODE_ENV: 'production', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [this.#runner.stdout, this.#runner.stderr]) {
      stream?.on('data', (chunk) => {
        this.output += String(chunk);
      });
    }
    this.exited = new Promise((resolve) => this.#runner.once('close', resolve));
  }

  static async start(options: RunOptions): Promise<ProcfileRun> {
    return new ProcfileRun(await freePort(), options);
  }

  get workerPort(): number {
    return this.webPort + apart;
  }

  /** Ids of the processes of the Procfile that still run. */
  pids(): readonly number[] {
    const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .split('\n')
      .flatMap((line) => {
        const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
        return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args }];
      });
    const below = (parent: number): typeof rows =>
      rows.filter((row) => row.parent === parent).flatMap((row) => [row, ...below(row.pid)]);
    return below(this.#runner.pid ?? -1)
      .filter(({ args }) => args.includes('main.js') && !args.startsWith('/bin/sh'))
      .map(({ pid }) => pid);
  }

  kill(): void {
    for (const pid of this.pids()) process.kill(pid, 'SIGKILL');
    this.#runner.kill('SIGKILL');
  }
}

async function freePort(): Promise<number> {
  for (let tries = 0; tries < 20; tries++) {
    const port = await listens(0);
    if (port !== null && port + apart < 65_536 && (await listens(port + apart)) !== null) return port;
  }
  throw new Error('no two free ports');
}

function listens(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const bound = (server.address() as AddressInfo).port;
      server.close(() => resolve(bound));
    });
  });
}
