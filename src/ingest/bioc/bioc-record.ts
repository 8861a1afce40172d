// The bibliographic record and the keywords that a BioC document tells by its infons.
import type { ArticleRecord } from '../article.js';
import { articleAddress, doiOf, pmcIdOf, pmidOf } from '../article-ids.js';
import type { BiocDocument, BiocPassage } from './bioc-documents.js';
import { authorsOf, infon } from './bioc-infons.js';

export function recordOf(
  document: BiocDocument,
  front: BiocPassage | undefined,
  title: string,
): ArticleRecord {
  const said = (...names: readonly string[]): string =>
    names
      .map((name) => (front === undefined ? '' : infon(front, name)) || infon(document, name))
      .find((value) => value !== '') ?? '';
  const id = String(document.id ?? '');
  const doi = doiOf(said('article-id_doi', 'doi'));
  const pmid = pmidOf(said('article-id_pmid', 'pmid')) ?? pmidOf(id);
  const pmcid =
    pmcIdOf(said('article-id_pmc', 'article-id_pmcid', 'pmcid')) ?? (/^PMC/i.test(id) ? pmcIdOf(id) : null);
  const [first, last] = [said('fpage'), said('lpage')];
  const pages = [first, last === first ? '' : last].filter((page) => page !== '').join('-');
  return {
    title,
    authors: authorsOf(front, document),
    // PubTator writes journal, date and pages as one line.
    journal: said('journal-title', 'journal').split(';')[0]?.trim() || null,
    journalShort: null,
    year: Number(/\b(?:1[5-9]|20)\d\d\b/.exec(said('year', 'date', 'journal'))?.[0]) || null,
    volume: said('volume') || null,
    issue: said('issue') || null,
    pages: pages || said('elocation-id') || null,
    doi,
    pmid,
    pmcid,
    url: articleAddress({ doi, pmid, pmcid }),
    licence: said('license') || null,
  };
}

// The service joins keywords by blanks: a longer line can't be told apart, and is no keyword.
const LINE_MAX = 3;

export function keywordsOf(lines: readonly string[]): readonly string[] {
  const words = lines.flatMap((line) => line.split(/[;,] /)).map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== '' && word.split(/\s+/).length <= LINE_MAX);
}
