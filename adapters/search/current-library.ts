// Which library the database holds now, and its numbers; one that other terms were made for is refused.
import { createSlots, Fault, indexVersion, type Sizes, type Slots } from '../../src/index.js';
import { numberAt, type Query, type Row, textAt } from './rows.js';

export interface CurrentLibrary {
  readonly number: number;
  readonly edition: string;
  readonly sizes: Sizes;
  readonly slots: Slots;
}

const newest = `
  select number, version, edition, terms, documents, passages, average_document, average_passage
  from glutamate_library order by number desc limit 1`;

const cure = 'run `glutamate index --to postgres` with this release and these packs';

/** `edition`: the only one to accept; null where the database's is the library. */
export function createCurrentLibrary(query: Query, edition: string | null): () => Promise<CurrentLibrary> {
  let last: CurrentLibrary | null = null;
  return async () => {
    const [row] = await query(newest, []);
    if (row === undefined)
      throw new Fault('old-index', 'the database holds no library', 'SEARCH=postgres', cure);
    const version = numberAt(row, 'version');
    if (version !== indexVersion) {
      const what = `version ${version}, this is ${indexVersion}`;
      throw new Fault('old-index', 'the library in the database was made by another version', what, cure);
    }
    const found = textAt(row, 'edition');
    if (edition !== null && found !== edition) {
      const what = `edition ${found} there, ${edition} here`;
      throw new Fault('old-index', 'the library in the database is of other packs', what, cure);
    }
    const number = numberAt(row, 'number');
    if (last?.number !== number) last = { number, edition: found, ...sizesOf(row) };
    return last;
  };
}

function sizesOf(row: Row): Pick<CurrentLibrary, 'sizes' | 'slots'> {
  const sizes: Sizes = {
    terms: numberAt(row, 'terms'),
    documents: numberAt(row, 'documents'),
    passages: numberAt(row, 'passages'),
    averageDocument: numberAt(row, 'average_document'),
    averagePassage: numberAt(row, 'average_passage'),
  };
  return { sizes, slots: createSlots(sizes.terms) };
}
