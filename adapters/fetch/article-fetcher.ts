// An article by its id: the open full text where there is one, else its abstract with a word on why; Europe PMC first, then NCBI.
import { type ArticleId, articleIdOf, badInput, Fault } from '../../src/index.js';
import { fullTextOf, type KnownIds, searchEuropePmc } from './europe-pmc.js';
import { ncbi } from './ncbi.js';
import { contactOf, type FetchSettings, politeGet } from './polite-get.js';

export interface FetchedArticle {
  /** JATS, or PubMed XML for what is not open. */
  readonly text: string;
  /** PubMed's record of an article whose full text it is: headings, and retractions since, which full texts rarely tell. */
  readonly beside: string | null;
  /** What the operator should know of it: that only the abstract could be had. */
  readonly note: string | null;
}

/** One fetcher for a run: the rate is kept over all of its requests. Throws a Fault where no contact address is set. */
export function articleFetcher(settings: FetchSettings): (id: string) => Promise<FetchedArticle> {
  const contact = contactOf(settings, 'Articles are');
  const get = politeGet(contact, settings);
  const services = ncbi(get, settings.ncbiUrl, contact);

  const idsOf = async (id: ArticleId, silent: Silent): Promise<KnownIds> => {
    const named = {
      pmcid: id.kind === 'pmcid' ? id.value : null,
      pmid: id.kind === 'pmid' ? id.value : null,
    };
    const ids =
      (await silent.try(() => searchEuropePmc(get, settings.europePmcUrl, id))) ??
      (await silent.try(() => services.search(id)));
    return { pmcid: named.pmcid ?? ids?.pmcid ?? null, pmid: named.pmid ?? ids?.pmid ?? null };
  };

  return async (argument) => {
    const id = articleIdOf(argument);
    if (id === null) throw badInput('not an id', argument, 'give PMC…, PMID… or a DOI');
    const silent = new Silent();
    const { pmcid, pmid } = await idsOf(id, silent);
    const asked = async (pmc: string): Promise<string | null> => {
      const first = await silent.try(() => fullTextOf(get, settings.europePmcUrl, pmc));
      return first !== null && hasBody(first)
        ? first
        : ((await silent.try(() => services.pmc(pmc))) ?? first);
    };
    const full = pmcid === null ? null : await asked(pmcid);
    if (full !== null && hasBody(full)) {
      const before = silent.fault;
      const beside = pmid === null ? null : await silent.try(() => services.pubmed(pmid));
      const missing = beside === null && silent.fault !== before;
      return {
        text: full,
        beside,
        note: missing
          ? `${argument}: PubMed's record was not had, nor what was published on the article since`
          : null,
      };
    }

    // Both services may answer with status 200 and the front matter alone.
    const abstract = (pmid === null ? null : await silent.try(() => services.pubmed(pmid))) ?? full;
    if (abstract !== null)
      return { text: abstract, beside: null, note: noteOf(argument, pmcid, silent.fault) };
    throw (
      silent.fault ??
      badInput(
        'no article under this id',
        argument,
        'check it at https://europepmc.org, or give the article as a file',
      )
    );
  };
}

function hasBody(text: string): boolean {
  return /<body[\s>]/.test(text);
}

function noteOf(argument: string, pmcid: string | null, fault: Fault | null): string {
  const closed = pmcid === null ? 'it has no full text in PMC' : `the full text of ${pmcid} is not open`;
  const why = fault === null ? closed : `no full text was had (${fault.message})`;
  return `${argument}: ${why}; its record and abstract are taken`;
}

const DOWN: ReadonlySet<string> = new Set(['unreachable', 'refused']);

/** A service that is down does not stop the other; its Fault is told where none of them had the article. */
class Silent {
  fault: Fault | null = null;

  async try<T>(ask: () => Promise<T | null>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Fault) || !DOWN.has(error.code)) throw error;
      this.fault ??= error;
      return null;
    }
  }
}
