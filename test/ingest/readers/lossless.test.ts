// Nothing of an article is lost: a reader of another make lists every text of the fixtures, and each is found in what was read.
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/ingest/article.js';
import { readBioc } from '../../../src/ingest/bioc/read-bioc.js';
import { ingestArticle } from '../../../src/ingest/ingest-article.js';
import { readJats } from '../../../src/ingest/jats/read-jats.js';
import { readMedline } from '../../../src/ingest/pubmed/read-medline.js';
import { readPubmed } from '../../../src/ingest/pubmed/read-pubmed.js';
import { shelfOf } from '../../../src/ingest/shelf.js';
import { leavesOf, lossesOf, textsOf } from '../../support/account.js';
import { articleFixture } from '../../support/article-fixture.js';

const read = (name: string, text: string): readonly Article[] =>
  name.startsWith('pubmed') ? readPubmed(text) : readJats(text);

describe('every text node and every line of an article in XML', () => {
  it.each(['jats-1.3-full.xml', 'nlm-2.3.xml', 'jats-letters.xml', 'pmc-set.xml', 'pubmed-set.xml'])(
    'is found in what was read of %s, in order and as often as it stands there',
    (name) => {
      const text = articleFixture(name);
      const { nodes, lines, lost, thinned, broken } = lossesOf(text, read(name, text).flatMap(textsOf));
      expect({ lost, thinned, broken }).toEqual({ lost: [], thinned: [], broken: [] });
      expect(nodes).toBeGreaterThan(5);
      expect(lines).toBeGreaterThan(1);
    },
  );

  it('is missed by the count where a block, a detail or a character is taken away', () => {
    const text = articleFixture('jats-1.3-full.xml');
    const [article] = readJats(text);
    if (article === undefined) throw new Error('nothing was read');
    const without = (words: string): Article => ({
      ...article,
      blocks: article.blocks.filter((block) => !block.text.includes(words)),
    });
    expect(lossesOf(text, textsOf(without('Rats are not people'))).lost).toMatchObject([
      { text: 'Rats are not people.' },
    ]);
    expect(lossesOf(text, textsOf({ ...article, details: [] })).lost.length).toBeGreaterThan(5);
    const joined = article.blocks.map((block) => ({
      ...block,
      text: block.text.replace('12\u00A0%', '12 %'),
    }));
    expect(lossesOf(text, textsOf({ ...article, blocks: joined })).broken).toHaveLength(1);
  });
});

describe('the pack of an article', () => {
  it.each(['jats-1.3-full.xml', 'nlm-2.3.xml', 'jats-letters.xml', 'pmc-set.xml', 'pubmed-set.xml'])(
    'holds every text of %s, too',
    (name) => {
      const text = articleFixture(name);
      const quotable = read(name, text).filter(({ blocks }) => blocks.some(({ kind }) => kind !== 'title'));
      const packs = quotable.map((article, index) =>
        ingestArticle(article, `pack-${index}`, shelfOf([]), null),
      );
      const { lost, broken } = lossesOf(
        text,
        packs.flatMap(({ texts }) => leavesOf(texts)),
      );
      // A letter without an abstract has nothing to quote, and becomes no pack.
      const expected =
        name === 'pubmed-set.xml' ? ['[A letter without an abstract].', '990103', '2003', 'Letters'] : [];
      expect({
        lost: lost.map(({ text: words }) => words).filter((words) => !expected.includes(words)),
        broken,
      }).toEqual({
        lost: [],
        broken: [],
      });
    },
  );
});

describe('every field of the other forms', () => {
  it('is found in what was read of tagged text', () => {
    const text = articleFixture('medline.nbib');
    const hay = readMedline(text).flatMap(textsOf).join('\n');
    const values = text
      .replace(/\n {6}/g, ' ')
      .split('\n')
      .map((line) => line.slice(6).trim())
      // Labels of an abstract have become headings.
      .flatMap((value) => value.split(/(?:BACKGROUND|AIM|METHODS|RESULTS): /))
      .map((value) => value.trim())
      .filter((value) => value !== '');
    expect(values.length).toBeGreaterThan(30);
    expect(values.filter((value) => !hay.includes(value))).toEqual([]);
  });

  it('is found in what was read of BioC', () => {
    const text = articleFixture('bioc-pmc.json');
    const hay = readBioc(text).flatMap(textsOf).join('\n');
    const passages: readonly { readonly text: string; readonly infons: Readonly<Record<string, string>> }[] =
      JSON.parse(text)[0].documents[0].passages;
    const layout = new Set(['type', 'section_type', 'xml', 'file']);
    const values = passages.flatMap((passage) => [
      ...passage.text.split(/\s*\n\s*/),
      ...Object.entries(passage.infons)
        .filter(([name]) => !layout.has(name))
        .flatMap(([name, value]) => (name.startsWith('name_') ? value.split(/;?[a-z-]+:/) : [value])),
    ]);
    expect(values.filter((value) => !hay.includes(value.trim()))).toEqual([]);
  });
});
