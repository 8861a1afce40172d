// The library that the database holds now: its packs in order, and its numbers. One that other terms were made for is refused.

import { Fault, type Library } from '../../src/index.js';
import { createTermSlots, type Sizes, type TermSlots } from '../../src/retrieval/index.js';
import type { Pack } from '../../src/vocabulary.js';
import { tablesVersion } from './packed.js';
import { numberAt, type Query, type Row, textAt } from './rows.js';

export interface StoredPack {
  readonly number: number;
  readonly id: string;
  readonly edition: string;
  /** Number of its first passage in the library. */
  readonly first: number;
  readonly sizes: Sizes;
  /** Without its texts. */
  readonly pack: Pack;
}

export interface StoredLibrary {
  readonly generation: string;
  readonly packs: readonly StoredPack[];
  readonly sizes: Sizes;
  readonly slots: TermSlots;
  /** Rows of its words by number, as searches fetched them. */
  readonly words: Map<number, Row>;
}

const generationOf = 'select generation from glutamate_library';
const packsOf = `
  select number, id, edition, version, documents, passages, title_terms, body_terms, content,
    (select coalesce(max(number), 0) from glutamate_word) as words
  from glutamate_pack order by place, number`;

const cure = 'run `glutamate index --to postgres` with this release and these packs';

/**
 * `own`: the packs of this process, which the database must hold; null where the database's are the library. What was read is kept and
 * given again, unless `anew`, or unless it is of other packs than `own`: whoever searches it sees at the end whether it had changed.
 */
export function currentLibrary(
  query: Query,
): (own: Library | null, anew?: boolean) => Promise<StoredLibrary> {
  let last: StoredLibrary | null = null;
  return async (own, anew = false) => {
    const fits = (library: StoredLibrary): boolean =>
      own === null || editions(library.packs) === editions(own.packs);
    if (last === null || anew || !fits(last)) {
      const generation = await generationIn(query);
      if (last?.generation !== generation) last = libraryOf(generation, await query(packsOf, []));
    }
    if (fits(last)) return last;
    const what = 'the library in the database is of other packs';
    throw new Fault('old-index', what, 'SEARCH=postgres', cure);
  };
}

/** Raised whenever a pack comes or goes. */
export async function generationIn(query: Query): Promise<string> {
  const [row] = await query(generationOf, []);
  return row === undefined ? '' : textAt(row, 'generation');
}

function editions(packs: readonly { readonly id: string; readonly edition: string }[]): string {
  return packs.map(({ id, edition }) => `${id} ${edition}\n`).join('');
}

function libraryOf(generation: string, rows: readonly Row[]): StoredLibrary {
  if (rows.length === 0)
    throw new Fault('old-index', 'the database holds no library', 'SEARCH=postgres', cure);
  const other = rows.find((row) => numberAt(row, 'version') !== tablesVersion);
  if (other !== undefined) {
    const versions = `${textAt(other, 'id')}: version ${numberAt(other, 'version')}, this is ${tablesVersion}`;
    throw new Fault('old-index', 'the library in the database was made by another version', versions, cure);
  }
  let first = 0;
  const packs = rows.map((row): StoredPack => {
    const sizes = sizesOf([row]);
    const pack = { number: numberAt(row, 'number'), id: textAt(row, 'id'), edition: textAt(row, 'edition') };
    first += sizes.passages;
    return { ...pack, first: first - sizes.passages, sizes, pack: row['content'] as Pack };
  });
  const sizes = sizesOf(rows);
  return { generation, packs, sizes, slots: createTermSlots(sizes.terms), words: new Map() };
}

function sizesOf(rows: readonly Row[]): Sizes {
  const sum = (column: string): number => rows.reduce((all, row) => all + numberAt(row, column), 0);
  const [documents, passages, body] = [sum('documents'), sum('passages'), sum('body_terms')];
  return {
    // Words are numbered from 1.
    terms: 1 + Math.max(...rows.map((row) => numberAt(row, 'words'))),
    documents,
    passages,
    averageDocument: (body + sum('title_terms')) / Math.max(1, documents),
    averagePassage: body / Math.max(1, passages),
  };
}
