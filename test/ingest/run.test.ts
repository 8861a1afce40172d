// A run of ingest over files and folders: what fails is told and the others go on, what is done stays done, nothing is half written.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { namedInputs } from '../../adapters/ingest/inputs.js';
import { type Input, ingest, type Run } from '../../adapters/ingest/run.js';
import { readPacks } from '../../adapters/packs/packs.js';
import { shelfOf } from '../../src/ingest/index.js';

interface Outcome {
  readonly whole: boolean;
  readonly out: string;
  readonly err: string;
}

function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'ingest-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

async function run(inputs: readonly Input[], out: string, more: Partial<Run> = {}): Promise<Outcome> {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') => ({ write: (text: string) => (said[name] += text) });
  const whole = await ingest({
    inputs,
    out,
    shelf: shelfOf([]),
    title: null,
    again: false,
    json: false,
    screen: into('err'),
    output: into('out'),
    askRecord: null,
    now: () => 0,
    passedOver: [],
    ...more,
  });
  return { whole, ...said };
}

const files = (...paths: readonly string[]): readonly Input[] => namedInputs(paths, '/nowhere').files;
const article = (title: string, more = ''): string =>
  `# ${title}\n\nAda Leaf\n\n## Results\n\n${title} helped twelve students, although they were few.${more}\n`;
const packsIn = (out: string): readonly string[] => readdirSync(out).filter((name) => !name.startsWith('.'));
const seen = (out: string): readonly string[] => readPacks([out]).packs.map(({ source }) => source.title);

describe('a run over a folder', () => {
  it('takes every article in it, in the order of names, whatever the files are called', async () => {
    const path = folder({
      'b.txt': 'Black tea\n\nBlack tea helped.\n',
      'a/notes.bin': article('Green tea'),
      'c.md': gzipSync(article('White tea')),
      '.hidden.md': article('Hidden tea'),
      'kettle.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]),
    });
    symlinkSync(path, join(path, 'loop'));
    const out = join(folder(), 'packs');
    const { files: inputs, passedOver } = namedInputs([path], out);
    const { whole, out: said, err } = await run(inputs, out, { passedOver });
    expect(whole).toBe(true);
    expect(seen(out)).toEqual(['Black tea', 'Green tea', 'White tea']);
    expect(said.split('\n').filter((line) => /^\S/.test(line))).toHaveLength(3);
    expect(err.split('\n')).toEqual([
      `${join(path, '.hidden.md')}: passed over: hidden`,
      `${join(path, 'loop')}: passed over: a link to a folder`,
      `${join(path, 'kettle.png')}: passed over: no text, and none of the forms that are read`,
      '3 new, 0 done before, 0 failed, 3 passed over',
      '',
    ]);
  });

  it('told twice does nothing the second time, and only what is new the third', async () => {
    const path = folder({ 'a.md': article('Green tea') });
    const out = folder();
    await run(files(path), out);
    expect((await run(files(path), out)).err).toBe('0 new, 1 done before, 0 failed\n');
    writeFileSync(join(path, 'b.md'), article('Black tea'));
    expect((await run(files(path), out)).err).toBe('1 new, 1 done before, 0 failed\n');
    expect((await run(files(path), out, { again: true })).err).toBe('2 new, 0 done before, 0 failed\n');
    expect(packsIn(out)).toHaveLength(2);
  });

  it('makes the same bytes again, and keeps what a curator put beside them', async () => {
    const path = folder({ 'a.md': article('Green tea') });
    const out = folder();
    await run(files(path), out);
    const [id = ''] = packsIn(out);
    const record = (): string => readFileSync(join(out, id, 'passages.json'), 'utf8');
    const before = record();
    writeFileSync(join(out, id, 'golden.jsonl'), '{"text":"green tea","expect":"answer"}\n');
    const { out: said } = await run(files(path), out, { again: true });
    expect(record()).toBe(before);
    expect(existsSync(join(out, id, 'golden.jsonl'))).toBe(true);
    expect(said).not.toContain('decisions');
  });

  it('takes no packs for inputs where they stand among them, and says where it cannot write', async () => {
    const path = folder({ 'a.md': article('Green tea') });
    const out = join(path, 'packs');
    await run(files(path), out);
    expect(namedInputs([path], out).files.map(({ path: one }) => one)).toEqual([join(path, 'a.md')]);
    await expect(run(files(path), join(path, 'a.md'))).rejects.toThrow(
      /^the folder for packs cannot be written/,
    );
  });

  it('puts a changed article into its old pack, and tells what a curator decided there', async () => {
    const path = folder({ 'a.md': article('Green tea') });
    const out = folder();
    await run(files(path), out);
    const [id = ''] = packsIn(out);
    const pack = join(out, id, 'pack.json');
    writeFileSync(pack, readFileSync(pack, 'utf8').replace('"name": "Green tea"', '"name": "Sencha"'));
    writeFileSync(join(path, 'a.md'), article('Green tea', ' It was hot.'));
    const { out: said } = await run(files(path), out);
    expect(said).toContain(', 1 decision of a curator kept');
    expect(packsIn(out)).toEqual([id]);
    expect(readPacks([out]).packs[0]).toMatchObject({ name: 'Sencha' });
    expect(readPacks([out]).packs[0]?.record).toContain('It was hot.');
  });

  it('that was killed while writing is put right by the next', async () => {
    const path = folder({ 'a.md': article('Green tea'), 'b.md': article('Black tea') });
    const out = folder();
    await run(files(path), out);
    const [id = ''] = packsIn(out);
    const old = join(out, `.old-${id}`);
    mkdirSync(old);
    for (const name of readdirSync(join(out, id))) {
      writeFileSync(join(old, name), readFileSync(join(out, id, name)));
    }
    rmSync(join(out, id), { recursive: true });
    mkdirSync(join(out, '.new-something'));
    writeFileSync(join(out, '.new-something', 'pack.json'), '{');
    expect((await run(files(path), out)).err).toBe('0 new, 2 done before, 0 failed\n');
    expect(readdirSync(out).filter((name) => name.startsWith('.new-') || name.startsWith('.old-'))).toEqual(
      [],
    );
    expect(seen(out)).toHaveLength(2);
  });
});

