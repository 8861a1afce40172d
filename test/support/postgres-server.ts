// A real PostgreSQL server for tests: in a folder of its own, on a port of its own, stopped and started at will, gone at the end.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type PostgresBinaries, program } from './postgres-binaries.js';
import { type How, layCluster } from './postgres-template.js';

export class PostgresServer {
  readonly #binaries: PostgresBinaries;
  readonly #folder: string;
  readonly #port: number;
  readonly password: string;
  #process: ChildProcess | null = null;
  #databases = 0;
  readonly #remove = (): void => {
    this.#process?.kill('SIGQUIT');
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  };

  private constructor(binaries: PostgresBinaries, folder: string, port: number, password: string) {
    this.#binaries = binaries;
    this.#folder = folder;
    this.#port = port;
    this.password = password;
    process.once('exit', this.#remove);
  }

  /** Its folder is made in `within`. */
  static async create(binaries: PostgresBinaries, within = tmpdir()): Promise<PostgresServer> {
    const folder = mkdtempSync(join(within, 'postgres-'));
    const home = binaries.copy ? join(folder, 'native') : binaries.home;
    if (binaries.copy) cpSync(binaries.home, home, { recursive: true });
    mkdirSync(join(folder, 'lib'));
    for (const [name, file] of binaries.links) symlinkSync(join(home, file), join(folder, 'lib', name));
    if ('uid' in binaries.as) chownSync(folder, Number(binaries.as.uid), Number(binaries.as.gid));
    const own = { ...binaries, home };
    const password = layCluster(home, folder, howToRun(own, folder));
    const server = new PostgresServer(own, folder, await freePort(), password);
    await server.start();
    return server;
  }

  url(database: string, password = this.password): string {
    return `postgres://postgres:${password}@127.0.0.1:${this.#port}/${database}`;
  }

  /** Resolves when it takes connections; at once where it runs. */
  async start(): Promise<void> {
    if (this.#process !== null && this.#process.exitCode === null) return;
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'fsync=off',
      'max_connections=60',
    ];
    const args = [
      '-D',
      join(this.#folder, 'data'),
      '-p',
      String(this.#port),
      ...settings.flatMap((one) => ['-c', one]),
    ];
    const child = spawn(program(this.#binaries.home, 'postgres'), args, {
      ...howToRun(this.#binaries, this.#folder),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
      child.once('error', reject);
      child.stdout.resume();
      child.stderr.on('data', (chunk) => {
        said = `${said}${chunk}`.slice(-4_000);
        if (said.includes('database system is ready to accept connections')) resolve();
      });
    });
  }

  /** `SIGINT` closes connections and ends in order, `SIGQUIT` at once, as in a crash. */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** The address of a new, empty database. */
  async database(): Promise<string> {
    const name = `test_${++this.#databases}`;
    await this.ask(this.url('postgres'), `create database ${name}`);
    return this.url(name);
  }

  /** Drops every database that was made. */
  async clear(): Promise<void> {
    await this.start();
    const made = await this.ask(
      this.url('postgres'),
      "select datname from pg_database where datname like 'test\\_%'",
    );
    for (const { datname } of made)
      await this.ask(this.url('postgres'), `drop database ${String(datname)} with (force)`);
  }

  async ask(
    url: string,
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Every row of our tables as text. */
  async rows(url: string): Promise<string> {
    const tables = await this.ask(url, "select tablename from pg_tables where schemaname = 'public'");
    const rows: string[] = [];
    for (const { tablename } of tables) {
      const found = await this.ask(url, `select t::text as line from ${String(tablename)} t`);
      rows.push(String(tablename), ...found.map(({ line }) => String(line)));
    }
    return rows.join('\n');
  }

  /** Every byte that the server has on disk. */
  async disk(): Promise<Buffer> {
    await this.ask(this.url('postgres'), 'checkpoint');
    const files = readdirSync(this.#folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const disk = files.map((one) => readFileSync(join(one.parentPath, one.name)));
    return Buffer.concat(disk);
  }

  async remove(): Promise<void> {
    process.off('exit', this.#remove);
    await this.stop('SIGQUIT');
    this.#remove();
  }
}

function howToRun({ home, links, as }: PostgresBinaries, folder: string): How {
  const lib = [join(folder, 'lib'), join(home, 'lib')].join(':');
  const env = { PATH: process.env['PATH'], LD_LIBRARY_PATH: links.length > 0 ? lib : '' };
  return { ...as, cwd: folder, env };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
