// Web pages: the article and not what stands around it; the record from the tags of its head, and marked where those are wanting.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../adapters/ingest/documents.js';
import { type Article, readArticles } from '../../../src/ingest/index.js';

function read(html: string): Article {
  const [article] = readArticles(html);
  if (article === undefined) throw new Error('no article');
  return article;
}

const body = `
<header class="site-header"><a href="/">Notes of Tea</a></header>
<nav><ul><li>Home</li><li>Issues</li></ul></nav>
<div id="cookie-banner"><p>We use cookies.</p></div>
<main><article>
  <h1>Tea and the made-up headache</h1>
  <p class="authors">Anna Berg<sup>1</sup>, Otto Lind<sup>2</sup></p>
  <h2>Abstract</h2><p>Tea helped <em>some</em> of 10<sup>2</sup> students.</p>
  <h2>Results</h2>
  <div>Relief came soon.<p>It did not last.</p></div>
  <ul><li>Green tea helped.</li><li>Water did not.</li></ul>
  <figure><img src="x.png" alt=""><figcaption>Figure 1. Cups of tea.</figcaption></figure>
  <table><caption>Table 1. Relief</caption><tr><th>Cup</th><th>Relief</th></tr><tr><td>Tea</td><td>7</td></tr></table>
  <aside><p>Read also: coffee.</p></aside>
</article>
<section class="related-articles"><h2>Related articles</h2><p>Coffee and sleep.</p></section></main>
<footer><p>All rights reserved.</p></footer><script>var a = "words";</script>`;
const page = (head: string): string => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

const tags = `<meta name="citation_title" content="Tea and the made-up headache">
<meta name="citation_author" content="Berg, Anna"><meta name="citation_author" content="Otto Lind">
<meta name="citation_journal_title" content="Notes of Tea"><meta name="citation_publication_date" content="2020/03/01">
<meta name="citation_doi" content="10.5555/tea.2020.12"><meta name="citation_firstpage" content="4"><meta name="citation_lastpage" content="9">`;

describe('a page of a journal', () => {
  const article = read(page(tags));

  it('is read without what stands around the article', () => {
    expect(article.blocks.map(({ text }) => text)).toEqual([
      'Tea and the made-up headache',
      'Tea helped some of 10² students.',
      'Relief came soon.',
      'It did not last.',
      'Green tea helped.',
      'Water did not.',
      'Figure 1. Cups of tea.',
      'Table 1. Relief\nCup\tRelief\nTea\t7',
    ]);
    expect(article.blocks[2]?.section).toEqual(['Results']);
  });

  it('has its record from the tags of its head, and nothing is guessed', () => {
    expect(article.record).toMatchObject({
      title: 'Tea and the made-up headache',
      authors: [
        { given: 'Anna', family: 'Berg' },
        { given: 'Otto', family: 'Lind' },
      ],
      journal: 'Notes of Tea',
      year: 2020,
      pages: '4-9',
      doi: '10.5555/tea.2020.12',
    });
    expect(article.guessed).toBeUndefined();
  });
});

describe('a page without such tags', () => {
  it('is named by its heading where the page says the same, and the names under it are marked', () => {
    const article = read(page('<title>Tea and the made-up headache</title>'));
    expect(article.record.authors.map(({ family }) => family)).toEqual(['Berg', 'Lind']);
    expect(article.guessed).toEqual(['authors']);
  });

  it('takes nobody for an author who is none by name', () => {
    const article = read(
      page('<meta name="author" content="webmaster@example.org"><title>Notes</title>').replace(
        /<p class="authors">.*?<\/p>/,
        '',
      ),
    );
    expect(article.record.authors).toEqual([]);
  });

  it('has authors of schema.org only where it is a scholarly article', () => {
    const data = (type: string): string =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': type, headline: 'Tea and the made-up headache', author: [{ name: 'Cees de Wit' }], datePublished: '2019-02-01' })}</script>`;
    expect(read(page(data('ScholarlyArticle'))).record).toMatchObject({
      year: 2019,
      authors: [{ given: 'Cees', family: 'de Wit' }],
    });
    expect(read(page(data('WebPage'))).record.year).toBeNull();
  });
});

it('refuses a page without words, and one whose elements never end', () => {
  expect(() => read('<!DOCTYPE html><html><body><script>x()</script></body></html>')).toThrow(
    'no text in this page',
  );
  expect(() => read(`<html><body>${'<div>'.repeat(50_000)}x`)).toThrow(
    /no text in this page|elements too deep/,
  );
});

describe('a page that was cut off', () => {
  const page = '<html><body><h1>Tea and headache</h1><p>Tea helped some of them.</p>';

  it('is read as far as it goes, and told', async () => {
    const cut = await readDocument(Buffer.from(page), () => 0);
    expect(cut?.articles[0]?.record.title).toBe('Tea and headache');
    expect(cut?.problems).toEqual([expect.stringContaining('a part of it may be lacking')]);
    const whole = await readDocument(Buffer.from(`${page}</body></html>`), () => 0);
    expect(whole?.problems).toEqual([]);
  });
});

describe('a page before a paywall', () => {
  const problems = async (inner: string): Promise<readonly string[] | undefined> => {
    const html = `<html><head><title>Tea in flu</title></head><body><h1>Tea in flu</h1>${inner}</body></html>`;
    return (await readDocument(Buffer.from(html), () => 0))?.problems;
  };

  it.each([
    '<p>Get full access to this article. Sign in or purchase it for $39.95.</p>',
    '<h2>Access options</h2><p>Buy this article: 35,00 EUR.</p>',
    '<p>Log in with your account.</p><p>Access through your institution.</p>',
  ])('is told: %s', async (inner) => {
    expect(await problems(inner)).toEqual([expect.stringContaining('offers the article for sale')]);
  });

  it.each([
    '<h2>Abstract</h2><p>Tea helped.</p><p>Get full access: sign in or purchase the article for $39.95.</p>',
    '<p>Tea cost $3 a cup, and nurses had full access to it.</p><p>It helped.</p>',
    '<p>Sign in to comment.</p><p>Tea helped some of them.</p>',
    '<p>Tea helped; a cup was £2 and had to be bought at the clinic.</p>',
  ])('is none: %s', async (inner) => {
    expect(await problems(inner)).toEqual([]);
  });

  it('is none where there is much text beside the offer', async () => {
    expect(await problems(`<p>Buy this article for $5.</p>${'<p>More tea helped.</p>'.repeat(300)}`)).toEqual(
      [],
    );
  });
});
