// Builds dist/: the programs, each with what it loads in few files, so that a start reads few and a command little.
// Types are checked by `npm run types`; here they are only taken off.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
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
const throughTheDoors = {
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
      const contents = text.replace(
        /^import \{([^}]*)\} from '((?:\.\.\/)+src\/)((?:[\w-]+\/)?index\.js)';/gm,
        direct,
      );
      return { contents, loader: 'ts' };
    });
  },
};

// Word data is text in the programs, and each of its parts is read when it is first asked for: as code, all of it would be compiled
// at every start.
const readWhenAsked = {
  name: 'data is read when it is asked for',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]knowledge[\\/].*\.json$/ }, ({ path }) => {
      const data = JSON.parse(readFileSync(path, 'utf8'));
      if (Array.isArray(data)) return null;
      const parts = Object.entries(data).map(([name, part]) => {
        // Letters of ASCII alone, so that the program is kept in one byte a letter.
        const text = JSON.stringify(part).replace(
          /[\u0080-\uffff]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
        return `get ${JSON.stringify(name)}() { return part(this, ${JSON.stringify(name)}, ${JSON.stringify(text)}); }`;
      });
      const contents = `function part(all, name, text) {
  const value = JSON.parse(text);
  Object.defineProperty(all, name, { value, enumerable: true });
  return value;
}
export default { ${parts.join(',\n')} };`;
      return { contents, loader: 'js' };
    });
  },
};

/** Programs with what they load; what several load is there once. */
async function bundle(entryPoints, external = []) {
  const { outputFiles } = await build({
    // A build that fails leaves the last one as it was.
    write: false,
    absWorkingDir: root,
    entryPoints,
    plugins: [throughTheDoors, readWhenAsked],
    outbase: 'adapters',
    outdir: 'dist/adapters',
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    // What is imported only when it is needed stays a file of its own.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Names stay, so that a stack says where it was; `node --enable-source-maps` shows the lines.
    // Where it is built to run in production they are left out: they are three times the size of the rest.
    sourcemap: process.env.NODE_ENV === 'production' ? false : 'linked',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    keepNames: true,
    legalComments: 'linked',
    // Libraries with parts that a bundle would miss: optional native ones, workers. They are loaded from node_modules.
    external: ['discord.js', 'pdfjs-dist', 'pg-native', 'pino', 'undici', ...external],
    // The CommonJS libraries in the bundle ask for Node's own modules by `require`.
    banner: {
      js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return outputFiles;
}

// The table in command-line.ts names the commands. `ask` is a program alone, since it is waited for: its files are few.
const table = readFileSync(join(root, 'adapters/command-line.ts'), 'utf8');
const commands = [...table.matchAll(/import\('(\.\/commands\/[\w-]+)\.js'\)/g)].map(
  ([, name]) => `adapters/${name}.ts`,
);
const ask = 'adapters/commands/ask.ts';
const built = await Promise.all([
  bundle(['adapters/main.ts', 'adapters/migrate.ts']),
  bundle(['adapters/cli.ts'], ['./commands/*']),
  bundle([ask]),
  // Of ingest, the work is started as a thread by its command.
  bundle(['adapters/commands/ingest-work.ts', ...commands.filter((name) => name !== ask)]),
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
