// Lucene as one more engine, where Java and Debian's package of Lucene 8 are installed; elsewhere it is not measured.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limit } from './figures.js';
import { type Runner, runBounded } from './processes.js';

const jarFolder = '/usr/share/java';
const source = join(import.meta.dirname, 'lucene', 'LuceneBench.java');

export interface Lucene extends Runner {
  close(): void;
}

/** Null where it cannot be had: no Java compiler, or no jars (Debian: `liblucene8-java`). */
export function findLucene(): Lucene | null {
  const names = existsSync(jarFolder) ? readdirSync(jarFolder) : [];
  const jars = ['core', 'analyzers-common'].flatMap((part) =>
    names.filter((name) => new RegExp(`^lucene-${part}-8\\.[\\d.]+\\.jar$`).test(name)).slice(0, 1),
  );
  if (jars.length < 2) return null;
  const classes = mkdtempSync(join(tmpdir(), 'bench-lucene-'));
  const path = [...jars.map((jar) => join(jarFolder, jar)), classes].join(':');
  if (spawnSync('javac', ['-cp', path, '-d', classes, source], { stdio: 'ignore' }).status !== 0) {
    rmSync(classes, { recursive: true });
    return null;
  }
  const java = (...args: string[]): Promise<boolean> =>
    runBounded('java', ['-cp', path, 'LuceneBench', ...args]);
  return {
    build: async (_name, folder) => {
      const out = join(folder, 'lucene.out');
      const index = join(folder, 'lucene.index');
      rmSync(index, { recursive: true, force: true });
      if (!(await java('build', join(folder, 'docs.tsv'), index, out))) return null;
      const read = figuresOf(out);
      return { buildMs: read.number('buildMs'), bytes: read.number('bytes') };
    },
    ask: async (_name, folder, { warmUp }) => {
      const [out, run] = [join(folder, 'lucene.out'), join(folder, 'lucene.run')];
      const files = [join(folder, 'lucene.index'), join(folder, 'queries.tsv'), run, out];
      if (!(await java('ask', ...files, String(limit), String(warmUp)))) return null;
      const read = figuresOf(out);
      return {
        loadMs: read.number('loadMs'),
        residentBytes: read.number('residentBytes'),
        afterBytes: read.number('afterBytes'),
        queryMs: read.all('queryMs').map(Number),
        version: read.all('version')[0] ?? '8',
        run: readRun(run),
      };
    },
    close: () => rmSync(classes, { recursive: true, force: true }),
  };
}

function figuresOf(file: string) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const all = (name: string): string[] =>
    lines.filter((line) => line[0] === name).map((line) => line[1] ?? '');
  return { all, number: (name: string): number => Number(all(name)[0] ?? 0) };
}

function readRun(file: string): [string, string[]][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', ...found] = line.split('\t');
      return [id, found.filter((name) => name !== '')];
    });
}
