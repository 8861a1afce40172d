// The documents of one search that may be among the best, fetched by their terms; those that are here already are not fetched again.
import { boundedTerms, type Candidate, type Statistics, type WeightedTerm } from '../../src/index.js';
import { unpack } from './packed.js';
import { bytesAt, numberAt, type Query, type Row } from './rows.js';

// The rare terms by the index; for common ones, the documents that are known to be their best.
const ofAll = `
  select document, first, title, body, starts from glutamate_document
  where library = $1 and document <> all ($4::integer[]) and (
    terms && $2::integer[]
    or document = any (array(
      select unnest(heaviest) from glutamate_term where library = $1 and term = any ($3::integer[])
    ))
  )`;
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
