// The `glutamate` command as scripts and people use it: outputs, errors and exit statuses. Each way in and out is tried on the built
// program (`built`), all else in the process of the tests.
import { describe, expect, it } from 'vitest';
import type { AnswerObject } from '../../src/index.js';
import { glutamate as built } from '../support/command-line.js';
import { glutamate } from '../support/in-process.js';
import { folderOf, madeUpTexts, without } from '../support/pack-texts.js';
import { ask as answer, passage } from '../support/shipped.js';

describe('glutamate ask', () => {
  it('prints the card with the quote, both caveats and the source, and exits 0', async () => {
    const { status, out, err } = await built(['ask', 'therapy', 'ketamine']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    for (const part of [
      passage('s6'),
      'although with the exception of topiramate',
      passage('s7'),
      'Hoffmann & Charles, Neurotherapeutics 2018, abstract, sentences 6–7.',
    ]) {
      expect(out).toContain(part);
    }
    expect(out).not.toContain(String.fromCharCode(27));
  });

  it('colours its output on a terminal, as wide as that is, and not where NO_COLOR is set', async () => {
    const terminal = '--import data:text/javascript,process.stdout.isTTY=true;process.stdout.columns=50';
    const on = (env: Record<string, string>): Promise<{ out: string }> =>
      built(['ask', 'ketamine'], { env: { NODE_OPTIONS: terminal, ...env } });
    const [coloured, plain] = await Promise.all([on({}), on({ NO_COLOR: '1' })]);
    const esc = String.fromCharCode(27);
    expect(coloured.out).toContain(esc);
    expect(plain.out).not.toContain(esc);
    expect(coloured.out.replaceAll(new RegExp(`${esc}\\[[0-9;]*m`, 'g'), '')).toBe(plain.out);
    const lines = plain.out.split('\n').filter((line) => !line.includes('https://'));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(50);
    expect(lines.some(({ length }) => length > 40)).toBe(true);
  });

  it('exits 0 with an honest "the review does not say"', async () => {
    const { status, out } = await glutamate(['ask', 'therapy propranolol']);
    expect(status).toBe(0);
    expect(out).toContain('The review does not say');
  });

  it('--json prints the answer object of the same words', async () => {
    const { out } = await glutamate(['ask', '--json', 'compare', 'topiramate', 'ketamine']);
    expect(JSON.parse(out) as AnswerObject).toEqual(answer('compare topiramate ketamine'));
  });

  it('--explain says how the question was read and why it was answered', async () => {
    const { status, out } = await glutamate(['ask', '--explain', 'What dose of memantien was used?']);
    expect(status).toBe(0);
    expect(out).toMatch(/^Read as: ask$/m);
    expect(out).toMatch(/uncovered\s+dose/);
    expect(out).toMatch(/glutamate-migraine\/s6/);
    expect(out).toMatch(/^Decision: .+ confidence 0\.\d\d$/m);
  });

  it('without a text holds a conversation over a pipe, and leaves with "exit"', async () => {
    const { status, out } = await built(['ask'], { input: 'ketamine\n\nexit\nmemantine\n' });
    expect(status).toBe(0);
    expect(out).toContain('Ask it anything about that');
    expect(out).toContain(passage('s6'));
    expect(out).not.toContain('Memantine\n');
    expect(out).not.toMatch(/^> /m);
  });

  it('follows the card above in a conversation, and takes its choices by their names', async () => {
    const { out } = await glutamate(['ask'], { input: 'ketamine\nhow strong is that?\ncite\nthanks\n' });
    expect(out).toContain('[cite] [disclosures] [more]');
    expect(out).toContain('About Ketamine, from above.');
    expect(out).toContain('Citation: Vancouver');
    expect(out).toContain('You are welcome.');
  });

  it('reads a line of a batch with the topics that it names, and says so', async () => {
    const lines = [
      { id: 1, text: 'how strong is that?', topics: ['ketamine'] },
      { id: 2, text: 'and propranolol?', topics: ['ketamine'] },
      { id: 3, text: 'does topiramate help?', topics: ['ketamine'] },
      { id: 4, text: 'who wrote it?', topics: ['ketamine'] },
      { id: 5, text: 'is it effective?', topics: ['no-such-topic'] },
    ];
    const input = lines.map((line) => JSON.stringify(line)).join('\n');
    const { out } = await glutamate(['ask', '--json', '--batch'], { input });
    const objects = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; follows?: string[] });
    expect(objects.map(({ kind }) => kind)).toEqual(['answer', 'no-answer', 'answer', 'answer', 'no-answer']);
    expect(objects.map(({ follows }) => follows)).toEqual([
      ['ketamine'],
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('ends the conversation where the input ends', async () => {
    expect(await glutamate(['ask'], { input: 'who wrote this?' })).toMatchObject({ status: 0, err: '' });
  });

  it('asks the pack that --knowledge names', async () => {
    const folder = folderOf(madeUpTexts());
    const { out } = await glutamate(['ask', '--json', '--knowledge', folder, 'tea', 'matcha']);
    expect(JSON.parse(out)).toMatchObject({ kind: 'answer', source: { title: 'Tea and Sleep' } });
    const named = await glutamate(['ask', '--json', 'sencha'], { env: { KNOWLEDGE_DIR: folder } });
    expect(JSON.parse(named.out)).toMatchObject({ kind: 'answer' });
  });
});

describe('glutamate ask --json --batch', () => {
  it('answers each line in order under its own id', async () => {
    const texts = ['therapy ketamine', 'ümlaut ケタミン 👍', 'cite ris', '', 'x'.repeat(50_000)];
    const input = texts
      .map((text, id) => `${JSON.stringify({ id: id % 2 ? `q${id}` : id, text })}\n`)
      .join('');
    const { status, out, err } = await glutamate(['ask', '--json', '--batch'], { input });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as AnswerObject & { id: unknown });
    expect(lines.map(({ id }) => id)).toEqual([0, 'q1', 2, 'q3', 4]);
    for (const [index, { id: _id, ...object }] of lines.entries())
      expect(object).toEqual(answer(texts[index] ?? ''));
  });

  it('reports a bad line in its place, goes on with the rest, and exits 1', async () => {
    const input = [
      '{"id":"a","text":"ketamine"}',
      'no json',
      '{"id":"b"}',
      '[]',
      '{"text":"no id"}',
      '{"id":"c","text":"help"}',
    ].join('\n');
    const { status, out } = await built(['ask', '--json', '--batch'], { input });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; error?: string; kind?: string });
    expect(status).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['a', null, 'b', null, null, 'c']);
    expect(lines.map(({ error }) => typeof error)).toEqual([
      'undefined',
      'string',
      'string',
      'string',
      'string',
      'undefined',
    ]);
    expect(lines[5]?.kind).toBe('help');
  });

  it('streams hundreds of lines, the same bytes each time', async () => {
    const input = Array.from({ length: 300 }, (_, id) =>
      JSON.stringify({ id, text: id % 2 ? 'does ketamine help?' : 'gene fhm' }),
    ).join('\n');
    const first = await built(['ask', '--json', '--batch'], { input });
    expect(first.out.trimEnd().split('\n')).toHaveLength(300);
    const again = await glutamate(['ask', '--json', '--batch'], { input });
    expect(again.out).toBe(first.out);
  });

  it('exits 0 with nothing where there is nothing to read, and skips a byte order mark', async () => {
    expect(await glutamate(['ask', '--json', '--batch'])).toEqual({ status: 0, out: '', err: '' });
    const marked = await glutamate(['ask', '--json', '--batch'], {
      input: '\uFEFF{"id":1,"text":"help"}\r\n',
    });
    expect(JSON.parse(marked.out)).toMatchObject({ id: 1, kind: 'help' });
  });
});

