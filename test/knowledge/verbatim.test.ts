// One character of a quoted text altered: the pack is refused, the place is named, and neither verify nor the start goes on.
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { verifyPacks } from '../../adapters/commands/verify.js';
import { createLog } from '../../adapters/log/log.js';
import { run } from '../../adapters/run.js';
import { readSettings } from '../../adapters/settings/env.js';
import type { PackTexts } from '../../src/index.js';
import { edited, folderOf, problemsOf, shippedTexts } from '../support/pack-texts.js';

interface Passages {
  passages: { id: string; text: string }[];
}
type Claims = {
  id: string;
  quote: { passage: string; exact?: string };
  caveats?: { passage: string; exact?: string }[];
}[];

const texts = shippedTexts();
const passages = (JSON.parse(texts['passages.json'] ?? '') as Passages).passages;
const claims = JSON.parse(texts['claims.json'] ?? '') as Claims;

/** The text with the letter at a share of its length replaced by another. */
function altered(text: string, share: number): string {
  const at = Math.min(text.length - 1, Math.floor(text.length * share));
  return `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
}

const shares = [0, 0.5, 1];

describe('a pack with one character altered', () => {
  it.each(passages.map(({ id }) => id))('in passage %s is refused with the place', (id) => {
    for (const share of shares) {
      const broken = edited<Passages>(texts, 'passages.json', (file) => {
        for (const passage of file.passages)
          if (passage.id === id) passage.text = altered(passage.text, share);
      });
      const problem = problemsOf(broken).find(({ place }) => place === `passages › ${id} › text`);
      expect(problem?.what).toMatch(/^differs from the record at character \d+$/);
    }
  });

  it.each(passages.map(({ id, text }) => [id, text] as const))(
    'in the record, where passage %s stands, is refused with the place',
    (id, text) => {
      const record = texts['record.txt'] ?? '';
      const broken = { ...texts, 'record.txt': record.replace(text, altered(text, 0.5)) };
      const places = problemsOf(broken).map(({ file, place }) => `${file} ${place}`);
      expect(places).toContain('record.txt the whole text');
      expect(places).toContain(`passages.json passages › ${id} › text`);
    },
  );

  it('in the record, between passages, is refused by its hash', () => {
    const broken = {
      ...texts,
      'record.txt': (texts['record.txt'] ?? '').replace('Abstract\n', 'abstract\n'),
    };
    expect(problemsOf(broken).map(({ place }) => place)).toEqual(['the whole text']);
  });

  const exacts = claims.flatMap(({ id, caveats = [] }) =>
    caveats.flatMap(({ exact }, index) => (exact === undefined ? [] : [[id, index] as const])),
  );

  it.each(exacts)('in a caveat of claim %s (number %d) is refused with the place', (id, index) => {
    for (const share of shares) {
      const broken = edited<Claims>(texts, 'claims.json', (file) => {
        const caveat = file.find((claim) => claim.id === id)?.caveats?.[index];
        if (caveat?.exact !== undefined) caveat.exact = altered(caveat.exact, share);
      });
      expect(problemsOf(broken).map(({ file, place }) => `${file} ${place}`)).toEqual([
        `claims.json ${id} › caveats › ${index} › exact`,
      ]);
    }
  });

  it.each(claims.map(({ id }) => id))('in the words that claim %s quotes is refused with the place', (id) => {
    const broken = edited<Claims>(texts, 'claims.json', (file) => {
      for (const claim of file) {
        if (claim.id !== id) continue;
        const whole = passages.find((passage) => passage.id === claim.quote.passage)?.text ?? '';
        claim.quote.exact = altered(whole, 0.5);
      }
    });
    expect(problemsOf(broken).map(({ place }) => place)).toEqual([`${id} › quote › exact`]);
  });

  it('makes verify exit with 1 and name the folder, the place and the cure', () => {
    const folder = folderOf(brokenPack());
    const { status, out, err } = verified(folder);
    expect(status).toBe(1);
    expect(err).toContain(
      `${folder}: passages.json: passages › s6 › text: differs from the record at character 0`,
    );
    expect(err).toContain('passages are verbatim');
    expect(out).toBe('1 problem.\n');
  });

  it('leaves verify at 0 where nothing was altered', () => {
    const { status, out, err } = verified(folderOf(texts));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
      /^glutamate-migraine: edition [0-9a-f]{12}, 15 passages, 15 claims, 14 topics\nAll packs are sound\.\n$/,
    );
  });

  it('stops the start, with the first problem and how many more there are in the message', async () => {
    const settings = readSettings({ KNOWLEDGE_DIR: folderOf({ ...brokenPack(), 'topics.json': '[' }) });
    const started = run({ settings, only: 'all', log: createLog('silent'), fail: () => {} });
    await expect(started).rejects.toMatchObject({ name: 'Fault', code: 'bad-pack' });
    await expect(started).rejects.toThrow(/topics\.json: the file: not JSON/);
    const both = run({
      settings: readSettings({ KNOWLEDGE_DIR: folderOf(brokenPack('s6', 'c1')) }),
      only: 'all',
      log: createLog('silent'),
      fail: () => {},
    });
    await expect(both).rejects.toThrow(/passages › s6 › text.*and 1 more problem/);
  });
});

function brokenPack(...ids: readonly string[]): PackTexts {
  const chosen = ids.length > 0 ? ids : ['s6'];
  return edited<Passages>(texts, 'passages.json', (file) => {
    for (const passage of file.passages)
      if (chosen.includes(passage.id)) passage.text = altered(passage.text, 0);
  });
}

function verified(folder: string): { status: number; out: string; err: string } {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const status = verifyPacks([folder], out, err);
  return { status, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}
