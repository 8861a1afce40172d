// Dialects of JATS: the forerunner NLM 2.3, sets as NCBI sends them, letters of peer review, retractions in each of their forms.
import { describe, expect, it } from 'vitest';
import { readJats } from '../../../src/ingest/jats/read-jats.js';
import { articleFixture, blockWith, markersOf } from '../../support/article-fixture.js';

describe('NLM 2.3', () => {
  const [article] = readJats(articleFixture('nlm-2.3.xml'));

  it('is read with its own names for journal, licence and citations', () => {
    expect(article?.record).toMatchObject({
      journal: 'Old Journal',
      year: 2007,
      pages: 'e7',
      licence: 'Olden. Free for tests.',
    });
    expect(article?.references.map(({ text }) => text)).toEqual([
      '1 Ash A. Cold? Cold. 1990;1:1.',
      '2 Beech B. Warm. 1991.',
      '3 Hot. 1992.',
    ]);
  });

  it('may name characters that its document type declares', () => {
    const block = blockWith(article, 'Mice were kept');
    expect(block.text).toBe('Mice were kept α-free at 4\u00A0°C α [1]–[3]. The mean was');
    expect(markersOf(block)).toEqual([['[1]–[3]', ['one', 'two', 'three']]]);
  });

  it('has its disclosures in footnotes', () => {
    expect(blockWith(article, 'None were declared').role).toBe('disclosure');
    expect(blockWith(article, 'A grant for').role).toBe('funding');
    expect(blockWith(article, 'We thank the keepers').role).toBe('other');
  });
});

describe('awards', () => {
  const group = (inner: string) =>
    readJats(
      `<article><front><article-meta><funding-group>${inner}</funding-group></article-meta></front><body><p>x</p></body></article>`,
    )[0];
  const source =
    '<institution-wrap><institution-id>https://ror.example/1</institution-id><institution>Pond Fund</institution></institution-wrap>';
  const awards = `<award-group><funding-source>${source}</funding-source><award-id>P01</award-id><award-id>P02 X</award-id></award-group><award-group><funding-source>Eel Board</funding-source></award-group>`;

  it('say who paid where no statement does', () => {
    expect(blockWith(group(awards), 'Pond Fund')).toMatchObject({
      role: 'funding',
      section: ['Funding'],
      text: 'Pond Fund P01, P02 X; Eel Board',
    });
  });

  it('stand aside where a statement does', () => {
    const stated = group(`${awards}<funding-statement>The Pond Fund paid.</funding-statement>`);
    expect(blockWith(stated, 'Pond Fund').text).toBe('The Pond Fund paid.');
  });
});

describe('an article that was taken back', () => {
  it('is marked by its title and the notice that it points to, once', () => {
    expect(readJats(articleFixture('nlm-2.3.xml'))[0]?.notices).toEqual([
      { kind: 'retraction', text: 'Marked as retracted', url: 'https://doi.org/10.9999/old.99' },
    ]);
  });

  it('is marked where the article is itself the notice', () => {
    expect(readJats(articleFixture('pmc-set.xml'))[0]?.notices).toMatchObject([
      {
        kind: 'notice',
        text: expect.stringMatching(/^This is a notice of retraction of /),
        url: 'https://pubmed.ncbi.nlm.nih.gov/990123/',
      },
    ]);
  });

  const meta = (inner: string): string =>
    `<article><front><article-meta>${inner}</article-meta></front><body><p>x</p></body></article>`;
  const title = (words: string): string =>
    `<title-group><article-title>${words}</article-title></title-group>`;
  const related = (type: string): string => `<related-article related-article-type="${type}"/>`;
  it.each([
    ['retraction', title('[Retracted] Rats')],
    ['retraction', title('WITHDRAWN: Rats')],
    ['retraction', title('[ARTIGO RETRATADO]: Ratos')],
    ['retraction', related('retraction-forward')],
    ['partial-retraction', related('partial-retraction')],
    ['notice', title('Retraction: Rats')],
    ['notice', title('Retraction notice to: Rats')],
    ['notice', title('Partial retraction: Rats')],
    ['notice', related('retracted-article')],
    ['notice', related('object-of-concern')],
    ['retraction', title('Retraction: Rats') + related('retraction-forward')],
    [
      'retraction',
      '<article-categories><subj-group><subject>Retracted Article</subject></subj-group></article-categories>',
    ],
    ['concern', related('concern-forward')],
    ['concern', related('expression-of-concern')],
    ['correction', related('correction-forward')],
    ['correction', related('erratum')],
  ])('has a notice of %s for %s', (kind, inner) => {
    expect(readJats(meta(inner))[0]?.notices.map((notice) => notice.kind)).toEqual([kind]);
  });

  it.each([
    title('Retraction of the tongue in rats'),
    title('Removed teeth'),
    related('corrected-article'),
    related('companion'),
  ])('has no notice for %s', (inner) => {
    expect(readJats(meta(inner))[0]?.notices).toEqual([]);
  });

  it('tells the gravest notice first', () => {
    const kinds = readJats(
      meta(related('correction-forward') + related('concern-forward') + title('Retracted: x')),
    );
    expect(kinds[0]?.notices.map(({ kind }) => kind)).toEqual(['retraction', 'concern', 'correction']);
  });
});

