// Which library the database holds now, and its numbers; one that other terms were made for is refused.
import { createSlots, Fault, indexVersion, type Sizes, type Slots } from '../../src/index.js';
import { createKnownFrequencies, type KnownFrequencies } from './known-frequencies.js';
import { numberAt, type Query, type Row, textAt } from './rows.js';

export interface CurrentLibrary {
  readonly number: number;
  readonly frequencies: KnownFrequencies;
  readonly slots: Slots;
}

const newest = `
  select number, version, edition, terms, documents, passages, average_document, average_passage
  from glutamate_library order by number desc limit 1`;

const cure = 'run `glutamate index --to postgres` with this release and these packs';

/** `edition`: the only one to accept; null where the database's is the library. Slots and frequencies are kept from search to search. */
export function currentLibrary(query: Query): (edition: string | null) => Promise<CurrentLibrary> {
  let last: CurrentLibrary | null = null;
  return async (edition) => {
    const [row] = await query(newest, []);
    if (row === undefined) throw old('the database holds no library', 'SEARCH=postgres');
    const [version, found] = [numberAt(row, 'version'), textAt(row, 'edition')];
    if (version !== indexVersion)
      throw old(
        'the library in the database was made by another version',
        `version ${version}, this is ${indexVersion}`,
      );
    if (edition !== null && found !== edition)
      throw old('the library in the database is of other packs', `edition ${found} there, ${edition} here`);
    const number = numberAt(row, 'number');
    if (last?.number !== number) last = { number, ...partsOf(row) };
    return last;
  };
}

function old(what: string, culprit: string): Fault {
  return new Fault('old-index', what, culprit, cure);
}

function partsOf(row: Row): Pick<CurrentLibrary, 'frequencies' | 'slots'> {
  const sizes: Sizes = {
    terms: numberAt(row, 'terms'),
    documents: numberAt(row, 'documents'),
    passages: numberAt(row, 'passages'),
    averageDocument: numberAt(row, 'average_document'),
    averagePassage: numberAt(row, 'average_passage'),
  };
  return { frequencies: createKnownFrequencies(sizes), slots: createSlots(sizes.terms) };
}
