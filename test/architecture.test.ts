// The import law and the house rules, read from the files themselves: what no compiler option says.
import { describe, expect, it } from 'vitest';
import { doorNames, isDocumented, namesTaken } from './support/doors.js';
import { adapterLaw, adapterRoots, doors, law, openAdapters } from './support/import-law.js';
import { codeOf, type Import, importsOf, sourceFiles } from './support/imports.js';

const core = sourceFiles('src');
const adapters = sourceFiles('adapters');
const tests = sourceFiles('test', 'bench');
const all = [...core, ...adapters, ...tests];

const coreImports = core.flatMap(importsOf);
const adapterImports = adapters.flatMap(importsOf);

const packagesOf: Readonly<Record<string, readonly string[]>> = {
  ingest:
    'entities hast hast-util-from-html mdast mdast-util-from-markdown mdast-util-gfm-footnote mdast-util-gfm-table micromark-extension-gfm-footnote micromark-extension-gfm-table saxes valibot yaml'.split(
      ' ',
    ),
  knowledge: ['@noble/hashes', 'valibot'],
  retrieval: ['minisearch'],
  language: ['stemmer'],
  text: ['stemmer'],
};
const openToAll = ['vocabulary', 'errors', 'maps', 'words'];
/** Word data and fitted weights, which the core imports compiled. */
function isWordData(path: string): boolean {
  return /^knowledge\/(?:language|safety|words)\/[\w-]+\.json$/.test(path);
}
/** `src/text/tokens.ts` → `text`; `src/bot.ts` → `bot`. */
function partOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '');
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('the reader of imports', () => {
  it('sees every form of import and export-from, and nothing in comments', () => {
    const text = [
      "import a from './a.js';",
      "import type { B } from './b.js';",
      "import {\n  c,\n  type D,\n} from './c.js';",
      "import './d.js';",
      "export * from './e.js';",
      "export { type F } from './f.js';",
      "const g = await import('./g.js');",
      "let h: import('../h.js').H;",
      "import z from 'zod';",
      "// import no from './no.js';",
      "const text = 'taken from';",
    ].join('\n');
    const seen = importsOf({ path: 'src/x/y.ts', text }).map(({ to }) => to);
    const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `src/x/${name}.ts`);
    expect(seen.sort()).toEqual([...files, 'src/h.ts', 'zod'].sort());
  });

  it('finds a file behind every local import', () => {
    const paths = new Set(all.map(({ path }) => path));
    // Imports that these have in strings.
    const quotes = new Set(['test/architecture.test.ts', 'test/projects.test.ts']);
    const dangling = all
      .flatMap(importsOf)
      .filter(({ from, to, local }) => local && !quotes.has(from) && !paths.has(to) && !isWordData(to));
    expect(dangling).toEqual([]);
  });
});