describe('a set of articles', () => {
  it('is read article by article, the closed one with what it has', () => {
    const articles = readJats(articleFixture('pmc-set.xml'));
    expect(articles.map(({ record }) => record.pmcid)).toEqual(['PMC990', 'PMC991']);
    expect(blockWith(articles[1], 'Only this is free').section).toEqual(['Abstract']);
  });
});

describe('an answer of an OAI service', () => {
  it('is read with its prefixes', () => {
    const inner =
      '<j:body><j:p>Text <j:xref rid="a">1</j:xref>.</j:p></j:body><j:back><j:ref-list><j:ref id="a"/></j:ref-list></j:back>';
    const record = `<record><metadata><j:article xmlns:j="https://jats.nlm.nih.gov/ns/archiving/1.3/">${inner}</j:article></metadata></record>`;
    const [article] = readJats(`<OAI-PMH><GetRecord>${record}</GetRecord></OAI-PMH>`);
    expect(markersOf(blockWith(article, 'Text 1.'))).toEqual([['1', ['a']]]);
  });
});

describe('letters of peer review', () => {
  const [article, part, ...others] = readJats(articleFixture('jats-letters.xml'));

  it('are kept under their titles, apart from the words of the article', () => {
    for (const words of ['What the editors asked', 'The proof is thin [', 'A vole.', 'We ran it again']) {
      expect(blockWith(article, words)).toMatchObject({ kind: 'statement', role: 'peer-review' });
    }
    expect(blockWith(article, 'We ran it again').section).toEqual(['Author response']);
    expect(blockWith(article, 'A vole.').section).toEqual(['Decision letter', 'Image 1']);
  });

  it('bring references of their own, which never take the ids of the article', () => {
    expect(article?.references.map(({ id }) => id)).toEqual(['bib1', 'bib2', 'bib1-2']);
    expect(markersOf(blockWith(article, 'The proof is thin ['))).toEqual([['1', ['bib1-2']]]);
    expect(markersOf(blockWith(article, 'Voles ran (')).map(([, ids]) => ids)).toEqual([['bib1'], ['bib2']]);
  });

  it('are no articles, but a part that stands for itself is one, of the same journal and year', () => {
    expect(others).toEqual([]);
    expect(part?.record).toMatchObject({
      title: 'Shrews by day',
      journal: 'Open Letters',
      year: 2022,
      doi: '10.9999/ol.1.p2',
    });
    expect(blockWith(part, 'Shrews rest').kind).toBe('paragraph');
  });

  it('leave the digest and the disclosures of the article where they are', () => {
    expect(blockWith(article, 'A digest').section).toEqual(['Digest']);
    expect(blockWith(article, 'No competing interests declared')).toMatchObject({ role: 'disclosure' });
  });
});
