// Europe PMC's Articles RESTful API (https://europepmc.org/RestfulWebService): ids of an article, and its full text where it is open.
import * as v from 'valibot';
import type { ArticleId, KnownRecord } from '../../src/ingest/index.js';
import type { Get } from './polite-get.js';

/** What an article is known by; null where it has no such id, or none is known. */
export interface KnownIds {
  readonly pmcid: string | null;
  readonly pmid: string | null;
}

type Ids = { readonly [Kind in ArticleId['kind']]?: string | null | undefined };

const ids = {
  pmid: v.nullish(v.string()),
  pmcid: v.nullish(v.string()),
  doi: v.nullish(v.string()),
};
const result = v.object(ids);
const core = v.object({
  ...ids,
  title: v.nullish(v.string()),
  authorList: v.nullish(
    v.object({
      author: v.array(
        v.object({
          firstName: v.nullish(v.string()),
          initials: v.nullish(v.string()),
          lastName: v.nullish(v.string()),
          collectiveName: v.nullish(v.string()),
        }),
      ),
    }),
  ),
  pubYear: v.nullish(v.string()),
  journalInfo: v.nullish(v.object({ journal: v.nullish(v.object({ title: v.nullish(v.string()) })) })),
});

/** The ids of an article, or null where Europe PMC does not know it. */
export async function searchEuropePmc(get: Get, base: string, id: ArticleId): Promise<KnownIds | null> {
  const found = await search(get, base, id, 'lite', result);
  return found === null ? null : { pmcid: found.pmcid ?? null, pmid: found.pmid ?? null };
}

/** The record of an article, or null where Europe PMC does not know it. */
export async function recordOf(get: Get, base: string, id: ArticleId): Promise<KnownRecord | null> {
  const found = await search(get, base, id, 'core', core);
  if (found === null) return null;
  const authors = (found.authorList?.author ?? []).map(
    ({ firstName, initials, lastName, collectiveName }) => ({
      given: firstName ?? initials ?? '',
      family: lastName ?? collectiveName ?? '',
    }),
  );
  return {
    title: (found.title ?? '').replace(/<[^<>]{1,20}>/g, '').replace(/\.$/, ''),
    authors: authors.filter(({ family }) => family !== ''),
    journal: found.journalInfo?.journal?.title ?? null,
    year: found.pubYear === null || found.pubYear === undefined ? null : Number(found.pubYear) || null,
    doi: found.doi ?? null,
  };
}

// A search may bring articles that only mention the id.
async function search<T extends Ids>(
  get: Get,
  base: string,
  id: ArticleId,
  resultType: 'lite' | 'core',
  schema: v.GenericSchema<unknown, T>,
): Promise<T | null> {
  const query = {
    pmcid: `PMCID:${id.value}`,
    pmid: `EXT_ID:${id.value} AND SRC:MED`,
    doi: `DOI:"${id.value.replace(/["\\]/g, '')}"`,
  }[id.kind];
  const url = addressOf(base, 'search');
  for (const [name, value] of Object.entries({ query, format: 'json', resultType, pageSize: '5' }))
    url.searchParams.set(name, value);
  const text = await get(url);
  const answer = v.object({ resultList: v.object({ result: v.array(schema) }) });
  const read = v.safeParse(answer, text === null ? null : jsonOf(text));
  return read.success
    ? (read.output.resultList.result.find((one) => isSame(one[id.kind], id.value)) ?? null)
    : null;
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
