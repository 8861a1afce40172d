// What is done to an article that was read before it becomes a pack: whether it is worth one, its title, its record compared.
import { basename } from 'node:path';
import { type Article, compareRecord, hasWords, type KnownRecord } from '../../src/ingest/index.js';
import type { GuessedField } from '../../src/vocabulary.js';
import type { Document } from './documents.js';

/** The articles that have more than a title. Where none has, all of them, so that each is refused by its name. */
export function withTextIfAny(articles: readonly Article[]): readonly Article[] {
  const withWords = articles.filter(hasWords);
  return withWords.length > 0 ? withWords : articles;
}

/** Without a title it goes by the name of its file, which is marked as a guess. */
export function withTitle(article: Article, input: string): Article {
  if (article.record.title.trim() !== '') return article;
  const title = basename(input).replace(/\.\w{2,8}(?:\.gz)?$/, '') || input;
  const guessed: GuessedField[] = ['title', ...(article.guessed ?? []).filter((field) => field !== 'title')];
  return { ...article, record: { ...article.record, title }, guessed };
}

/** Never rejects. */
export type AskRecord = (
  id: string,
) => Promise<{ readonly known: KnownRecord | null; readonly failed: string | null }>;

export async function compareWithEuropePmc(document: Document, ask: AskRecord | null): Promise<Document> {
  const [article, ...others] = document.articles;
  if (ask === null || article === undefined || others.length > 0) return document;
  const id = idOf(article);
  if (id === null || !isOpen(article)) return document;
  const { known, failed } = await ask(id);
  const withProblem = (problem: string): Document => ({
    ...document,
    problems: [...document.problems, problem],
  });
  if (failed !== null) return withProblem(`its record was not compared with Europe PMC: ${failed}`);
  if (known === null) return withProblem(`${id} is not known to Europe PMC: its record was not compared`);
  const { article: read, problems } = compareRecord(article, known, 'Europe PMC');
  return { articles: [read], problems: [...document.problems, ...problems] };
}

function idOf({ record: { pmid, pmcid, doi } }: Article): string | null {
  return pmid === null ? (pmcid ?? doi) : `PMID${pmid}`;
}

function isOpen({ guessed = [], record: { title, authors, journal, year, doi } }: Article): boolean {
  const lacks = title === '' || authors.length === 0 || journal === null || year === null || doi === null;
  return guessed.length > 0 || lacks;
}
