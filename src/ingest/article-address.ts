// The page on which the words of an article stand: the full text where there is one, else the publisher's page, else the abstract.

interface Ids {
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
}

export function articleAddress({ doi, pmid, pmcid }: Ids): string | null {
  if (pmcid !== null) return `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
  if (doi !== null) return `https://doi.org/${encodeURI(doi)}`;
  return pmid === null ? null : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}

/** `PMC3166277` from that or from its number alone; null where it is neither. */
export function pmcIdOf(written: string): string | null {
  const number = /^(?:PMC)?(\d+)(?:\.\d+)?$/i.exec(written.trim())?.[1];
  return number === undefined ? null : `PMC${number}`;
}

/** A DOI without address or prefix; null where there is none. */
export function doiOf(written: string): string | null {
  return /10\.\d{4,9}\/\S+/.exec(written.trim())?.[0] ?? null;
}

/** A PubMed id without prefix; null where there is none. */
export function pmidOf(written: string): string | null {
  return /^(?:PMID:?\s*)?(\d{1,9})$/i.exec(written.trim())?.[1] ?? null;
}
