// What PubMed says was published on an article since: retractions, corrections, concerns.

import { Fault } from '../../src/index.js';
import { articleIdOf, readArticles } from '../../src/ingest/index.js';
import type { Notice } from '../../src/vocabulary.js';
import { searchEuropePmc } from './europe-pmc.js';
import type { FetchSettings } from './fetch-settings.js';
import { ncbi } from './ncbi.js';
import { politeGet } from './polite-get.js';

/** For an id (PMC…, PMID…, a DOI); null where neither service knows the article. Throws a Fault where no contact address is set. */
export function noticesFetcher(settings: FetchSettings): (id: string) => Promise<readonly Notice[] | null> {
  const { contact } = settings;
  if (contact === null) {
    const cure = 'set it to your e-mail address: Europe PMC and NCBI ask for it';
    throw new Fault(
      'bad-setting',
      'Notices are fetched only with an address to write to',
      'INGEST_CONTACT is not set',
      cure,
    );
  }
  const get = politeGet(contact, settings);
  const services = ncbi(get, settings.ncbiUrl, contact);
  return async (written) => {
    const id = articleIdOf(written);
    if (id === null) return null;
    const known =
      id.kind === 'pmid' ? { pmid: id.value } : await searchEuropePmc(get, settings.europePmcUrl, id);
    const pmid = known?.pmid ?? null;
    const record = pmid === null ? null : await services.pubmed(pmid);
    return record === null ? null : (readArticles(record)[0]?.notices ?? []);
  };
}
