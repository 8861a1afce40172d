// The documents of one search that may be among the best, fetched by their terms; those that are here already are not fetched again.
import { boundedTerms, type Candidate, type Statistics, type WeightedTerm } from '../../src/index.js';
import { unpack } from './packed.js';
import { bytesAt, numberAt, type Query, type Row } from './rows.js';

// Each rare term by the index; for common ones, the documents that are known to be their best. Term by term, as the planner
// reckons a comparison of whole arrays cheap, and would rather compare every document of a small library than use the index.
const ofAll = `
  with found as materialized (
    select held.document
    from unnest($2::integer[]) as wanted (term)
    join glutamate_document held on held.library = $1 and held.terms @> array[wanted.term]
    union
    select unnest(heaviest) from glutamate_term where library = $1 and term = any ($3::integer[])
    except
    select unnest($4::integer[])
  )
  select document, first, title, body, starts from found join glutamate_document using (document)
  where library = $1`;
const ofOnePack = `
  select document, first, title, body, starts from glutamate_document
  where library = $1 and document <> all ($4::integer[]) and pack = $3 and terms && $2::integer[]`;

/** The one pack whose documents are wanted, and how many it has. */
export interface OnePack {
  readonly place: number;
  readonly documents: number;
}

/** Of a pack that has no more documents than this, all that hold a term are looked at. */
const packMax = 2_000;

interface FetchParts {
  readonly query: Query;
  readonly library: number;
  readonly pack: OnePack | null;
  readonly statistics: Statistics;
}

/** All documents fetched so far that may hold one of the terms, in order of the collection. */
export function createFetch({ query, library, pack, statistics }: FetchParts) {
  const here = new Map<number, Candidate>();
  return async (terms: readonly WeightedTerm[]): Promise<readonly Candidate[]> => {
    const { whole, heaviest } = boundedTerms(terms, statistics);
    const known = [...here.keys()];
    const all = terms.map(({ term }) => term);
    const rows =
      pack === null
        ? await query(ofAll, [library, whole, heaviest, known])
        : await query(ofOnePack, [library, pack.documents > packMax ? whole : all, pack.place, known]);
    for (const row of rows) here.set(numberAt(row, 'document'), candidate(row));
    return [...here].sort(([a], [b]) => a - b).map(([, document]) => document);
  };
}

function candidate(row: Row): Candidate {
  return {
    score: 0,
    first: numberAt(row, 'first'),
    title: unpack(bytesAt(row, 'title')),
    body: unpack(bytesAt(row, 'body')),
    starts: unpack(bytesAt(row, 'starts')),
  };
}
