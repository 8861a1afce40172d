// Passages never begin with the reference number of the sentence before, and sections of one name are told apart.
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/ingest/article.js';
import { readJats } from '../../src/ingest/jats/read-jats.js';
import { cutPassages } from '../../src/ingest/pack/cut-passages.js';
import { layOut } from '../../src/ingest/pack/lay-out.js';
import { readMarkdown } from '../../src/ingest/text/read-markdown.js';

const to = (id: number): string => `<xref ref-type="bibr" rid="r${id}">${id}</xref>`;
const references = [6, 7, 36].map(
  (id) => `<ref id="r${id}"><label>${id}</label><mixed-citation>Number ${id}.</mixed-citation></ref>`,
);
const jats = (body: string): Article => {
  const [article] = readJats(
    `<article><body>${body}</body><back><ref-list>${references.join('')}</ref-list></back></article>`,
  );
  if (article === undefined) throw new Error('no article');
  return article;
};
const rows = (article: Article) =>
  cutPassages(layOut(article), new Set(article.references.map(({ id }) => id))).map(({ row }) => row);

describe('a reference mark after the full stop', () => {
  it.each([
    [`Toads sleep. ${to(36)} A pond was dug.`, ['Toads sleep. 36', 'A pond was dug.']],
    [`Toads sleep. <sup>${to(36)}</sup> A pond was dug.`, ['Toads sleep. ³⁶', 'A pond was dug.']],
    [`Toads sleep.<sup>${to(36)}</sup> A pond was dug.`, ['Toads sleep.³⁶', 'A pond was dug.']],
    [`Toads sleep. ${to(6)} , ${to(7)} A pond was dug.`, ['Toads sleep. 6 , 7', 'A pond was dug.']],
    [`Toads sleep. ${to(6)} , ${to(7)}`, ['Toads sleep. 6 , 7']],
    [`Toads sleep. [${to(6)}, ${to(7)}] Ponds freeze.`, ['Toads sleep. [6, 7]', 'Ponds freeze.']],
    [`Toads sleep. (${to(6)}) Ponds freeze.`, ['Toads sleep. (6)', 'Ponds freeze.']],
    [`Toads sleep. [${to(6)}] found none.`, ['Toads sleep.', '[6] found none.']],
    [`Toads sleep. 36 Newts were dug up.`, ['Toads sleep.', '36 Newts were dug up.']],
  ])('belongs to its sentence: %s', (inner, texts) => {
    const article = jats(`<sec><title>Results</title><p>${inner}</p></sec>`);
    const { record } = layOut(article);
    const cut = rows(article);
    expect(cut.map(({ text }) => text)).toEqual(texts);
    for (const { start, text } of cut) expect(record.slice(start, start + text.length)).toBe(text);
  });

  it('is cited by that sentence alone', () => {
    const cut = rows(jats(`<p>Toads sleep. ${to(36)} A pond was dug.${to(7)}</p>`));
    expect(cut.map(({ cites }) => cites)).toEqual([['r36'], ['r7']]);
  });
});

describe('the places of passages', () => {
  const paragraph = (words: string): string => `<p>${words} slept.</p>`;
  const section = (title: string, inner: string): string => `<sec><title>${title}</title>${inner}</sec>`;
  const places = (article: Article): string[] => rows(article).map(({ locator }) => locator);

  it('name a section by all its headings where the first and the last are those of another', () => {
    const body = section(
      'Methods',
      section('First pond', section('Animals', paragraph('Newts'))) +
        section('Second pond', section('Animals', paragraph('Toads') + paragraph('Frogs'))),
    );
    expect(places(jats(body))).toEqual([
      'Methods, First pond, Animals, paragraph 1, sentence 1',
      'Methods, Second pond, Animals, paragraph 1, sentence 1',
      'Methods, Second pond, Animals, paragraph 2, sentence 1',
    ]);
  });

  it('count sections of one name, side by side or apart', () => {
    const newt = section('Animal', paragraph('Newts') + section('Pond', paragraph('Ducks')));
    const toad = section('Animal', paragraph('Toads'));
    expect(places(jats(newt + toad))).toEqual([
      'Animal, paragraph 1, sentence 1',
      'Animal, Pond, paragraph 1, sentence 1',
      'Animal (2), paragraph 1, sentence 1',
    ]);
    expect(places(jats(newt + section('Weather', paragraph('Storms')) + toad)).at(-1)).toBe(
      'Animal (2), paragraph 1, sentence 1',
    );
    const markdown = readMarkdown('# Fen\n\n## Animal\n\nNewts slept.\n\n## Animal\n\nToads slept.\n');
    expect(places(markdown).slice(1)).toEqual([
      'Animal, paragraph 1, sentence 1',
      'Animal (2), paragraph 1, sentence 1',
    ]);
  });

  it('go on counting after a section within one', () => {
    const body = section(
      'Methods',
      paragraph('Newts') + section('Pond', paragraph('Ducks')) + paragraph('Toads'),
    );
    expect(places(jats(body))).toEqual([
      'Methods, paragraph 1, sentence 1',
      'Methods, Pond, paragraph 1, sentence 1',
      'Methods, paragraph 2, sentence 1',
    ]);
  });
});
