// An article that was read from a file, with the record that Europe PMC has of it: asked only where something is guessed or lacking.
import { type Article, compareRecord, type KnownRecord } from '../../src/ingest/index.js';
import type { Document } from './documents.js';

/** Never rejects. */
export type AskRecord = (
  id: string,
) => Promise<{ readonly known: KnownRecord | null; readonly failed: string | null }>;

export async function compared(document: Document, ask: AskRecord | null): Promise<Document> {
  const [article, ...others] = document.articles;
  if (ask === null || article === undefined || others.length > 0) return document;
  const id = idOf(article);
  if (id === null || !isOpen(article)) return document;
  const { known, failed } = await ask(id);
  const said = (problem: string): Document => ({ ...document, problems: [...document.problems, problem] });
  if (failed !== null) return said(`its record was not compared with Europe PMC: ${failed}`);
  if (known === null) return said(`${id} is not known to Europe PMC: its record was not compared`);
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
