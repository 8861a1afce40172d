// Starts one process for one measurement, bounded in time, and reads what it reports.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/imports.js';
import type { Asked, Built, Pace } from './figures.js';

const mostMs = 240_000;
const compiled = join(root, 'node_modules', '.cache', 'bench-retrieval');

/** JavaScript as it would be shipped: the processes that are measured carry no loader of TypeScript. */
export function compileChild(): void {
  rmSync(compiled, { recursive: true, force: true });
  mkdirSync(compiled, { recursive: true });
  // A package of its own: below node_modules nothing says that files are modules.
  writeFileSync(join(compiled, 'package.json'), '{"type":"module"}');
  const project = join(root, 'test', 'bench', 'retrieval', 'tsconfig.json');
  spawnSync('npx', ['tsc', '-p', project], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The standard output is not used; a process that fails or takes too long gives null, and says why on standard error. */
export function runBounded(command: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: mostMs,
    killSignal: 'SIGKILL',
  });
  if (status === 0) return true;
  process.stderr.write(`  ${args.slice(0, 4).join(' ')}: ${error?.message ?? `ended with ${status}`}\n`);
  return false;
}

const child = join(compiled, 'test', 'bench', 'retrieval', 'child.js');

export function buildInProcess(name: string, folder: string): Built | null {
  const out = join(folder, 'out.json');
  const args = ['build', name, join(folder, 'docs.jsonl'), join(folder, `${name}.index`), out];
  return runBounded(process.execPath, [child, ...args]) ? read<Built>(out) : null;
}

export function askInProcess(name: string, folder: string, pace: Pace): Asked | null {
  const out = join(folder, 'out.json');
  const args = ['ask', name, join(folder, `${name}.index`), join(folder, 'queries.jsonl'), out];
  const paced = [...args, String(pace.warmUp), String(pace.most)];
  return runBounded(process.execPath, [child, ...paced]) ? read<Asked>(out) : null;
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
