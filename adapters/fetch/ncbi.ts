// NCBI's E-utilities (https://www.ncbi.nlm.nih.gov/books/NBK25499/): ids by search, records of PubMed, articles of PMC.
import * as v from 'valibot';
import type { ArticleId } from '../../src/index.js';
import type { KnownIds } from './europe-pmc.js';
import { addressOf, type Get, getJson } from './polite-get.js';

const answer = v.object({ esearchresult: v.object({ idlist: v.array(v.string()) }) });

export interface Ncbi {
  /** The ids of an article, or null where neither PubMed nor PMC knows it. */
  readonly search: (id: ArticleId) => Promise<KnownIds | null>;
  /** JATS as PMC gives it: of a closed article its front alone. */
  readonly pmc: (pmcid: string) => Promise<string | null>;
  readonly pubmed: (pmid: string) => Promise<string | null>;
}

export function ncbi(get: Get, base: string, contact: string): Ncbi {
  // NCBI asks every tool to name itself and whom to write to.
  const address = (utility: string, fields: Readonly<Record<string, string>>): URL =>
    addressOf(base, `${utility}.fcgi`, { ...fields, tool: 'glutamate-bot', email: contact });
  const fetchXml = (db: 'pubmed' | 'pmc', id: string): Promise<string | null> =>
    get(address('efetch', { db, id, retmode: 'xml' }));
  const find = async (db: 'pubmed' | 'pmc', term: string): Promise<string | null> => {
    const url = address('esearch', { db, term, retmode: 'json', retmax: '2' });
    const [first, ...others] = (await getJson(get, url, answer))?.esearchresult.idlist ?? [];
    // Two articles under one id: better none than the wrong one.
    return others.length === 0 ? (first ?? null) : null;
  };
  return {
    search: async (id) => {
      const term = { pmcid: `${id.value}[pmcid]`, pmid: `${id.value}[pmid]`, doi: `${id.value}[doi]` }[
        id.kind
      ];
      const number = id.kind === 'pmcid' ? id.value.slice(3) : await find('pmc', term);
      const pmid = id.kind === 'pmid' ? id.value : await find('pubmed', term);
      return number === null && pmid === null
        ? null
        : { pmcid: number === null ? null : `PMC${number}`, pmid };
    },
    pmc: async (pmcid) => withElement(await fetchXml('pmc', pmcid.slice(3)), 'article'),
    pubmed: async (pmid) => withElement(await fetchXml('pubmed', pmid), 'PubmedArticle', 'PubmedBookArticle'),
  };
}

// An unknown id is answered by status 200 and an empty set, or an error in it.
function withElement(text: string | null, ...names: readonly string[]): string | null {
  return text !== null && names.some((name) => new RegExp(`<${name}[\\s>]`).test(text)) ? text : null;
}