describe('bad input', () => {
  const sound = { 'z.md': article('Green tea') };
  const large = Buffer.alloc((64 << 20) + 1, 'tea ');
  const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    [
      'truncated XML',
      '<article><front><article-meta><title-group><article-title>Tea',
      /bad: The XML .*\(line 1, column \d+\): /,
    ],
    ['malformed XML', '<article>\n<p>Tea</b></article>', /bad: The XML .*\(line 2, column \d+\): /],
    [
      'an entity bomb',
      '<!DOCTYPE article [<!ENTITY a "tea"><!ENTITY b "&a;&a;">]><article>&b;</article>',
      /bad: .*line 1/,
    ],
    [
      'text that is not UTF-8',
      Buffer.from('Tea\n\nCaf\xe9.\n', 'latin1'),
      /bad: not UTF-8 text \(line 3\): save it as UTF-8/,
    ],
    [
      'an encoding that nobody knows',
      '<?xml version="1.0" encoding="tea-7"?><article/>',
      /bad: the encoding "tea-7" is not known/,
    ],
    ['a damaged archive', Buffer.from('PK\u0003\u0004\0\0\0', 'latin1'), /bad: this file is damaged/],
    ['another archive', Buffer.from(zipSync({ tea: new Uint8Array(4) })), /bad: not a text, and none of the/],
    ['broken gzip', gzipSync(article('Tea')).subarray(0, 40), /bad: broken gzip/],
    ['a file past the bound', large, /bad: larger than 64 MiB \(the whole file\): split it/],
    ['gzip that unfolds past the bound', gzipSync(large, { level: 1 }), /bad: larger than 64 MiB/],
    ['an empty file', '', /bad: the file is empty/],
    ['a title alone', 'Tea\n', /bad: nothing to quote \(Tea\)/],
    [
      'lines of a collection that are none',
      `${'{"id":}\n'.repeat(30)}{"id":"a","text":"Tea."}\n`,
      /bad: lines that cannot be read \(bad: line 1: not JSON[^\n]+; and 29 more problems\): `glutamate verify bad` names them/,
    ],
    [
      'front matter that is none',
      '---\ntitle: [tea\n---\n\nTea helped.\n',
      /bad: the front matter is not YAML/,
    ],
  ];

  it.each(cases)(
    '%s is told with its place and a cure, and the others go on',
    async (_name, content, told) => {
      const path = folder({ bad: content, ...sound });
      const out = folder();
      const { whole, err } = await run(files(join(path, 'bad'), join(path, 'z.md')), out);
      expect(whole).toBe(false);
      expect(err.replaceAll(`${path}/`, '')).toMatch(told);
      expect(err).toContain('1 new, 0 done before, 1 failed');
      expect(seen(out)).toEqual(['Green tea']);
      expect(packsIn(out)).toHaveLength(1);
    },
  );

  it('of the same article twice names both files', async () => {
    const path = folder({
      'a.md': article('Green tea'),
      'b.txt': 'Green tea\n\nAda Leaf\n\nGreen tea helped.\n',
    });
    const out = folder();
    const { whole, err } = await run(files(path), out);
    expect(whole).toBe(false);
    expect(err).toMatch(/b\.txt: the same article as another input \(title green tea leaf, in .*a\.md\)/);
    expect(packsIn(out)).toHaveLength(1);
  });

  it('that is no file and no id is refused before anything is done', () => {
    expect(() => namedInputs(['/no/such/file.xml'], 'out')).toThrow(/^no such file or folder/);
    expect(namedInputs(['PMC5935645', 'doi:10.1234/x'], 'out').ids).toEqual(['PMC5935645', 'doi:10.1234/x']);
  });
});

