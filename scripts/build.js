// Builds dist/: the programs, each with what it loads in few files, so that a start reads few and a command little.
// Types are checked by `npm run types`; here they are only taken off.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** The doors of the core, by their place in src/: where each name of them comes from, from there. */
const doors = new Map(
  ['index.js', ...['card', 'checks', 'ingest', 'retrieval'].map((noun) => `${noun}/index.js`)].map((door) => {
    const text = readFileSync(join(root, 'src', door.replace(/js$/, 'ts')), 'utf8');
    const from = [...text.matchAll(/^export \{([^}]*)\} from '(\.\.?\/[^']+)'/gm)].flatMap(
      ([, names, file]) => namesIn(names).map((name) => [name, posix.join(dirname(door), file)]),
    );
    return [door, new Map(from)];
  }),
);

/** The values among the names between braces; types are taken off anyway. */
function namesIn(text) {
  const names = text.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '' && !name.startsWith('type '));
}

// Programs that share files share what any of them takes through a door of the core, since a file is shared whole. Asked for where it
// comes from, each loads what it takes itself.
const throughTheDoors = (apart = []) => ({
  name: 'through the doors',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]adapters[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      // As many lines as before, for the source maps.
      const direct = (all, names, src, door) =>
        namesIn(names)
          .map(
            (name) =>
              `import { ${name} } from '${src}${doors.get(door)?.get(name.split(' as ')[0]) ?? door}';`,
          )
          .join(' ') + '\n'.repeat(all.split('\n').length - 1);
      const contents = text
        .replace(/^import \{([^}]*)\} from '((?:\.\.\/)+src\/)((?:[\w-]+\/)?index\.js)';/gm, direct)
        .replace(/\bimport\('([^']+)'\)/g, (all, path) =>
          apart.includes(path) ? all.replace('import', 'importApart') : all,
        );
      return { contents, loader: 'ts' };
    });
  },
});

// Word data stays in knowledge/, and a file of it is read when it is first asked for: in the programs, all of it would be read at
// every start.
const readWhenAsked = {
  name: 'data is read when it is asked for',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]knowledge[\\/].*\.json$/ }, ({ path }) => {
      if (Array.isArray(JSON.parse(readFileSync(path, 'utf8')))) return null;
      // package.json says where `#knowledge` is.
      const file = JSON.stringify(`#${relative(root, path).replaceAll(sep, '/')}`);
      const contents = `let data;
const read = () => (data ??= require(${file}));
const traps = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor'];
export default new Proxy({}, Object.fromEntries(traps.map((trap) => [trap, (_, ...asked) => Reflect[trap](read(), ...asked)])));`;
      return { contents, loader: 'js' };
    });
  },
};

/** Bytes from which the data of a library is a table; less is a version or a few names. */
const tableBytes = 10_000;

// Tables of libraries, and of encodings that hardly anybody sends, stay in node_modules too; and of stores of limits there is only the one that is used.
const lighterLibraries = {
  name: 'libraries bring what is used of them',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\.json$/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      const [, name] = /[\\/]node_modules[\\/](.*)$/.exec(file) ?? [];
      if (name === undefined || !existsSync(file) || statSync(file).size < tableBytes) return null;
      return { path: name.replaceAll(sep, '/'), external: true };
    });
    onResolve({ filter: /^\.\.\/encodings$/ }, ({ resolveDir }) =>
      /[\\/]iconv-lite[\\/]lib$/.test(resolveDir) ? { path: 'iconv-lite/encodings', external: true } : null,
    );
    onLoad({ filter: /[\\/]rate-limiter-flexible[\\/]index\.js$/ }, () => ({
      contents: "exports.RateLimiterMemory = require('./lib/RateLimiterMemory');",
    }));
  },
};

const options = {
  // A build that fails leaves the last one as it was.
  write: false,
  absWorkingDir: root,
  outbase: 'adapters',
  outdir: 'dist/adapters',
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Names stay, so that a stack says where it was; `node --enable-source-maps` shows the lines.
  // Where it is built to run in production they are left out: they are three times the size of the rest.
  sourcemap: process.env.NODE_ENV === 'production' ? false : 'linked',
  // A program is kept in one byte a letter.
  charset: 'ascii',
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  keepNames: true,
  legalComments: 'linked',
  logLevel: 'warning',
};
// Libraries with parts that a bundle would miss: optional native ones, workers. They are loaded from node_modules.
const external = ['discord.js', 'pdfjs-dist', 'pg-native', 'pino', 'undici', '#knowledge/*'];

/** Programs with what they load; what several load is there once. */
async function bundle(entryPoints, apart = []) {
  const { outputFiles } = await build({
    ...options,
    entryPoints,
    plugins: [throughTheDoors(), readWhenAsked],
    external: [...external, ...apart],
    chunkNames: 'parts/[name]-[hash]',
    // What is imported only when it is needed stays a file of its own.
    splitting: true,
    format: 'esm',
    // The CommonJS libraries in the bundle ask for Node's own modules by `require`.
    banner: {
      js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
    },
  });
  return outputFiles;
}

/** A program in one file, of the kind that V8 can keep compiled, and what runs it. `apart`: imports that stay files of their own. */
async function compiledBundle(name, { exports = [], apart = [] } = {}) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [`adapters/${name}.ts`],
    plugins: [throughTheDoors(apart), readWhenAsked, lighterLibraries],
    external,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    // `import()` has no meaning in a script that was kept compiled: what runs it imports for it (load-compiled.js).
    supported: { 'dynamic-import': false },
    banner: {
      js: `const importMetaUrl=require('node:url').pathToFileURL(__filename).href;
const importApart=typeof importModule==='undefined'?path=>import(path):importModule;`,
    },
    define: { 'import.meta.url': 'importMetaUrl' },
  });
  const runner = await build({
    ...options,
    stdin: {
      contents: `#!/usr/bin/env node
import { load } from './load-compiled.js';
${exports.length > 0 ? `export const { ${exports.join(', ')} } = ` : ''}load(import.meta.url, (path) => import(path)).exports;`,
      resolveDir: join(root, 'scripts'),
    },
    outdir: undefined,
    outfile: `dist/adapters/${name}.js`,
    sourcemap: false,
    format: 'esm',
  });
  return [...outputFiles, ...runner.outputFiles];
}

// The table in command-line.ts names the commands. `ask` is in one program with it, since it is waited for.
const table = readFileSync(join(root, 'adapters/command-line.ts'), 'utf8');
const commands = [...table.matchAll(/import\('(\.\/commands\/[\w-]+\.js)'\)/g)]
  .map(([, path]) => path)
  .filter((path) => path !== './commands/ask.js');
const built = await Promise.all([
  bundle(['adapters/main.ts'], ['./service.js']),
  compiledBundle('service', { exports: ['startService'] }),
  compiledBundle('cli', { apart: commands }),
  // Of ingest, the work is started as a thread by its command.
  bundle(
    ['./migrate.js', './commands/ingest-work.js', ...commands].map(
      (path) => `adapters/${path.slice(2, -2)}ts`,
    ),
  ),
]);
const outputFiles = built.flat();

const paths = new Set(outputFiles.map(({ path }) => path));
for (const { path, contents } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
chmodSync(join(dist, 'adapters/cli.js'), 0o755);
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !paths.has(path)) rmSync(path);
}

await import('./compile.js');
