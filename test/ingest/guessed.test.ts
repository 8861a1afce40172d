// Heads of texts as people write them: the record is right, or marked as read from the text, or left out; never made of scraps.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { createBot, createLibrary } from '../../src/index.js';
import { type Article, ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';

function read(text: string): Article {
  const [article] = readArticles(text);
  if (article === undefined) throw new Error('no article');
  return article;
}

const names = ({ record }: Article): string[] =>
  record.authors.map(({ given, family }) => `${given} ${family}`.trim());
const body = 'Abstract\n\nLithium was followed by fewer attacks. It did not last.\n';
const title = 'Lithium and the made-up headache: a cohort of bakers';

describe('a plain text', () => {
  it('with a line each for names, citation and DOI has them apart', () => {
    const article = read(
      `${title}\nAnna Berg, Otto Lind\nNotes of Headache 2020;12(3):45-51\ndoi:10.5555/nh.2020.12\n\n${body}`,
    );
    expect(article.record).toMatchObject({
      title,
      journal: 'Notes of Headache',
      year: 2020,
      volume: '12',
      issue: '3',
      pages: '45-51',
      doi: '10.5555/nh.2020.12',
    });
    expect(names(article)).toEqual(['Anna Berg', 'Otto Lind']);
    expect(article.guessed).toEqual(['title', 'authors', 'journal', 'year']);
  });

  it('with a line that is neither keeps it as text, and out of the record', () => {
    const article = read(
      `${title}\nAnna Berg, Otto Lind\nReceived by the made-up office on paper\n\n${body}`,
    );
    expect(names(article)).toEqual(['Anna Berg', 'Otto Lind']);
    expect(article.record).toMatchObject({ journal: null, year: null, doi: null });
    expect(article.blocks.map(({ text }) => text)).toContain('Received by the made-up office on paper');
  });

  it.each([
    ['By Anna Berg, MD, PhD; Otto Lind', ['Anna Berg', 'Otto Lind']],
    [
      'A. Berg1, O. Lind2,*\n1 Department of Bread, Nowhere\n* Correspondence: o@example.org',
      ['A. Berg', 'O. Lind'],
    ],
    ['Anna Berg1 · Otto Lind2', ['Anna Berg', 'Otto Lind']],
    ['Berg AB, Lind O. Notes of Headache. 2020;12:45-51. doi:10.5555/nh.1', ['AB Berg', 'O Lind']],
    ['Anna BERG, Otto LIND', ['Anna BERG', 'Otto LIND']],
    ['Received: 1 March 2019 / Accepted: 2 May 2020', []],
  ])('reads the names of %j, or none', (line, expected) => {
    const article = read(`REVIEW ARTICLE\n\n${title}\n\n${line}\n\n${body}`);
    expect(article.record.title).toBe(title);
    expect(names(article)).toEqual(expected);
    if (expected.length > 0) expect(article.guessed).toContain('authors');
  });

  it('has an author from each line that names one', () => {
    const article = read(`Title: ${title}\nAuthor: Anna Berg\nAuthor: Otto Lind\n\n${body}`);
    expect(names(article)).toEqual(['Anna Berg', 'Otto Lind']);
    expect(article.guessed).toBeUndefined();
  });

  it('is not named by the date that a browser printed over it', () => {
    const article = read(`11/28/26, 12:12 AM\n\n${title}\nAnna Berg, Otto Lind\n\n${body}`);
    expect(article.record.title).toBe(title);
  });

  it('marks an identifier that stands in its text, and takes none from its references', () => {
    const inText = read(`${title}\n\n${body}\nDOI: 10.5555/nh.2020.12\n`);
    expect(inText.record.doi).toBe('10.5555/nh.2020.12');
    expect(inText.guessed).toContain('doi');
    expect(read(`${title}\n\n${body}\nReferences\n\ndoi: 10.5555/other.1\n`).record.doi).toBeNull();
  });
});

describe('a Markdown text', () => {
  it('with fields that were wrapped into each other has them apart', () => {
    const article = read(
      `# ${title}\n\nAuthors: Anna Berg, Otto Lind, Cees\nde Wit Journal: Notes of Headache Year: 2020\n\n## Abstract\n\nIt did not last.\n`,
    );
    expect(names(article)).toEqual(['Anna Berg', 'Otto Lind', 'Cees de Wit']);
    expect(article.record).toMatchObject({ journal: 'Notes of Headache', year: 2020 });
    expect(article.guessed).toBeUndefined();
  });

  it.each([
    ['**Journal:** Notes of Headache, 2020', 'Notes of Headache', 2020],
    ['*Published in Notes of Headache, 2020*', 'Notes of Headache', 2020],
    ['Journal: Notes of Headache', 'Notes of Headache', null],
  ])('parts %s', (line, journal, year) => {
    const article = read(`# ${title}\n\n${line}\n\n## Abstract\n\nIt did not last.\n`);
    expect(article.record).toMatchObject({ journal, year });
  });

  it('reads numbered names with where they work behind them', () => {
    const article = read(
      `# ${title}\n\nAnna Berg (1), Otto Lind (2)\n(1) Department of Bread, Nowhere; (2) Nowhere\n\n## Abstract\n\nIt did not last.\n`,
    );
    expect(names(article)).toEqual(['Anna Berg', 'Otto Lind']);
    expect(article.guessed).toEqual(['authors']);
  });

  it.each(['Authors: Anna Berg, doi:10.5555/x', 'Authors: Department of Bread, 12 Mill Lane'])(
    'leaves out the authors of %s',
    (line) => {
      expect(names(read(`# ${title}\n\n${line}\n\n## Abstract\n\nIt did not last.\n`))).toEqual([]);
    },
  );
});

it('marks what was guessed in the pack, in the answer and on the source line, until a curator confirms it', async () => {
  const article = read(`${title}\nAnna Berg, Otto Lind\n\n${body}`);
  const { pack, texts } = ingestArticle(article, 'lithium', shelfOf([]), null);
  expect(JSON.parse(texts['source.json'] ?? '{}')).toMatchObject({ guessed: ['title', 'authors'] });
  expect(pack.source.guessed).toEqual(['title', 'authors']);
  const bot = createBot(createLibrary([pack]), { words });
  const said = JSON.stringify(bot.respond('sources').card);
  expect(said).toContain('(Title and authors read from the text.)');
  const confirmed = {
    ...texts,
    'source.json': (texts['source.json'] ?? '').replace(/"guessed": \[[^\]]*\]/, '"guessed": []'),
  };
  const again = ingestArticle(article, 'lithium', shelfOf([]), confirmed);
  expect(again.pack.source.guessed).toBeUndefined();
  expect(again.kept).toBe(1);
});

describe('a line under the title', () => {
  it.each([
    'Published Thursday 9 July 2015',
    'This is a test (made up by Berg et al. and others)',
    'Upper Wold, Southland 10024',
  ])('%j names nobody', (line) => {
    expect(names(read(`${title}\n\n${line}\n\n${body}`))).toEqual([]);
  });
});
