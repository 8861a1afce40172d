// The identifiers of an article as people and records write them, and the web page on which its words stand.

export interface ArticleIds {
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
}

/** The full text where there is one, else the publisher's page, else the abstract. */
export function articleAddress({ doi, pmid, pmcid }: ArticleIds): string | null {
  if (pmcid !== null) return `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
  if (doi !== null) return `https://doi.org/${encodeURI(doi)}`;
  return pmid === null ? null : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}

/** PubMed's own page, on which the words of its records stand; the publisher's where PubMed has none. */
export function abstractAddress({ doi, pmid }: Pick<ArticleIds, 'doi' | 'pmid'>): string | null {
  return articleAddress({ doi: pmid === null ? doi : null, pmid, pmcid: null });
}

/** `PMC3166277` from that or from its number alone; null where it is neither. */
export function pmcIdOf(text: string): string | null {
  const number = /^(?:PMC)?(\d+)(?:\.\d+)?$/i.exec(text.trim())?.[1];
  return number === undefined ? null : `PMC${number}`;
}

/** A DOI without address or prefix; null where there is none. */
export function doiOf(text: string): string | null {
  return /10\.\d{4,9}\/\S+/.exec(text.trim())?.[0] ?? null;
}

/** A PubMed id without prefix; null where there is none. */
export function pmidOf(text: string): string | null {
  return /^(?:PMID:?\s*)?(\d{1,9})$/i.exec(text.trim())?.[1] ?? null;
}

/** The first year that a text names; null where it names none. */
export function yearIn(text: string): number | null {
  const year = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

/** An id by which an article is fetched, instead of a file: of PubMed Central, of PubMed, or a DOI. */
export interface ArticleId {
  readonly kind: 'pmcid' | 'pmid' | 'doi';
  /** `PMC5935645`, `29508147`, `10.1007/s13311-018-0616-5`. */
  readonly value: string;
}

const DOI = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}\/\S+)$/i;

/** Null for what is no id. Bare digits are none: they may be a file's name, and both PubMed and PMC number their articles. */
export function articleIdOf(argument: string): ArticleId | null {
  const text = argument.trim();
  const pmcid = /^(?:PMCID:\s?)?PMC(\d{1,10})$/i.exec(text)?.[1];
  if (pmcid !== undefined) return { kind: 'pmcid', value: `PMC${pmcid}` };
  const pmid = /^PMID:?\s?(\d{1,9})$/i.exec(text)?.[1];
  if (pmid !== undefined) return { kind: 'pmid', value: pmid };
  const doi = DOI.exec(text)?.[1];
  return doi === undefined ? null : { kind: 'doi', value: doi };
}