describe('glutamate render', () => {
  it('prints the payload of each platform', async () => {
    const to = (platform: string): Promise<{ out: string }> =>
      glutamate(['render', '--to', platform, 'therapy', 'ketamine']);
    const [slack, discord, text] = await Promise.all([to('slack'), to('discord'), to('text')]);
    expect(Object.keys(JSON.parse(slack.out) as object)).toEqual(expect.arrayContaining(['text', 'blocks']));
    expect(Object.keys(JSON.parse(discord.out) as object)).toEqual(
      expect.arrayContaining(['components', 'flags', 'allowed_mentions']),
    );
    expect(text.out).toContain(passage('s6'));
    for (const { out } of [slack, discord])
      expect(out).toContain('the evidence for the efficacy of these therapies is not strong');
  });

  it('--batch prints {"id","payload"} for each line', async () => {
    const { out } = await glutamate(['render', '--to', 'slack', '--batch'], {
      input: '{"id":7,"text":"help"}\n',
    });
    expect(JSON.parse(out)).toMatchObject({ id: 7, payload: { text: expect.any(String) } });
  });
});

describe('glutamate search', () => {
  it('says where it searched when nothing is found, and shows no hit of score 0.0', async () => {
    const none = await glutamate(['search', 'zorblax']);
    expect(none).toMatchObject({ status: 0 });
    expect(none.out).toContain('(in 1 pack: glutamate-migraine)');
    const { out } = await glutamate(['search', '--limit', '50', 'the']);
    expect(out).not.toContain('(0.0)');
  });
});

