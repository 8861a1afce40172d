// The record of an article as the services have it: of one that was read from a file, and what was published on one since.
import { articleIdOf, type KnownRecord, type Notice, readArticles } from '../../src/index.js';
import { recordOf, searchEuropePmc } from './europe-pmc.js';
import { ncbi } from './ncbi.js';
import { contactOf, type FetchSettings, politeGet } from './polite-get.js';

export interface AskedRecord {
  readonly known: KnownRecord | null;
  /** Why nothing could be asked; null where an answer came. */
  readonly failed: string | null;
}

/**
 * Asks Europe PMC, and gives up after the first failure. Null where no contact address is set. What is returned never rejects: a
 * network that fails is no fault of a file.
 */
export function recordFetcher(settings: FetchSettings): ((id: string) => Promise<AskedRecord>) | null {
  if (settings.contact === null) return null;
  const get = politeGet(settings.contact, settings);
  let failed: string | null = null;
  return async (argument) => {
    const id = articleIdOf(argument);
    if (id === null || failed !== null) return { known: null, failed };
    try {
      return { known: await recordOf(get, settings.europePmcUrl, id), failed: null };
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error);
      return { known: null, failed };
    }
  };
}

/**
 * What PubMed says was published on an article since: retractions, corrections, concerns. For an id (PMC…, PMID…, a DOI); null
 * where neither service knows the article. Throws a Fault where no contact address is set.
 */
export function noticesFetcher(settings: FetchSettings): (id: string) => Promise<readonly Notice[] | null> {
  const contact = contactOf(settings, 'Notices are');
  const get = politeGet(contact, settings);
  const services = ncbi(get, settings.ncbiUrl, contact);
  return async (argument) => {
    const id = articleIdOf(argument);
    if (id === null) return null;
    const ids =
      id.kind === 'pmid' ? { pmid: id.value } : await searchEuropePmc(get, settings.europePmcUrl, id);
    const pmid = ids?.pmid ?? null;
    const record = pmid === null ? null : await services.pubmed(pmid);
    return record === null ? null : (readArticles(record)[0]?.notices ?? []);
  };
}
