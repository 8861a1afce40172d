// A curator works on the files of an ingested pack; the article is ingested again, and nothing of that work is undone.
import { describe, expect, it } from 'vitest';
import type { PackTexts } from '../../src/index.js';
import { ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';
import { edited, packOf, problemsOf } from '../support/pack-texts.js';

interface Row {
  id: string;
  name?: string;
  claims?: string[];
  aliases?: string[];
  proposed?: string;
  rejected?: boolean;
}

const text = `# Tea and sleep

Ada Leaf, Bo Root

## Abstract

Green tea shortened sleep in twelve students. Black tea may lengthen it. Matcha was not studied, although matcha is strong.

Keywords: green tea; black tea; matcha

## Results

Green tea was followed by shorter nights. Black tea was followed by longer nights in the same students.
`;

function ingest(words: string, before: PackTexts | null): ReturnType<typeof ingestArticle> {
  const [article] = readArticles(words);
  if (article === undefined) throw new Error('no article');
  return ingestArticle(article, 'leaf-tea', shelfOf([]), before);
}

const first = ingest(text, null).texts;
const rows = (texts: PackTexts, file: string): Row[] => JSON.parse(texts[file] ?? '[]') as Row[];
const inTopics = (texts: PackTexts, change: (list: Row[]) => void): PackTexts =>
  edited<Row[]>(texts, 'topics.json', change);
const row = (list: Row[], id: string): Row => {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
};

describe('the draft of a pack', () => {
  it('marks all that a machine proposed', () => {
    expect(rows(first, 'topics.json').map(({ id, proposed }) => [id, proposed])).toEqual([
      ['green-tea', 'keyword'],
      ['black-tea', 'keyword'],
      ['matcha', 'keyword'],
    ]);
  });

  it('ingested again without edits is the same, byte for byte', () => {
    const again = ingest(text, first);
    expect(again.texts).toEqual(first);
    expect(again.kept).toBe(0);
  });
});

describe('what a curator decided', () => {
  const decided = inTopics(first, (list) => {
    delete row(list, 'green-tea').proposed;
    row(list, 'black-tea').aliases?.push('assam');
    row(list, 'matcha').rejected = true;
  });
  const again = ingest(text, decided);

  it('is loaded: accepted is no proposal any more, rejected is not shown', () => {
    const { topics } = packOf(decided);
    expect(topics.map(({ id, proposed }) => [id, proposed])).toEqual([
      ['green-tea', undefined],
      ['black-tea', 'keyword'],
    ]);
  });

  it('stands after another run, which says how many decisions there are', () => {
    expect(again.kept).toBe(3);
    expect(rows(again.texts, 'topics.json')).toEqual(rows(decided, 'topics.json'));
  });

  it('stands after a third run over an article that has changed, beside what is newly proposed', () => {
    const changed = text
      .replace('Keywords: green tea', 'Keywords: white tea; green tea')
      .replace(
        'Green tea was followed',
        'White tea was followed by fever in one student. Green tea was followed',
      );
    const third = ingest(changed, again.texts);
    expect(third.kept).toBe(3);
    expect(
      rows(third.texts, 'topics.json').map(({ id, proposed, rejected }) => [id, proposed, rejected]),
    ).toEqual(
      expect.arrayContaining([
        ['green-tea', undefined, undefined],
        ['matcha', 'keyword', true],
        ['white-tea', 'keyword', undefined],
      ]),
    );
    expect(row(rows(third.texts, 'topics.json'), 'black-tea').aliases).toContain('assam');
  });

  it('to delete, to add, and to rename is kept, too', () => {
    const claim = row(rows(first, 'topics.json'), 'matcha').claims?.[0] ?? '';
    const changed = edited<Record<string, unknown>>(
      inTopics(first, (list) => {
        list.splice(
          list.findIndex(({ id }) => id === 'matcha'),
          1,
          { id: 'strength', name: 'Strength', facet: 'term', aliases: [], claims: [claim] } as Row,
        );
      }),
      'pack.json',
      (pack) => Object.assign(pack, { name: 'Tea at night', facets: [...(pack['facets'] as Row[])] }),
    );
    const kept = ingest(text, changed);
    expect(rows(kept.texts, 'topics.json').map(({ id }) => id)).toEqual([
      'green-tea',
      'black-tea',
      'strength',
    ]);
    expect(packOf(kept.texts).name).toBe('Tea at night');
    expect(kept.kept).toBe(3);
  });

  it('on words that the article no longer has is said to be lost, and the pack is sound', () => {
    const gone = text.replaceAll(
      /Matcha was not studied, although matcha is strong\./g,
      'Cocoa was not studied.',
    );
    const accepted = inTopics(first, (list) => {
      delete row(list, 'matcha').proposed;
    });
    const lost = ingest(gone, accepted);
    expect(lost.lost).toContain('topics.json › matcha');
    expect(problemsOf(lost.texts)).toEqual([]);
  });

  it('on one sentence of a topic is named with its words when a number of it changes', () => {
    const accepted = inTopics(first, (list) => {
      delete row(list, 'green-tea').proposed;
    });
    const { texts, lost, kept } = ingest(text.replaceAll('twelve', 'thirteen'), accepted);
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatch(
      /^topics\.json › green-tea › claims › s\w+ \(“Green tea shortened sleep in twelve students\.”\)$/,
    );
    expect(kept).toBe(1);
    expect(problemsOf(texts)).toEqual([]);
  });

  it('on a claim is named when its sentence, or only the caveat chosen for it, is gone', () => {
    const id = row(rows(first, 'topics.json'), 'green-tea').claims?.[0] ?? '';
    const last = row(rows(first, 'topics.json'), 'matcha').claims?.[0] ?? '';
    const accepted = edited<(Row & { caveats?: unknown })[]>(first, 'claims.json', (list) => {
      for (const one of list)
        if (one.id === id) Object.assign(one, { caveats: [{ kind: 'limitation', passage: last }] });
    });
    const whole = ingest(text.replaceAll('twelve', 'thirteen').replaceAll('shorter', 'short'), accepted);
    expect(whole.lost.some((place) => place.startsWith(`claims.json › ${id} (“`))).toBe(true);
    const caveat = ingest(text.replace('Matcha was not studied', 'Cocoa was not studied'), accepted);
    expect(caveat.lost.some((place) => place.startsWith(`claims.json › ${id} (“`))).toBe(true);
    expect(rows(caveat.texts, 'claims.json').map((one) => one.id)).toContain(id);
    for (const { texts } of [whole, caveat]) expect(problemsOf(texts)).toEqual([]);
  });

  it('on a disclosure is named where its sentence is gone; that a claim was deleted is not', () => {
    const declared = `${text}\n## Conflicts of interest\n\nAda Leaf sells tea. Bo Root sells twelve cups.\n`;
    const { texts } = ingest(declared, null);
    const [id] = (JSON.parse(texts['pack.json'] ?? '') as { disclosures: string[] }).disclosures;
    const deleted = edited<Row[]>(texts, 'claims.json', (list) => {
      list.splice(
        list.findIndex((one) => one.id === id),
        1,
      );
    });
    expect(ingest(declared, deleted).lost).toEqual([]);
    const own = edited<{ disclosures: string[] }>(texts, 'pack.json', (pack) => {
      pack.disclosures.push(row(rows(first, 'topics.json'), 'green-tea').claims?.[0] ?? '');
    });
    const again = ingest(declared.replace('in twelve', 'in thirteen'), own);
    expect(again.lost.filter((place) => place.startsWith('pack.json › disclosures › s'))).toHaveLength(1);
    expect(problemsOf(again.texts)).toEqual([]);
  });

  it('to reject a topic stands where none of its words do, so that it is not proposed again', () => {
    const rejected = inTopics(first, (list) => {
      row(list, 'matcha').rejected = true;
    });
    const without = text.replace('Matcha was not studied, although matcha is strong.', 'Cocoa was not.');
    const other = text.replace('Matcha was not studied, although matcha is strong.', 'Matcha is green.');
    for (const changed of [without, other]) {
      const { texts, lost } = ingest(changed, rejected);
      expect(lost).toEqual([]);
      expect(row(rows(texts, 'topics.json'), 'matcha').rejected).toBe(true);
      const later = ingest(text, texts);
      expect(packOf(later.texts).topics.map(({ id }) => id)).not.toContain('matcha');
    }
  });

  it('may be to move a topic to any of the fixed facets, and to add one without aliases', () => {
    const own = edited<{ facets: unknown[] }>(first, 'pack.json', (pack) => {
      pack.facets.push({ id: 'leaf', name: 'Leaves' });
    });
    for (const facet of ['therapy', 'marker', 'gene', 'mechanism', 'receptor', 'condition', 'term', 'leaf']) {
      const moved = inTopics(own, (list) => Object.assign(row(list, 'matcha'), { facet }));
      expect(problemsOf(moved)).toEqual([]);
      expect(packOf(moved).topics.find(({ id }) => id === 'matcha')?.facet).toBe(facet);
    }
    const wrong = inTopics(own, (list) => Object.assign(row(list, 'matcha'), { facet: 'tea' }));
    expect(problemsOf(wrong)[0]?.cure).toContain('therapy');
  });

  it('to reject all claims of a topic must be said of the topic, too', () => {
    const broken = edited<Row[]>(first, 'claims.json', (list) => {
      for (const one of list) if (one.proposed === 'rule') one.rejected = true;
    });
    expect(problemsOf(broken).map(({ file, what }) => `${file}: ${what}`)).toContain(
      'topics.json: all of them are rejected',
    );
  });

  it('as broken JSON is named and not written over', () => {
    expect(() => ingest(text, { ...first, 'topics.json': '[' })).toThrow(
      /^an edited file of the pack cannot be read \(leaf-tea\)/,
    );
  });

  it('in a pack that ingest did not make is not touched', () => {
    const { 'draft.json': _, ...foreign } = first;
    expect(() => ingest(text, foreign)).toThrow(/^a pack stands there that ingest did not make/);
  });
});
