// A program of the tests in plain JavaScript, so that Node starts it at once: compiling it anew takes longer than what it does.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';
import { root } from './imports.js';

/** The path of the bundle of a file of ours (from the root of the repository), beside node_modules, which it loads libraries from. */
export function bundled(file: string): string {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bundled-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, basename(file).replace(/ts$/, 'mjs'));
  buildSync({
    entryPoints: [join(root, file)],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  return outfile;
}
