// Starts one process for one measurement, bounded in time, and reads what it reports.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../test/support/imports.js';
import type { Asked, Built, Pace } from './figures.js';

const mostMs = 240_000;

/** A folder with JavaScript as it would be shipped: the processes that are measured carry no loader of TypeScript. */
export function compileChild(): string {
  // Below node_modules, where the packages are found: the engines of bench/, then what the root has.
  const cache = join(root, 'bench', 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bench-retrieval-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const project = join(root, 'bench', 'retrieval', 'tsconfig.json');
  const args = ['tsc', '-p', project, '--outDir', folder];
  spawnSync('npx', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

/** Builds and asks in processes of their own; null where that failed or took too long. */
export interface Runner {
  build(name: string, folder: string): Promise<Built | null>;
  ask(name: string, folder: string, pace: Pace): Promise<Asked | null>;
}

/** The standard output is not used; a process that fails or takes too long gives false, and says why on standard error. */
export function runBounded(command: string, args: readonly string[]): Promise<boolean> {
  // Not spawnSync: a bench that is interrupted must hear it.
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: mostMs,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve) => {
    const ended = (why: string): void => {
      process.stderr.write(`  ${args.slice(0, 4).join(' ')}: ${why}\n`);
      resolve(false);
    };
    child.once('error', ({ message }) => ended(message));
    child.once('close', (code, signal) =>
      code === 0 ? resolve(true) : ended(`ended with ${code ?? signal}`),
    );
  });
}

/** The engines of this process's own world, from a folder made by {@link compileChild}. */
export function childOf(compiled: string): Runner {
  const child = join(compiled, 'bench', 'retrieval', 'child.js');
  const run = async <T>(
    folder: string,
    args: readonly string[],
    paced: readonly number[],
  ): Promise<T | null> => {
    const out = join(folder, 'out.json');
    if (!(await runBounded(process.execPath, [child, ...args, out, ...paced.map(String)]))) return null;
    return JSON.parse(readFileSync(out, 'utf8')) as T;
  };
  const index = (name: string, folder: string): string => join(folder, `${name}.index`);
  return {
    build: (name, folder) =>
      run<Built>(folder, ['build', name, join(folder, 'docs.jsonl'), index(name, folder)], []),
    ask: (name, folder, { warmUp, most }) =>
      run<Asked>(folder, ['ask', name, index(name, folder), join(folder, 'queries.jsonl')], [warmUp, most]),
  };
}
