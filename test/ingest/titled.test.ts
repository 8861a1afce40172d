// What an article goes by that has no title, and which articles are one.

import { describe, expect, it } from 'vitest';
import { withTitle } from '../../adapters/ingest/complete-record.js';
import { emptyRecord } from '../../src/ingest/article.js';
import { type Article, articleKey, readArticles } from '../../src/ingest/index.js';

const [plain] = readArticles('<html><body><p>Green tea helped, however not for long.</p></body></html>');
const article: Article | undefined = plain;

describe('an article without a title', () => {
  it('goes by the name of its file, which is marked', () => {
    if (article === undefined) throw new Error('no article');
    expect(article.record.title).toBe('');
    const named = withTitle(article, 'papers/Berg 2020.v2.html');
    expect(named.record.title).toBe('Berg 2020.v2');
    expect(named.guessed).toEqual(['title']);
    expect(withTitle(named, 'other.html')).toBe(named);
  });

  it('is no article twice in two files', () => {
    if (article === undefined) throw new Error('no article');
    const keys = ['a.html', 'b.html'].map((file) => articleKey(withTitle(article, file).record));
    expect(new Set(keys).size).toBe(2);
  });
});

describe('articles of one short title', () => {
  const record = { ...emptyRecord, title: 'Editorial', year: 2020 };
  const by = (family: string, journal: string): string =>
    articleKey({ ...record, authors: [{ given: 'A', family }], journal });

  it('are told apart by author and journal', () => {
    expect(by('Berg', 'Notes')).not.toBe(by('Lind', 'Notes'));
    expect(by('Berg', 'Notes')).not.toBe(by('Berg', 'Other Notes'));
    expect(by('Berg', 'Notes')).toBe(by('Berg', 'Notes'));
  });
});
