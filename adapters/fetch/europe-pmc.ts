// Europe PMC's Articles RESTful API (https://europepmc.org/RestfulWebService): ids of an article, and its full text where it is open.
import * as v from 'valibot';
import type { ArticleId } from '../../src/index.js';
import type { Get } from './polite-get.js';

/** What an article is known by; null where it has no such id, or none is known. */
export interface KnownIds {
  readonly pmcid: string | null;
  readonly pmid: string | null;
}

const result = v.object({
  pmid: v.nullish(v.string()),
  pmcid: v.nullish(v.string()),
  doi: v.nullish(v.string()),
});
const answer = v.object({ resultList: v.object({ result: v.array(result) }) });

/** The ids of an article, or null where Europe PMC does not know it. */
export async function searchEuropePmc(get: Get, base: string, id: ArticleId): Promise<KnownIds | null> {
  const query = {
    pmcid: `PMCID:${id.value}`,
    pmid: `EXT_ID:${id.value} AND SRC:MED`,
    doi: `DOI:"${id.value.replace(/["\\]/g, '')}"`,
  }[id.kind];
  const url = addressOf(base, 'search');
  for (const [name, value] of Object.entries({ query, format: 'json', resultType: 'lite', pageSize: '5' })) {
    url.searchParams.set(name, value);
  }
  const text = await get(url);
  const read = v.safeParse(answer, text === null ? null : jsonOf(text));
  // A search may bring articles that only mention the id.
  const found = read.success
    ? read.output.resultList.result.find((one) => isSame(one[id.kind], id.value))
    : undefined;
  return found === undefined ? null : { pmcid: found.pmcid ?? null, pmid: found.pmid ?? null };
}

/** JATS of an open article; null where Europe PMC has none to give. */
export async function fullTextOf(get: Get, base: string, pmcid: string): Promise<string | null> {
  return get(addressOf(base, `${pmcid}/fullTextXML`));
}

function addressOf(base: string, path: string): URL {
  return new URL(path, base.endsWith('/') ? base : `${base}/`);
}

const isSame = (one: string | null | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
