// Europe PMC's Articles RESTful API (https://europepmc.org/RestfulWebService): ids of an article, and its full text where it is open.
import * as v from 'valibot';
import type { ArticleId, KnownRecord } from '../../src/index.js';
import { addressOf, type Get, getJson } from './polite-get.js';

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
  const ids = await search(get, base, id, 'lite', result);
  return ids === null ? null : { pmcid: ids.pmcid ?? null, pmid: ids.pmid ?? null };
}

/** The record of an article, or null where Europe PMC does not know it. */
export async function recordOf(get: Get, base: string, id: ArticleId): Promise<KnownRecord | null> {
  const record = await search(get, base, id, 'core', core);
  if (record === null) return null;
  const authors = (record.authorList?.author ?? []).map(
    ({ firstName, initials, lastName, collectiveName }) => ({
      given: firstName ?? initials ?? '',
      family: lastName ?? collectiveName ?? '',
    }),
  );
  return {
    title: (record.title ?? '').replace(/<[^<>]{1,20}>/g, '').replace(/\.$/, ''),
    authors: authors.filter(({ family }) => family !== ''),
    journal: record.journalInfo?.journal?.title ?? null,
    year: Number(record.pubYear ?? '') || null,
    doi: record.doi ?? null,
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
  const url = addressOf(base, 'search', { query, format: 'json', resultType, pageSize: '5' });
  const answer = v.object({ resultList: v.object({ result: v.array(schema) }) });
  const results = (await getJson(get, url, answer))?.resultList.result ?? [];
  return results.find((result) => result[id.kind]?.toLowerCase() === id.value.toLowerCase()) ?? null;
}

/** JATS of an open article; null where Europe PMC has none to give. */
export async function fullTextOf(get: Get, base: string, pmcid: string): Promise<string | null> {
  return get(addressOf(base, `${pmcid}/fullTextXML`));
}
