// Packs as texts: the shipped one, copies of it with one thing altered, and a made-up one of another field.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { shippedKnowledge } from '../../adapters/packs/packs.js';
import { createLibrary, type Library, loadPack, type PackTexts, type Problem } from '../../src/index.js';
import type { Pack } from '../../src/vocabulary.js';

type Json = Record<string, unknown>;

export function shippedTexts(): PackTexts {
  const folder = join(shippedKnowledge(), 'glutamate-migraine');
  const names = readdirSync(folder).filter((name) => /\.(json|txt)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** A copy with one JSON file changed in place. */
export function edited<T = Json>(texts: PackTexts, file: string, change: (value: T) => void): PackTexts {
  const value = JSON.parse(texts[file] ?? 'null') as T;
  change(value);
  return { ...texts, [file]: JSON.stringify(value, null, 1) };
}

export function without(texts: PackTexts, file: string): PackTexts {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => name !== file));
}

export function problemsOf(texts: PackTexts): readonly Problem[] {
  const loaded = loadPack(texts);
  return 'problems' in loaded ? loaded.problems : [];
}

export function packOf(texts: PackTexts): Pack {
  const loaded = loadPack(texts);
  if ('pack' in loaded) return loaded.pack;
  throw new Error(`the pack is broken: ${JSON.stringify(loaded.problems)}`);
}

export function libraryOf(...all: readonly [PackTexts, ...PackTexts[]]): Library {
  const [first, ...others] = all;
  return createLibrary([packOf(first), ...others.map(packOf)]);
}

/** A folder on the disk that holds the pack until the test is over. */
export function folderOf(texts: PackTexts): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return folder;
}

interface MadeUp {
  /** How many facets, each with one topic; the first two are `tea` and `brew`. */
  readonly facets?: number;
  readonly origin?: 'curated' | 'ingested';
  /** `none-found` only where the origin allows it. */
  readonly caveats?: 'quoted' | 'none-found';
}

const title = 'Tea and Sleep';
const finding = 'Green tea was associated with shorter sleep in twelve students.';
const limit = 'The students were few, and nobody was blinded.';

/** A pack of another field: its facets are `tea`, `brew`, and as many more as are wanted. */
export function madeUpTexts({ facets = 2, origin = 'curated', caveats = 'quoted' }: MadeUp = {}): PackTexts {
  const record = `${title}\n\n${finding} ${limit}\n`;
  const names = Array.from({ length: facets }, (_, index) => ['tea', 'brew'][index] ?? `facet-${index}`);
  const quoted = [{ kind: 'limitation', passage: 'p2' }];
  const json = (value: unknown): string => JSON.stringify(value, null, 1);
  return {
    'pack.json': json({
      schema: 1,
      id: 'tea-sleep',
      name: 'Tea and sleep',
      origin,
      subject: [],
      recordClaim: 'record',
      disclosures: [],
      limits: caveats === 'quoted' ? ['shorter'] : [],
      facets: names.map((id) => ({ id, name: `Kinds of ${id}`, aliases: [`${id}s`] })),
    }),
    'source.json': json({
      type: 'article-journal',
      title,
      author: [{ given: 'Ada', family: 'Leaf' }],
      'container-title': 'Journal of Leaves',
      issued: { 'date-parts': [[2001]] },
      URL: 'https://leaves.example/1',
    }),
    'passages.json': json({
      record: { file: 'record.txt', sha256: createHash('sha256').update(record).digest('hex') },
      passages: [
        { id: 't', kind: 'title', locator: 'Title', start: 0, text: title },
        {
          id: 'p1',
          kind: 'sentence',
          locator: 'Results, sentence 1',
          start: record.indexOf(finding),
          text: finding,
        },
        {
          id: 'p2',
          kind: 'sentence',
          locator: 'Results, sentence 2',
          start: record.indexOf(limit),
          text: limit,
        },
      ],
    }),
    'claims.json': json([
      { id: 'record', quote: { passage: 't' }, statement: true },
      { id: 'shorter', quote: { passage: 'p1' }, caveats: caveats === 'quoted' ? quoted : 'none-found' },
    ]),
    'topics.json': json(
      names.map((facet, index) => ({
        id: index === 0 ? 'green-tea' : `topic-${index}`,
        facet,
        name: index === 0 ? 'Green tea' : `Topic ${index}`,
        claims: ['shorter'],
        aliases: index === 0 ? ['sencha', 'matcha'] : [],
      })),
    ),
    'record.txt': record,
  };
}
