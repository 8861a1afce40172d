// CSL-JSON, what Zotero, Pandoc and citation processors read: an array of one item.
import type { Source } from '../vocabulary.js';
import { citationKey } from './bibtex.js';

export function cslJson(source: Source): string {
  const item = {
    id: citationKey(source),
    type: 'article-journal',
    title: source.title,
    author: source.authors.map(({ family, given }) => (given ? { family, given } : { literal: family })),
    'container-title': source.journal,
    'container-title-short': source.journalShort,
    issued: source.year === null ? undefined : { 'date-parts': [[source.year]] },
    volume: source.volume ?? undefined,
    issue: source.issue ?? undefined,
    page: source.pages ?? undefined,
    DOI: source.doi ?? undefined,
    PMID: source.pmid ?? undefined,
    PMCID: source.pmcid ?? undefined,
    URL: source.url ?? undefined,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