describe('glutamate verify', () => {
  it('says that sound packs are sound, and exits 0', async () => {
    const { status, out, err } = await glutamate(['verify']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('All packs are sound.');
  });

  it('exits 1 with one line for each problem: what, where, cure', async () => {
    const folder = folderOf(without(madeUpTexts(), 'claims.json'));
    const { status, err } = await glutamate(['verify', folder]);
    expect(status).toBe(1);
    expect(err).toBe(`${folder}: claims.json: the file: missing: a pack needs it; see knowledge/README.md\n`);
  });

  it('is the cure that another command names for a pack of several problems, in one line', async () => {
    const folder = folderOf({ ...madeUpTexts(), 'topics.json': '{', 'claims.json': '[' });
    const { status, out, err } = await built(['ask', '--knowledge', folder, 'tea']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^a pack is broken \([^\n]+; and 1 more problem\): [^\n]+\n$/);
    expect(err).toContain(`\`glutamate verify ${folder}\``);
    expect((await glutamate(['verify', folder])).err.trim().split('\n')).toHaveLength(2);
  });

  it('exits 1 for a folder that is not there', async () => {
    const { status, out, err } = await glutamate(['verify', '/no/such/folder']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^no such folder of packs \(\/no\/such\/folder\): .+\n$/);
  });
});

describe('a call that is wrong', () => {
  it.each([
    ['an unknown option', ['ask', '--nonsense', 'ketamine']],
    ['an unknown command', ['nonsense']],
    ['--batch without --json', ['ask', '--batch']],
    ['a text beside --batch', ['ask', '--json', '--batch', 'ketamine']],
    ['a text beside --batch of search', ['search', '--json', '--batch', 'ketamine']],
    ['a text beside --batch of render', ['render', '--to', 'slack', '--batch', 'ketamine']],
    ['a file beside --batch', ['caveats', '--json', '--batch', 'notes.md']],
    ['a command that is nearly one', ['serch']],
    ['an unknown platform', ['render', '--to', 'telex', 'ketamine']],
    ['no platform', ['render', 'ketamine']],
  ])('exits 2 and tells stderr alone: %s', async (_name, args) => {
    const { status, out, err } = await glutamate(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^[^\n]+\n$/);
  });

  it.each([['sources'], ['cite', 'ris'], ['disclosures'], ['therapy', 'ketamine'], ['is ketamine safe?']])(
    'says how to ask what the bot understands: %s',
    async (...args) => {
      const { status, err } = await glutamate(args);
      expect(status).toBe(2);
      expect(err).toMatch(/^error: unknown command [^\n]+\n$/);
      expect(err).toContain(`use: glutamate ask ${args.join(' ')}\n`);
    },
  );

  it('that is a word of neither has no such hint', async () => {
    const { status, err } = await built(['nonsense']);
    expect(status).toBe(2);
    expect(err).not.toContain('use:');
  });

  it.each([
    [['render', '--ot', 'slack', 'ketamine'], '--ot'],
    [['ingest', 'x.md', '--uot', 'packs'], '--uot'],
  ])('names an unknown flag before one that is missing: %j', async (args, flag) => {
    const { status, err } = await glutamate(args);
    expect(status).toBe(2);
    expect(err).toContain(`unknown option '${flag}'`);
  });

  it('help exits 0 and names every command', async () => {
    const { status, out } = await built(['--help']);
    expect(status).toBe(0);
    for (const name of ['ask', 'render', 'verify', 'manifest']) expect(out).toContain(name);
  });
});
