// `glutamate ingest` as it is called: exit status, what goes to which output, and signals.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Child } from '../support/child.js';
import { glutamate as built } from '../support/command-line.js';
import { glutamate } from '../support/in-process.js';
import { column, smallPdf } from '../support/small-pdf.js';

const root = mkdtempSync(join(tmpdir(), 'ingest-command-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const article = `# The made-up headache

Ada Leaf

## Abstract

Tea was followed by relief in twelve patients. However, the patients knew what they drank.

Keywords: green tea

## Results

Green tea was followed by relief.
`;

function folder(name: string, files: Readonly<Record<string, string>> = {}): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

describe('glutamate ingest', () => {
  it('makes packs that verify finds sound and ask answers from', async () => {
    const input = folder('articles', { 'tea.md': article });
    const out = join(root, 'packs');
    const made = await built(['ingest', input, '--out', out]);
    expect({ status: made.status, out: made.out }).toEqual({
      status: 0,
      out: [
        'leaf-made-up-headache: 5 passages, 1 topics, 1 findings',
        '  title: The made-up headache',
        '  authors: Ada Leaf (read from the text: check it)',
        '  not given: journal, year, doi\n',
      ].join('\n'),
    });
    expect(made.err).toContain('1 new, 0 done before, 0 failed');
    const verified = await glutamate(['verify', out]);
    expect([verified.status, verified.err]).toEqual([0, '']);
    const asked = await glutamate(['ask', '--json', '--knowledge', out, 'topic', 'green', 'tea']);
    const object = JSON.parse(asked.out);
    expect(object).toMatchObject({ kind: 'answer', source: { title: 'The made-up headache', year: null } });
    expect(object.quotes[0].text).toBe('Green tea was followed by relief.');
  });

  it('reads a PDF without a word of its reader, which looks for a canvas', async () => {
    const pdf = join(folder('pdf'), 'tea.pdf');
    const lines = ['Tea was followed by relief in twelve patients.', 'However, they knew what they drank.'];
    writeFileSync(pdf, smallPdf([column(lines, 60, 100)], { Title: 'Tea' }));
    const { status, err } = await built(['ingest', pdf, '--out', join(root, 'pdf-packs')]);
    expect(status).toBe(0);
    expect(err).toContain('1 new, 0 done before, 0 failed');
    expect(err).not.toMatch(/warning|canvas/i);
  });

  it('exits with 1 where an input failed, and with 2 where the call is at fault', async () => {
    const input = folder('broken', { 'a.xml': '<article><p>Tea', 'b.md': article });
    const { status, out, err } = await built(['ingest', input, '--out', join(root, 'of-broken')]);
    expect(status).toBe(1);
    expect(out).toContain('leaf-made-up-headache');
    expect(err).toMatch(/a\.xml: The XML cannot be read: .*\(line 1, column \d+\): it ends too early/);
    expect((await glutamate(['ingest', input])).status).toBe(2);
    const empty = await built(['ingest', folder('empty'), '--out', join(root, 'of-empty')]);
    expect(empty.status).toBe(1);
    expect(empty.err).toMatch(/^no file in this folder \(.+empty\): /);
    expect((await built(['ingest', '/no/such/file', '--out', root])).status).toBe(1);
  });

  it('has nothing to index where every input failed, and says only why', async () => {
    const input = folder('only-broken', { 'a.xml': '<article><p>Tea' });
    const { status, err } = await built(['ingest', input, '--out', join(root, 'of-only-broken')]);
    expect(status).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('stops at a signal between two inputs, and the next run goes on', async () => {
    const inputs = 50;
    const many = Object.fromEntries(
      Array.from({ length: inputs }, (_, index) => [
        `${String(index).padStart(3, '0')}.md`,
        article.replace('The made-up headache', `The headache number ${index}`),
      ]),
    );
    const input = folder('many', many);
    const out = join(root, 'of-many');
    const child = new Child(['dist/adapters/cli.js', 'ingest', input, '--out', out], {});
    await child.prints(/5 passages/);
    child.signal('SIGINT');
    expect([130, null]).toContain(await child.exited);
    expect(child.output).toContain('stopped: run again to go on');
    const there = readdirSync(out).filter((name) => !name.startsWith('.'));
    expect(there.length).toBeLessThan(inputs);
    expect((await glutamate(['verify', out])).status).toBe(0);
    const { status, err } = await built(['ingest', input, '--out', out]);
    expect(status).toBe(0);
    // Stopped between a pack and the note that its input is done, that one is made anew, the same.
    const lines = [there.length, there.length - 1].map(
      (done) => `${inputs - done} new, ${done} done before, 0 failed`,
    );
    expect(lines.filter((line) => err.includes(line))).toHaveLength(1);
  });

  it('stops at a signal while it reads one long input', async () => {
    const input = folder('long', {
      'a.md': article,
      'b.md': `# Long tea\n\n${'Tea *helped* us. '.repeat(500_000)}`,
    });
    const out = join(root, 'of-long');
    const child = new Child(['dist/adapters/cli.js', 'ingest', input, '--out', out], {});
    await child.prints(/5 passages/);
    child.signal('SIGTERM');
    // Where the one input holds the loop, the process is ended from outside of it, by SIGKILL: no status then.
    expect([130, null]).toContain(await child.exited);
    expect(readdirSync(out).filter((name) => !name.startsWith('.'))).toEqual(['leaf-made-up-headache']);
  });

  it('stops at a signal while it waits for a pipe that nobody writes to', async () => {
    const input = folder('piped', { 'a.md': article });
    const pipe = join(input, 'b.md');
    execFileSync('mkfifo', [pipe]);
    const child = new Child(
      ['dist/adapters/cli.js', 'ingest', join(input, 'a.md'), pipe, '--out', join(root, 'of-piped')],
      {},
    );
    await child.prints(/5 passages/);
    child.signal('SIGINT');
    await child.exited;
    expect(child.output).toContain('stopped: run again to go on');
  });
});
