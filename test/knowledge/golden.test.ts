// Golden questions beside a pack: verify asks them, and what does not come out as it should is a problem with its line.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { verifyPacks } from '../../adapters/commands/verify.js';
import { folderOf, shippedTexts } from '../support/pack-texts.js';

function verified(...questions: readonly unknown[]): { status: number; out: string; err: readonly string[] } {
  const folder = folderOf(shippedTexts());
  const lines = questions.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  writeFileSync(join(folder, 'golden.jsonl'), `${lines.join('\n')}\n`);
  const [out, err] = [new PassThrough(), new PassThrough()];
  const status = verifyPacks([folder], out, err);
  const said = String(err.read() ?? '').replaceAll(`${folder}: `, '');
  return { status, out: String(out.read() ?? ''), err: said.split('\n').filter((line) => line !== '') };
}

const sound = {
  text: 'therapy ketamine',
  expect: 'answer',
  anyOf: ['s6'],
  caveat: ['S6', 's7'],
  notice: null,
};

describe('golden questions', () => {
  it('that come out are counted', () => {
    const { status, out, err } = verified(sound, { text: 'Does it rain?', expect: 'abstain' });
    expect([status, err]).toEqual([0, []]);
    expect(out).toContain(', 2 golden questions\n');
  });

  it.each([
    ['is not answered', { text: 'Does it rain?', expect: 'answer' }, '"Does it rain?" is not answered'],
    [
      'is answered',
      { text: 'therapy ketamine', expect: 'abstain' },
      '"therapy ketamine" is answered, with s6',
    ],
    ['is answered with other words', { ...sound, anyOf: ['s1'] }, '"therapy ketamine" is answered with s6'],
    ['lacks a passage', { ...sound, allOf: ['s6', 's2'] }, '"therapy ketamine" is answered without s2'],
    ['lacks its caveat', { ...sound, caveat: ['s1'] }, '"therapy ketamine" lacks its caveat'],
    ['has another notice', { ...sound, notice: 'emergency' }, '"therapy ketamine" has the notice null'],
    [
      'names a passage that is gone',
      { ...sound, allOf: ['s6', 's99'] },
      '"therapy ketamine" names the passage "s99", which there is not',
    ],
    ['is no JSON', '{"text":', 'no golden question'],
    ['expects what there is not', { text: 'tea', expect: 'maybe' }, 'no golden question'],
  ])('one that %s is a problem, with its line', (_name, question, what) => {
    const { status, err } = verified(sound, question);
    expect(status).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]?.startsWith(`golden.jsonl: line 2: ${what}`)).toBe(true);
  });

  it('of a pack that is broken are told of with the rest', () => {
    const { status, err, out } = verified({ text: 'tea', expect: 'maybe' });
    const broken = folderOf({ ...shippedTexts(), 'topics.json': '[', 'golden.jsonl': '{"text":' });
    const [said, told] = [new PassThrough(), new PassThrough()];
    expect(verifyPacks([broken], said, told)).toBe(1);
    expect(String(told.read())).toMatch(/topics\.json: .*\n.*golden\.jsonl: line 1: no golden question/);
    expect(String(said.read())).toContain('2 problems.\n');
    expect([status, err.length]).toEqual([1, 1]);
    expect(out).toContain('1 problem.\n');
  });

  it('are no part of the edition', () => {
    const [one, other] = [verified(sound).out, verified(sound, sound).out];
    expect(/edition \w+/.exec(one)?.[0]).toBe(/edition \w+/.exec(other)?.[0]);
  });
});
