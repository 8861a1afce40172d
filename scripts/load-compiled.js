// Runs a program of dist/ with what V8 compiled of it at the build (compile.js), so that a start compiles little.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/**
 * The program beside its runner, `cli.cjs` beside `cli.js`, as it was compiled into `cli.cache`. What another version of V8 compiled,
 * or one with other flags, V8 refuses, and compiles anew; so it does where there is none. `importModule` imports what stays apart.
 */
export function load(runner, importModule) {
  const file = fileURLToPath(runner).replace(/js$/, 'cjs');
  const require = createRequire(runner);
  // Node knows the source maps of what it loads itself.
  if (process.sourceMapsEnabled) return { script: null, exports: require(file) };
  const cache = file.replace(/cjs$/, 'cache');
  // The build writes ASCII alone.
  const text = `(function(exports,require,module,__filename,__dirname,importModule){\n${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(text, {
    filename: runner.replace(/js$/, 'cjs'),
    lineOffset: -1,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file), importModule);
  return { script, exports: module.exports };
}
