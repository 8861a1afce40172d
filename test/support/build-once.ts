// Before any test: dist/ is built from the sources as they are, so that the tests of the command run what ships.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './imports.js';

/** Runs once for a whole run of vitest (globalSetup). A build that is newer than every source is left as it is. */
export function setup(): void {
  const built = join(root, 'dist/adapters/cli.js');
  const paths = [
    'scripts/build.js',
    'scripts/compile.js',
    'scripts/load-compiled.js',
    'package-lock.json',
    ...sourceFiles('src', 'adapters').map(({ path }) => path),
  ];
  const newest = Math.max(...paths.map((path) => statSync(join(root, path)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const { status, stderr, error } = spawnSync(process.execPath, ['scripts/build.js'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  const failed = `the build failed (${status ?? error}):\n${stderr}`;
  // While somebody is at work on another file, the tests of this one go on with the build before.
  if (process.env['CI'] !== undefined || !existsSync(built)) throw new Error(failed);
  process.stderr.write(`${failed}\nThe tests of the command run what was built before.\n`);
}
