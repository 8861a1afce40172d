// The bibliographic record of an ingested article as a CSL-JSON item; what the input did not say is left out.
import type { SourceFile } from '../../knowledge/schema.js';
import type { GuessedField, Source } from '../../vocabulary.js';
import type { ArticleRecord } from '../article.js';
import { articleAddress } from '../article-ids.js';

/** `known`: the same article's record in a curated pack, which then stands in both. */
export function sourceItem(
  record: ArticleRecord,
  title: string,
  known: Source | null,
  guessed: readonly GuessedField[] = [],
): SourceFile {
  const of = known ?? record;
  const fields = {
    'container-title': of.journal,
    'container-title-short': of.journalShort,
    volume: of.volume,
    issue: of.issue,
    page: of.pages,
    DOI: of.doi,
    PMID: of.pmid,
    PMCID: of.pmcid,
    URL: addressOrNull(of.url) ?? articleAddress(of),
    license: record.licence,
  };
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
  return {
    type: of.journal === null || of.journal === '' ? 'article' : 'article-journal',
    title: known?.title ?? title,
    author: of.authors
      .filter(({ given: first, family }) => `${first}${family}`.trim() !== '')
      .map(({ given: first, family }) =>
        family === '' ? { given: '', family: first } : { given: first, family },
      ),
    ...(of.year === null ? {} : { issued: { 'date-parts': [[of.year]] } }),
    ...Object.fromEntries(given),
    ...(known !== null || guessed.length === 0 ? {} : { guessed: [...guessed] }),
  };
}

/** What is no address of the web is none that a card could link. */
export function addressOrNull(written: string | null): string | null {
  return written !== null && /^https?:/.test(written) && URL.canParse(written) ? written : null;
}
