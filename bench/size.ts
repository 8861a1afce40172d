// `npm run bench:size`: what a production install holds, by size, and what of it is needed to build alone, since dist/ holds it
// already; writes bench/results/size.md.
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lockedPackages } from '../test/supply/production.js';
import { root } from '../test/support/imports.js';

/** Packages that the page names one by one. */
const namedMax = 20;

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const needs = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** Bytes of the files below a folder that `counts`; packages within a package count for themselves. */
function bytesBelow(folder: string, counts: (name: string) => boolean = () => true): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += entry.name === 'node_modules' ? 0 : bytesBelow(path, counts);
    else if (counts(entry.name)) bytes += lstatSync(path).size;
  }
  return bytes;
}

const locked = lockedPackages();

/** Where Node finds a package from another: within it, beside it, or further up. */
function found(name: string, from: string): string | null {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (locked.has(path)) return path;
  return from === '' ? null : found(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}

/** The packages that dist/ loads from node_modules, with all that they need. */
function loaded(): ReadonlySet<string> {
  const build = readFileSync(join(root, 'scripts/build.js'), 'utf8');
  const named = [...(/const external = \[([^\]]*)\]/.exec(build)?.[1] ?? '').matchAll(/'([^']+)'/g)];
  const service = readFileSync(join(root, 'dist/adapters/service.cjs'), 'utf8');
  const tables = [...service.matchAll(/\brequire\("((?:@[^"/]+\/)?[^"/#]+)\/[^"]+"\)/g)];
  const all = new Set([...named, ...tables].flatMap(([, name = '']) => found(name, '') ?? []));
  for (const path of all) {
    // An optional one may not be installed here.
    const manifest = join(root, path, 'package.json');
    if (!existsSync(manifest)) continue;
    const text = readFileSync(manifest, 'utf8');
    const { dependencies, optionalDependencies } = needs.parse(JSON.parse(text));
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const needed = found(name, path);
      if (needed !== null) all.add(needed);
    }
  }
  return all;
}

/** Source maps and types, which nothing reads when it runs. */
const isUnread = (name: string): boolean => /\.(?:map|d\.[cm]?ts)$/.test(name);

const atRun = loaded();
const packages = [...locked]
  .filter(([path, { dev }]) => dev !== true && lstatSync(join(root, path), { throwIfNoEntry: false }))
  .map(([path]) => ({
    path,
    bytes: bytesBelow(join(root, path)),
    unread: bytesBelow(join(root, path), isUnread),
    run: atRun.has(path),
  }))
  .sort((a, b) => b.bytes - a.bytes);
const sum = (some: typeof packages): number => some.reduce((all, { bytes }) => all + bytes, 0);
const [running, building] = [packages.filter(({ run }) => run), packages.filter(({ run }) => !run)];
const dist = join(root, 'dist');
const isMap = (name: string): boolean => name.endsWith('.map');

writeFileSync(
  join(root, 'bench/results/size.md'),
  [
    '# What production holds',
    '',
    'Written by `npm run bench:size` after a build. Bytes of files; a file system takes some more.',
    '',
    '| | size | |',
    '| --- | ---: | --- |',
    `| \`dist/\` | ${mb(bytesBelow(dist, (name) => !isMap(name)))} | wanted: at most 5 MB |`,
    `| its source maps | ${mb(bytesBelow(dist, isMap))} | left out with \`NODE_ENV=production\` |`,
    `| \`knowledge/\` | ${mb(bytesBelow(join(root, 'knowledge')))} | |`,
    `| packages that \`dist/\` loads when it runs | ${mb(sum(running))} | ${running.length} |`,
    `| packages that \`dist/\` holds already | ${mb(sum(building))} | ${building.length}; they could go where nothing is built |`,
    `| of all packages, source maps and types | ${mb(packages.reduce((all, { unread }) => all + unread, 0))} | they could go; npm leaves no files out |`,
    '',
    'The largest packages of `npm ci --omit=dev`:',
    '',
    '| package | size | of it maps and types | when it runs |',
    '| --- | ---: | ---: | --- |',
    ...packages
      .slice(0, namedMax)
      .map(
        ({ path, bytes, unread, run }) =>
          `| ${path.replace('node_modules/', '')} | ${mb(bytes)} | ${mb(unread)} | ${run ? 'loaded' : ''} |`,
      ),
    '',
  ].join('\n'),
);
