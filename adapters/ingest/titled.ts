// Which articles of an input are worth a pack, and what they go by where they have no title.
import { basename } from 'node:path';
import { type Article, hasWords } from '../../src/ingest/index.js';
import type { GuessedField } from '../../src/vocabulary.js';

/** Of a set of records, those that have an abstract at least; an article that comes alone must. */
export function worded(articles: readonly Article[]): readonly Article[] {
  const some = articles.filter(hasWords);
  return some.length > 0 ? some : articles;
}

/** Without a title it goes by the name of its file, which is marked as a guess. */
export function titled(article: Article, input: string): Article {
  if (article.record.title.trim() !== '') return article;
  const title = basename(input).replace(/\.\w{2,8}(?:\.gz)?$/, '') || input;
  const guessed: GuessedField[] = ['title', ...(article.guessed ?? []).filter((field) => field !== 'title')];
  return { ...article, record: { ...article.record, title }, guessed };
}
