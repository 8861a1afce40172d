// What makes a start of the programs of dist/ light: what V8 compiled of them at the build, harmless where it does not fit; and no
// dictionary for a question that needs none.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../support/imports.js';

const cache = 'dist/adapters/cli.cache';

/** What is built, in a place of its own. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'glutamate-compiled-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['package.json', 'dist', 'knowledge'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

function run(folder: string, args: readonly string[], nodeArgs: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeArgs, join(folder, 'dist/adapters/cli.js'), ...args],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  return { status, stdout, stderr };
}

const asked = ['ask', '--json', 'does memantine help against migraine?'];
let answered: ReturnType<typeof run>;

beforeAll(() => {
  answered = run(root, asked);
});

/** Whether V8 refuses what was compiled, with these flags. */
function refused(name: string, flags: readonly string[] = []): string {
  const runner = pathToFileURL(join(root, `dist/adapters/${name}.js`)).href;
  const loader = pathToFileURL(join(root, 'scripts/load-compiled.js')).href;
  const text = `
    const { load } = await import('${loader}');
    process.argv[2] = '--help';
    const { script } = load('${runner}', (path) => import(path));
    process.stderr.write(String(script.cachedDataRejected));`;
  return spawnSync(process.execPath, [...flags, '--input-type=module', '--eval', text], { encoding: 'utf8' })
    .stderr;
}

describe('what V8 compiled at the build', () => {
  it('answers', () => {
    expect(answered).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(answered.stdout).kind).toBe('answer');
  });

  it.each(['cli', 'service'])('is taken by the same Node: %s', (name) => {
    expect(refused(name)).toBe('false');
  });

  it('is refused by a V8 with other flags, and compiled anew', () => {
    expect(refused('cli', ['--no-lazy'])).toBe('true');
    expect(run(root, asked, ['--no-lazy'])).toEqual(answered);
  });

  it.each<[string, (path: string) => void]>([
    ['gone', (path) => rmSync(path)],
    ['empty', (path) => truncateSync(path, 0)],
    ['cut short', (path) => truncateSync(path, 10_000)],
    ['of another program', (path) => cpSync(path.replace('cli', 'service'), path)],
    ['of another Node', (path) => writeFileSync(path, otherVersion(readFileSync(path)))],
  ])('may be %s: the same answers', (_how, spoil) => {
    const folder = copied();
    spoil(join(folder, cache));
    expect(run(folder, asked)).toEqual(answered);
  });

  it('is left aside where Node maps lines to the sources, so that it knows them', () => {
    expect(run(root, asked, ['--enable-source-maps'])).toEqual(answered);
  });

  it('imports the commands that stand apart', () => {
    expect(run(root, ['verify'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('the dictionary for scripts without spaces', () => {
  const without = `--import=data:text/javascript,${encodeURIComponent(
    "Intl.Segmenter = class { constructor() { throw new Error('the dictionary is loaded'); } };",
  )}`;

  it.each([[asked], [['ask', 'therapy', 'ketamine']]])('is not loaded for %j', (args) => {
    expect(run(root, args, [without])).toEqual(run(root, args));
  });

  it('is loaded for a name that is written in one, which names its topic', () => {
    const named = ['ask', '--json', 'マグネシウム'];
    expect(JSON.parse(run(root, named).stdout).title).toBe('Magnesium');
    expect(run(root, named, [without]).stderr).toContain('the dictionary is loaded');
  });
});

/** The second word of what V8 keeps is a hash of its version. */
function otherVersion(kept: Buffer): Buffer {
  kept.writeUInt32LE(kept.readUInt32LE(4) ^ 1, 4);
  return kept;
}
