// A copy of the last commit in a temporary folder, without our node_modules: what a PaaS gets.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/imports.js';

export interface Copy {
  readonly folder: string;
  /** A home and a temporary folder that nobody else uses: whatever is in them was written by us. */
  readonly home: string;
  /** Milliseconds that it took. */
  npm(...args: readonly string[]): number;
  remove(): void;
}

/** `env` is what npm is given beside the environment. */
export function copyOfCommit(env: Readonly<Record<string, string>> = {}): Copy {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'glutamate-paas-')));
  const [folder, home] = [join(base, 'app'), join(base, 'home')];
  mkdirSync(folder);
  mkdirSync(home);
  const archive = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1 << 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  return {
    folder,
    home,
    npm(...args) {
      const from = performance.now();
      execFileSync('npm', args, {
        cwd: folder,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      return performance.now() - from;
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

/** Every file below a folder with its size and time, to tell whether anything was written. */
export function listing(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => {
      const { size, mtimeMs } = statSync(join(folder, path), { throwIfNoEntry: false }) ?? {
        size: 0,
        mtimeMs: 0,
      };
      return `${path} ${size} ${mtimeMs}`;
    })
    .sort();
}
