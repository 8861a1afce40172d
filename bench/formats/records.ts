// The records of the articles as reference managers have them: CSL-JSON of the truth, made BibTeX, BibLaTeX and RIS by pandoc and bibutils.
import { execFileSync } from 'node:child_process';
import type { Article } from '../../src/ingest/index.js';

export const RECORD_KINDS = ['CSL-JSON', 'BibTeX, pandoc', 'BibLaTeX, pandoc', 'RIS, bibutils'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Null where a program that it needs is not there. */
export function recordOf(kind: RecordKind, article: Article): string | null {
  const json = JSON.stringify([itemOf(article)]);
  const run = (program: string, args: readonly string[], input: string): string =>
    execFileSync(program, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  try {
    if (kind === 'CSL-JSON') return json;
    const bibtex = run(
      'pandoc',
      ['-f', 'csljson', '-t', kind.startsWith('BibL') ? 'biblatex' : 'bibtex'],
      json,
    );
    return kind.startsWith('Bib') ? bibtex : run('xml2ris', [], run('bib2xml', [], bibtex));
  } catch {
    return null;
  }
}

function itemOf({ record, blocks }: Article): Readonly<Record<string, unknown>> {
  const { title, authors, journal, year, volume, issue, pages, doi } = record;
  const abstract = blocks
    .filter(({ section }) => /^abstract$/i.test(section[0] ?? ''))
    .map(({ text }) => text);
  return {
    id: 'x',
    type: 'article-journal',
    title,
    author: authors.map(({ given, family }) => (given === '' ? { literal: family } : { given, family })),
    'container-title': journal,
    ...(year === null ? {} : { issued: { 'date-parts': [[year]] } }),
    ...Object.fromEntries(
      Object.entries({ volume, issue, page: pages, DOI: doi }).filter(([, value]) => value !== null),
    ),
    abstract: abstract.join('\n\n') || 'It has none.',
  };
}
