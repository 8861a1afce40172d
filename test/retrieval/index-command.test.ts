// `glutamate index` and SEARCH=postgres as an operator uses them: load, search, ask, the same answers as in memory, and an outage.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { glutamate as built, type Outcome } from '../support/command-line.js';
import { root } from '../support/imports.js';
import { glutamate } from '../support/in-process.js';
import { describeWithPostgres } from '../support/postgres.js';

const lines = [
  { id: 'a-1', title: 'Moss and light', text: 'Moss tolerates deep shade, but it may suffer in drought.' },
  { id: 'a-2', title: 'Moss and light', text: 'Moss was counted on forty stones.' },
  { id: 'b-1', title: 'Ferns', text: 'Young ferns did not survive the frost of the first winter.' },
];
const asked = [
  'Does moss tolerate shade?',
  'Did young ferns survive frost?',
  'Do whales sing?',
  'help',
  'in:garden moss drought',
];
const input = asked.map((text, id) => `${JSON.stringify({ id, text })}\n`).join('');

let folder = '';
let knowledge = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-command-'));
  knowledge = join(folder, 'packs');
  mkdirSync(knowledge);
  writeFileSync(join(knowledge, 'garden.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answers = ({ out }: Outcome): unknown[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('glutamate index', () => {
  it('writes the index beside the packs, and says where', async () => {
    const { status, out, err } = await built(['index', '--knowledge', knowledge]);
    expect({ status, out, err }).toEqual({
      status: 0,
      out: `${join(knowledge, 'passages.index')}\n`,
      err: '',
    });
    expect(readFileSync(join(knowledge, 'passages.index')).subarray(0, 26).toString()).toBe(
      '{"magic":"glutamate-index"',
    );
  });

  it('refuses two places, an unknown place to write to, and a database without an address', async () => {
    const file = join(knowledge, 'garden.jsonl');
    expect(await glutamate(['index', '--knowledge', knowledge, '--knowledge', file])).toMatchObject({
      status: 2,
    });
    expect(await glutamate(['index', '--to', 'paper'])).toMatchObject({ status: 2 });
    const none = await glutamate(['index', '--knowledge', knowledge, '--to', 'postgres']);
    expect(none).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^--to postgres needs a database \(DATABASE_URL\): .*\n$/),
    });
  });
});

describeWithPostgres('SEARCH=postgres', (server) => {
  let env: Record<string, string> = {};
  beforeAll(async () => {
    env = { SEARCH: 'postgres', DATABASE_URL: await server().database(), KNOWLEDGE_DIR: knowledge };
  });

  it('says what to do where nothing was loaded yet', async () => {
    const found = await glutamate(['search', 'moss'], { env });
    expect(found).toMatchObject({ status: 1, out: '' });
    expect(found.err).toMatch(/holds no library \(SEARCH=postgres\): run `glutamate index --to postgres`/);
  });

  it('loads the packs, tells how far it is, and finds what is found in memory', async () => {
    const loaded = await built(['index', '--to', 'postgres'], { env });
    expect(loaded).toMatchObject({
      status: 0,
      out: '1 packs are searched from now on: 1 loaded, 0 removed\n',
    });
    expect(loaded.err).toContain('garden, passages: 3 of 3\n');
    const call = ['search', '--json', '--limit', '5', 'shade of moss'];
    const there = JSON.parse((await glutamate(call, { env })).out);
    const here = JSON.parse((await glutamate([...call, '--knowledge', knowledge])).out);
    expect(there.hits.map(({ pack, ...hit }: { pack: string }) => hit)).toEqual(here.hits);
    expect(there.hits[0]).toMatchObject({ passage: 'a-1', pack: 'garden' });
    expect((await glutamate(['search', 'frost'], { env })).out).toMatch(/^1\. Young ferns did not survive/);
  });

  it('answers as from memory, byte for byte', async () => {
    const call = ['ask', '--json', '--batch'];
    const there = await built(call, { env, input });
    const here = await glutamate([...call, '--knowledge', knowledge], { input });
    expect(there.status).toBe(0);
    expect(there.out).toBe(here.out);
    expect(answers(there)[0]).toMatchObject({ kind: 'answer', quotes: [{ passage: 'a-1' }] });
    expect(answers(there)[2]).toMatchObject({ kind: 'no-answer' });
    const payload = ['render', '--to', 'slack', 'Does moss tolerate shade?'];
    expect((await glutamate(payload, { env })).out).toBe(
      (await glutamate([...payload, '--knowledge', knowledge])).out,
    );
  });

  it('answers of the shipped review as from memory, byte for byte', async () => {
    const questions = readFileSync(join(root, 'bench', 'questions', 'dev.jsonl'), 'utf8')
      .split('\n')
      .slice(0, 10);
    const own = { ...env, KNOWLEDGE_DIR: join(root, 'knowledge') };
    const call = ['ask', '--json', '--batch'];
    const there = await glutamate(call, { env: own, input: `${questions.join('\n')}\n` });
    expect(there.out).toBe((await glutamate(call, { input: `${questions.join('\n')}\n` })).out);
    expect(answers(there)).toHaveLength(10);
  });

  it('does not call it silence of the sources when the database is away, and still helps', async () => {
    await server().stop();
    try {
      const { status, out, err } = await glutamate(['ask', '--json', '--batch'], { env, input });
      expect(status).toBe(0);
      const [moss, , whales, help] = JSON.parse(`[${out.trim().replaceAll('\n', ',')}]`);
      for (const one of [moss, whales])
        expect(one).toMatchObject({
          kind: 'no-answer',
          title: 'The library cannot be searched right now',
          quotes: [],
          source: null,
        });
      expect(help).toMatchObject({ kind: 'help' });
      expect(err).toMatch(/the database does not answer/);
      const card = (await glutamate(['ask', 'Does moss tolerate shade?'], { env })).out;
      expect(card).toMatch(/Not all sources could be searched/);
      expect(card).not.toMatch(/does not say|does not speak of|does not answer/);
      const found = await built(['search', 'moss'], { env });
      expect(found).toMatchObject({
        status: 1,
        out: '',
        err: expect.stringMatching(/the database does not answer/),
      });
    } finally {
      await server().start();
    }
  }, 60_000);
});
