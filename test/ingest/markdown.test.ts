// Articles from Markdown: the characters that a page would show, with what front matter says of the record.
import { describe, expect, it } from 'vitest';
import { ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';
import type { Pack } from '../../src/vocabulary.js';

function ingested(text: string): Pack {
  const [article] = readArticles(text);
  if (article === undefined) throw new Error('no article');
  return ingestArticle(article, 'made', shelfOf([]), null).pack;
}

const paper = `---
title: Tea and sleep
author:
  - Ada Leaf
  - {given: Bo, family: Van Root}
date: 2001-05-04
doi: https://doi.org/10.1234/tea.1
journal: Journal of Leaves
license: CC BY 4.0
---

# Tea and *sleep*

## Abstract

Green tea, i.e. *Camellia sinensis*, shortened sleep (p < 0.05)[^1] in
twelve ![cup](cup.png)students \\*not\\* blinded [2]. It was H<sub>2</sub>O that \`brewed\` it &amp; [a link](http://leaves.example).

**Keywords:** tea; melatonin (MT)

## Results

- One item is here. It goes on.
- Another item.

| Drug | *Dose* |
|------|--------|
| Tea  | 2 cups |

![A kettle.](kettle.png)

![fig](x.png)

## Funding

None at all.

## References

1. Leaf A. First.
2. Root B. Second.

[^1]: A foot note.
`;

describe('a Markdown text', () => {
  const pack = ingested(paper);
  const at = (locator: string): string | undefined =>
    pack.passages.find((passage) => passage.locator === locator)?.text;

  it('has its front matter as the record', () => {
    expect(pack.source).toMatchObject({
      title: 'Tea and sleep',
      authors: [
        { given: 'Ada', family: 'Leaf' },
        { given: 'Bo', family: 'Van Root' },
      ],
      journal: 'Journal of Leaves',
      year: 2001,
      doi: '10.1234/tea.1',
      url: 'https://doi.org/10.1234/tea.1',
    });
  });

  it('is quoted without marks, escapes and entities resolved', () => {
    expect(at('Abstract, sentence 1')).toBe(
      'Green tea, i.e. Camellia sinensis, shortened sleep (p < 0.05) in twelve students *not* blinded [2].',
    );
    expect(at('Abstract, sentence 2')).toBe('It was H2O that brewed it & a link.');
    expect(at('Keywords')).toBe('tea; melatonin (MT)');
  });

  it('has lists, tables and figures in their places', () => {
    expect(at('Results, paragraph 1, sentence 2')).toBe('It goes on.');
    expect(at('Results, paragraph 2, sentence 1')).toBe('Another item.');
    expect(at('Table 1')).toBe('Drug\tDose\nTea\t2 cups');
    expect(at('Figure 1')).toBe('A kettle.');
    expect(pack.passages.map(({ text }) => text)).not.toContain('fig');
    expect(at('Funding, paragraph 1')).toBe('None at all.');
  });

  it('lists its references and footnotes beside the sentences that cite them', () => {
    const [cited] = pack.passages.filter(({ kind }) => kind === 'sentence');
    expect(cited?.cites).toEqual(['A foot note.', 'Root B. Second.']);
    expect(pack.passages.some(({ text }) => text.includes('Root B.'))).toBe(false);
  });

  it('without front matter has its first heading as title, and names under it as authors', () => {
    const { source } = ingested('# Tea\n\nAda Leaf and Bo Root\n\n## Results\n\nTea helped.\n');
    expect(source).toMatchObject({
      title: 'Tea',
      authors: [
        { given: 'Ada', family: 'Leaf' },
        { given: 'Bo', family: 'Root' },
      ],
      url: null,
      year: null,
    });
  });

  it.each(['Abstract', 'Introduction'])(
    'with its title in front matter keeps a lone "# %s" over lower headings as a section',
    (heading) => {
      const { passages, record, source } = ingested(
        `---\ntitle: Tea and sleep\n---\n\n# ${heading}\n\nTea is old. It is green. It keeps awake.\n\n## Results\n\nTea helped.\n`,
      );
      expect(source.title).toBe('Tea and sleep');
      expect(record).toContain(heading);
      const places = passages.map(({ locator }) => locator);
      expect(places.at(-2)).toMatch(new RegExp(`^${heading}, (?:paragraph 1, )?sentence 3$`));
      expect(places.at(-1)).toMatch(/^Results, paragraph 1/);
    },
  );

  it('has an abstract in labelled parts as one where the labels stand under its heading', () => {
    const { passages } = ingested(
      '---\ntitle: Tea and sleep\n---\n\n# Abstract\n\n## Methods\n\nTea was drunk.\n\n## Results\n\nTea helped.\n',
    );
    expect(passages.map(({ locator }) => locator).at(-1)).toMatch(/^Abstract/);
  });

  it('whose front matter is no YAML is refused, with the place', () => {
    expect(() => readArticles('---\ntitle: [tea\n---\n\nTea helped.\n')).toThrow(
      /^the front matter is not YAML \(.*line.*\): mend it, or take it out$/,
    );
  });

  it('cannot unfold without bound', () => {
    const bomb = `---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c\n---\n\nTea helped.\n`;
    expect(() => readArticles(bomb)).toThrow(/YAML/);
  });
});
