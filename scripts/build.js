// Builds dist/: the programs, each with what it loads in few files, so that a start reads few and a command little.
// Types are checked by `npm run types`; here they are only taken off.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** A program alone, with what it loads and nothing that another program loads. */
async function bundle(entryPoint, external = []) {
  const { outputFiles } = await build({
    // A build that fails leaves the last one as it was.
    write: false,
    absWorkingDir: root,
    entryPoints: [entryPoint],
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
    sourcemap: 'linked',
    minifySyntax: true,
    minifyWhitespace: true,
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

// Each command is a program of its own: in one bundle with the others it would load what any of them takes from the core's one
// door. The table in cli.ts names them.
const table = readFileSync(join(root, 'adapters/cli.ts'), 'utf8');
const commands = [...table.matchAll(/import\('(\.\/commands\/[\w-]+)\.js'\)/g)].map(([, name]) => name);
const built = await Promise.all([
  bundle('adapters/main.ts'),
  bundle('adapters/migrate.ts'),
  bundle('adapters/cli.ts', ['./commands/*']),
  // Started as a thread by its command.
  bundle('adapters/commands/ingest-work.ts'),
  ...commands.map((name) => bundle(`adapters/${name}.ts`)),
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
