// The bibliographic record of a pack from its CSL-JSON item.
import type { Source } from '../vocabulary.js';
import type { SourceFile } from './schema.js';

export function buildSource(file: SourceFile): Source {
  const guessed = file.guessed ?? [];
  return {
    ...(guessed.length === 0 ? {} : { guessed }),
    title: file.title,
    authors: file.author.map(({ given, family }) => ({ given, family })),
    journal: file['container-title'] ?? '',
    journalShort: file['container-title-short'] ?? file['container-title'] ?? '',
    year: file.issued?.['date-parts'][0][0] ?? null,
    volume: file.volume ?? null,
    issue: file.issue ?? null,
    pages: file.page ?? null,
    doi: file.DOI ?? null,
    pmid: file.PMID ?? null,
    pmcid: file.PMCID ?? null,
    url: file.URL ?? null,
  };
}
