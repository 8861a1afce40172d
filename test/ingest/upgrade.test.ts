// Packs that release 0.1 made: today's program answers from them as they are, and ingests them anew without losing a curator's decision.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readPacks } from '../../adapters/packs/packs.js';
import type { Source } from '../../src/vocabulary.js';
import { glutamate as built } from '../support/command-line.js';
import { root } from '../support/imports.js';
import { glutamate } from '../support/in-process.js';

const left = join(root, 'test/fixtures/release-0.1');
const magpies = 'Does heather honey improve the recall of magpies?';

describe('packs of release 0.1', () => {
  let packs = '';
  beforeEach(() => {
    packs = mkdtempSync(join(tmpdir(), 'upgrade-'));
    const made = packs;
    onTestFinished(() => rmSync(made, { recursive: true, force: true }));
    cpSync(join(left, 'packs'), packs, { recursive: true });
  });
  const sources = (): readonly Source[] => readPacks([packs]).packs.map(({ source }) => source);
  const pack = (id: string) => {
    const { packs: all, problems } = readPacks([packs]);
    expect(problems).toEqual([]);
    return all.find((one) => one.id === id);
  };

  it('are sound, and their golden questions are answered', async () => {
    const { status, out, err } = await glutamate(['verify', packs]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('2 golden questions');
    expect(out).toContain('All packs are sound.');
  });

  it('are answered from, with the command that saves their index said', async () => {
    const { status, out, err } = await glutamate(['ask', '--json', '--knowledge', packs, magpies]);
    expect(status).toBe(0);
    const object = JSON.parse(out);
    expect(object.quotes[0].text).toMatch(/^In a randomised trial, heather honey improved the recall/);
    expect(object.caveats.map(({ text }: { text: string }) => text)).toContain(
      'However, only sixteen magpies were observed, and none of them was older than two years.',
    );
    expect(err).toMatch(/passages\.index: .*made by version 1.*`glutamate index` saves it/);
    await glutamate(['index', '--knowledge', packs]);
    expect(await glutamate(['ask', '--json', '--knowledge', packs, magpies])).toEqual({
      status,
      out,
      err: '',
    });
  });

  it('become the same packs, with what the curator decided, where their articles are ingested again', async () => {
    const ids = readPacks([packs]).packs.map(({ id }) => id);
    const years = sources().map(({ year }) => year);
    const { status, out, err } = await built(['ingest', join(left, 'articles'), '--out', packs]);
    expect(status).toBe(0);
    expect(err).toContain('4 new, 0 done before, 0 failed');
    expect(out).toContain('2 decisions of a curator kept');
    expect(readPacks([packs]).packs.map(({ id }) => id)).toEqual(ids);
    // The year that the curator put right.
    expect(sources().map(({ year }) => year)).toEqual(years);
    const honey = pack('farrow-2019-heather-honey-memory');
    expect(honey?.topics).toEqual([expect.objectContaining({ aliases: ['HH', 'ling honey'] })]);
    expect(honey?.topics[0]).not.toHaveProperty('proposed');
    expect(honey?.claims.map(({ claim }) => claim)).not.toContain('sc4b9580');
    const again = await built(['ingest', join(left, 'articles'), '--out', packs]);
    expect(again.err).toContain('0 new, 4 done before, 0 failed');
    expect((await glutamate(['verify', packs])).status).toBe(0);
  });

  it('are known by what they hold where the notes of the run that made them are gone', async () => {
    rmSync(join(packs, '.ingested'));
    const article = join(left, 'articles/honey.md');
    expect((await built(['ingest', article, '--out', packs])).out).toContain('2 decisions of a curator kept');
    const ids = readPacks([packs]).packs.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('farrow'))).toEqual(['farrow-2019-heather-honey-memory']);
  });
});
