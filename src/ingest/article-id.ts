// An article named by its id instead of a file: PubMed Central, PubMed, or a DOI.

/** An id by which an article is fetched. */
export interface ArticleId {
  readonly kind: 'pmcid' | 'pmid' | 'doi';
  /** `PMC5935645`, `29508147`, `10.1007/s13311-018-0616-5`. */
  readonly value: string;
}

const DOI = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}\/\S+)$/i;

/** Null for what is no id. Bare digits are none: they may be a file's name, and both PubMed and PMC number their articles. */
export function articleIdOf(written: string): ArticleId | null {
  const text = written.trim();
  const pmcid = /^(?:PMCID:\s?)?PMC(\d{1,10})$/i.exec(text)?.[1];
  if (pmcid !== undefined) return { kind: 'pmcid', value: `PMC${pmcid}` };
  const pmid = /^PMID:?\s?(\d{1,9})$/i.exec(text)?.[1];
  if (pmid !== undefined) return { kind: 'pmid', value: pmid };
  const doi = DOI.exec(text)?.[1];
  return doi === undefined ? null : { kind: 'doi', value: doi };
}
