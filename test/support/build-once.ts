// Before any test: dist/ is built from the sources as they are, so that the tests of the command run what ships.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './imports.js';

/** Runs once for a whole run of vitest (globalSetup). A build that is newer than every source is left as it is. */
export function setup(): void {
  const built = join(root, 'dist/adapters/cli.js');
  const paths = [
    'tsconfig.json',
    'tsconfig.build.json',
    ...sourceFiles('src', 'adapters').map(({ path }) => path),
  ];
  const newest = Math.max(...paths.map((path) => statSync(join(root, path)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const { status, stdout, error } = spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  // With type errors there is output nevertheless; the type check of `npm run validate` is what reports them.
  if (!existsSync(built)) throw new Error(`the build failed (${status ?? error}):\n${stdout}`);
}