describe('packs of one run', () => {
  it('of other articles whose names are alike have ids of their own, the same ones in every run', async () => {
    const path = folder({
      'a.md': `---\ndoi: 10.1234/one\n---\n\n${article('Green tea')}`,
      'b.md': `---\ndoi: 10.1234/two\n---\n\n${article('Green tea')}`,
    });
    const [one, other] = [folder(), folder()];
    await run(files(path), one);
    await run(files(path), other);
    expect(packsIn(one)).toHaveLength(2);
    expect(packsIn(one)).toEqual(packsIn(other));
  });

  it('heed a byte order mark and a declared encoding', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(article('Grüner Tee'), 'utf16le')]);
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><article><front><article-meta><title-group><article-title>Th\xe9</article-title></title-group></article-meta></front><body><p>Le th\xe9 aide.</p></body></article>',
      'latin1',
    );
    const out = folder();
    await run(files(folder({ 'a.md': utf16, 'b.xml': latin })), out);
    expect([...seen(out)].sort()).toEqual(['Grüner Tee', 'Thé']);
  });

  it('of a collection keep its lines, under the title that was given, and are done once', async () => {
    const lines = '{"id":"a","title":"T","text":"Tea."}\n\n{"id":2,"text":"Cocoa – hot.","other":1}\n';
    const path = join(folder({ 'drinks.jsonl.gz': gzipSync(lines) }), 'drinks.jsonl.gz');
    const out = folder();
    await run(files(path), out, { title: 'Hot drinks' });
    expect((await run(files(path), out, { title: 'Hot drinks' })).err).toBe(
      '0 new, 1 done before, 0 failed\n',
    );
    const [pack] = readPacks([out]).packs;
    expect(pack).toMatchObject({ id: 'hot-drinks', name: 'Hot drinks', source: { title: 'Hot drinks' } });
    expect(pack?.passages.map(({ id, text, title }) => [id, text, title])).toEqual([
      ['a', 'Tea.', 'T'],
      ['2', 'Cocoa – hot.', undefined],
    ]);
    expect(readFileSync(join(out, 'hot-drinks', 'passages.jsonl'), 'utf8')).toBe(
      '{"id":"a","title":"T","text":"Tea."}\n{"id":"2","text":"Cocoa – hot."}\n',
    );
  });

  it('of a set of records are of those that say something; the others are counted', async () => {
    const record = (pmid: string, abstract: string): string =>
      `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID><Article><ArticleTitle>Tea ${pmid}.</ArticleTitle>${abstract}</Article></MedlineCitation></PubmedArticle>`;
    const worded = '<Abstract><AbstractText>Tea may help.</AbstractText></Abstract>';
    const set = `<PubmedArticleSet>${record('1', worded)}${record('2', '')}${record('3', worded)}</PubmedArticleSet>`;
    const [out, path] = [folder(), folder({ 'set.xml': set })];
    const { whole, err } = await run(files(path), out);
    expect(whole).toBe(true);
    expect(err).toContain('set.xml: nothing but a title in 1 of 3 records: passed over');
    expect(seen(out)).toHaveLength(2);
    expect((await run(files(path), out)).err).toBe('0 new, 1 done before, 0 failed\n');
  });

  it('that were fetched by id say what could not be had', async () => {
    const out = folder();
    const fetch = async (id: string) => ({ text: article(`Tea of ${id}`), note: `${id}: only its abstract` });
    const first = await run([{ id: 'PMC1', fetch }], out);
    expect(first.err).toBe('PMC1: only its abstract\n1 new, 0 done before, 0 failed\n');
    expect((await run([{ id: 'pmc1', fetch }], out)).err).toContain('1 done before');
  });
});
