// An empty cluster of PostgreSQL, made once and copied for each server: initdb takes longer than most of the tests.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from './imports.js';
import { program } from './postgres-binaries.js';

/** How the programs are run: as whom, where, with what environment. */
export interface How {
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Lays an empty cluster into `folder`/data, which belongs to the one who runs the server; returns the password of `postgres`. */
export function layCluster(home: string, folder: string, how: How): string {
  const version = execFileSync(program(home, 'initdb'), ['--version'], { ...how, encoding: 'utf8' });
  const cache = join(root, 'node_modules', '.cache');
  const template = join(cache, `postgres-${/[\d.]+/.exec(version)?.[0] ?? 'unknown'}`);
  const data = join(folder, 'data');
  if (!existsSync(template)) keepTemplate(makeCluster(home, folder, how), data, cache, template);
  else cpSync(join(template, 'data'), data, { recursive: true });
  giveTo(how, data);
  return readFileSync(join(template, 'password'), 'utf8');
}

function makeCluster(home: string, folder: string, how: How): string {
  const password = randomBytes(12).toString('hex');
  const secret = join(folder, 'password');
  writeFileSync(secret, password);
  giveTo(how, secret);
  const where = ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`];
  const small = ['--no-sync', '-E', 'UTF8', '--no-locale', '--wal-segsize=1'];
  execFileSync(program(home, 'initdb'), [...where, ...small], { ...how, stdio: 'pipe' });
  return password;
}

// Several workers may make one at the same time: the first to be whole is kept, and the others take it for theirs.
function keepTemplate(password: string, data: string, cache: string, template: string): void {
  mkdirSync(cache, { recursive: true });
  const own = mkdtempSync(join(cache, 'postgres-'));
  cpSync(data, join(own, 'data'), { recursive: true });
  writeFileSync(join(own, 'password'), password, { mode: 0o600 });
  try {
    renameSync(own, template);
  } catch {
    rmSync(own, { recursive: true, force: true });
    rmSync(data, { recursive: true, force: true });
    cpSync(join(template, 'data'), data, { recursive: true });
  }
}

function giveTo({ uid, gid }: How, path: string): void {
  if (uid === undefined || gid === undefined) return;
  chownSync(path, uid, gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }))
    chownSync(join(path, name), uid, gid);
}