describe('the core', () => {
  it('imports from part to part exactly as the law says', () => {
    const edges = new Map(Object.keys(law).map((part) => [part, new Set<string>()]));
    for (const { from, to, local } of coreImports) {
      const [here, there] = [partOf(from), partOf(to)];
      if (!local || here === there || openToAll.includes(there)) continue;
      edges.set(here, (edges.get(here) ?? new Set()).add(there));
    }
    const found = Object.fromEntries([...edges].map(([part, parts]) => [part, [...parts].sort()]));
    expect(found).toEqual(law);
  });

  it('rests on a vocabulary, errors and maps that import nothing', () => {
    expect(coreImports.filter(({ from }) => openToAll.includes(partOf(from)))).toEqual([]);
  });

  it('has no cycle of files, type imports counted', () => {
    expect(
      cycle(
        core.map(({ path }) => path),
        coreImports,
      ),
    ).toBeNull();
  });

  it('imports no built-in module, and only the pure packages that each part is known to need', () => {
    const found: Record<string, string[]> = {};
    for (const { from, to, local } of coreImports) {
      if (local) continue;
      const part = partOf(from);
      found[part] = [...new Set([...(found[part] ?? []), packageOf(to)])].sort();
    }
    expect(found).toEqual(packagesOf);
  });

  it('reads no clock, no randomness, no environment, no network, and writes no log', () => {
    const world =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.|\bfetch\(|\bconsole\.|\bcrypto\.|\bset(?:Timeout|Interval)\b/;
    expect(core.filter((file) => world.test(codeOf(file))).map(({ path }) => path)).toEqual([]);
  });

  it('names no platform outside of comments', () => {
    expect(core.filter((file) => /slack|discord/i.test(codeOf(file))).map(({ path }) => path)).toEqual([]);
  });
});

// Each command of the command line is a small composition root of its own.
const isRoot = (path: string): boolean =>
  partOf(path) === 'commands' || adapterRoots.some((root) => path === `adapters/${root}.ts`);

describe('the adapters', () => {
  it('enter the core only through its doors', () => {
    const past = adapterImports.filter(
      ({ to, local }) => local && to.startsWith('src/') && !doors.includes(to),
    );
    expect(past).toEqual([]);
  });

  it('take every name that a door offers', () => {
    const offered = core.filter(({ path }) => doors.includes(path)).flatMap(doorNames);
    const taken = new Set(adapters.flatMap(namesTaken));
    const unwanted = offered.filter(({ door, name }) => !taken.has(`${door} ${name}`));
    expect(unwanted.map(({ name, door }) => `${door}: ${name}`)).toEqual([]);
  });

  it('import from folder to folder exactly as the law says, the roots excepted, which join them', () => {
    const edges = new Map(Object.keys(adapterLaw).map((part) => [part, new Set<string>()]));
    for (const { from, to, local } of adapterImports) {
      const [here, there] = [partOf(from), partOf(to)];
      if (!local || !to.startsWith('adapters/') || isRoot(from)) continue;
      if (here === there || openAdapters.includes(there)) continue;
      edges.set(here, (edges.get(here) ?? new Set()).add(there));
    }
    const seen = Object.fromEntries([...edges].map(([part, parts]) => [part, [...parts].sort()]));
    expect(seen).toEqual(adapterLaw);
  });

  it('have no folders that need each other', () => {
    const between = Object.entries(adapterLaw).flatMap(([from, parts]) =>
      parts.map((to): Import => ({ from, to, local: true, ofTypes: false })),
    );
    expect(cycle(Object.keys(adapterLaw), between)).toBeNull();
  });

  it('have a store by its contract alone', () => {
    const past = adapterImports.filter(
      ({ from, to, local }) =>
        local &&
        partOf(to) === 'store' &&
        partOf(from) !== 'store' &&
        !isRoot(from) &&
        to !== 'adapters/store/store.ts',
    );
    expect(past).toEqual([]);
  });

  it('have no cycle of files, type imports counted', () => {
    expect(
      cycle(
        adapters.map(({ path }) => path),
        adapterImports,
      ),
    ).toBeNull();
  });

  it('read the environment in one place', () => {
    const readers = [...core, ...adapters].filter((file) =>
      /process\.env|\benv\b.*from 'node:process'/.test(codeOf(file)),
    );
    expect(readers.map(({ path }) => path)).toEqual(['adapters/settings/env.ts']);
  });
});

describe('every file', () => {
  it('says in its first line why it exists', () => {
    const mute = all.filter(({ text }) => !/^(?:#!.*\n)?\/\/ \S/.test(text));
    expect(mute.map(({ path }) => path)).toEqual([]);
  });

  it('has at most 300 lines', () => {
    const long = all
      .map(({ path, text }) => ({ path, lines: linesOf(text) }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it('has no line past 160 characters', () => {
    const long = [...core, ...adapters].flatMap(({ path, text }) =>
      text
        .split('\n')
        .map((line, index) => ({ place: `${path}:${index + 1}`, length: line.length }))
        .filter(({ length }) => length > 160),
    );
    expect(long).toEqual([]);
  });

  it('is short as a rule: the median of the product is under 100 lines', () => {
    const lengths = [...core, ...adapters].map(({ text }) => linesOf(text)).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  it('has a name in kebab case', () => {
    const odd = all.filter(
      ({ path }) =>
        !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:(?:\.browser)?\.test)?\.ts$/.test(path.split('/').at(-1) ?? ''),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['a default export', /^export default\b/m],
    ['the type any', /:\s*any\b(?!\s*[a-z])|\bas any\b|<any>/],
    ['an enum', /^\s*(?:export\s+)?(?:const\s+)?enum\s/m],
    [
      'a mark of unfinished work',
      new RegExp(
        `\\b(?:${['TO', 'FIX'].map((word, index) => `${word}${['DO', 'ME'][index]}`).join('|')}|XXX)\\b`,
      ),
    ],
    ['a switched-off or lone test', /\b(?:it|describe|test)\.(?:skip|only|todo)\b/],
  ])('is free of %s', (_name, pattern) => {
    const found = all.filter(
      (file) => file.path !== 'test/architecture.test.ts' && pattern.test(codeOf(file)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('the doors of the core', () => {
  const offered = core.filter(({ path }) => doors.includes(path)).flatMap(doorNames);

  it('offer some thirty names to whoever embeds the bot', () => {
    expect(offered.filter(({ door }) => door === 'src/index.ts').length).toBeLessThan(36);
  });

  it('say of each name at its definition what it is', () => {
    const mute = offered.filter((one) => !isDocumented(one, core));
    expect(mute.map(({ name, from }) => `${from}: ${name}`)).toEqual([]);
  });
});

function linesOf(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** The files of one cycle in order, or null. */
function cycle(paths: readonly string[], imports: readonly Import[]): readonly string[] | null {
  const next = new Map<string, string[]>(paths.map((path) => [path, []]));
  for (const { from, to } of imports) if (next.has(to)) next.get(from)?.push(to);
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const to of next.get(path) ?? []) {
      const found = visit(to, [...trail, path]);
      if (found !== null) return found;
    }
    done.add(path);
    return null;
  };
  for (const path of paths) {
    const found = visit(path, []);
    if (found !== null) return found;
  }
  return null;
}
