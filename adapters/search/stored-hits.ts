// Hits with their passages and packs as the database keeps them, for who has none of them at hand.
import type { Found, LibraryHit, Pack, Passage } from '../../src/index.js';
import { numberAt, type Query } from './rows.js';

const passagesOf = `
  select passage, pack, content from glutamate_passage
  where library = $1 and passage = any ($2::integer[])`;
const packsOf = `
  select place, pack from glutamate_library_pack where library = $1 and place = any ($2::integer[])`;

/** Packs have no passages of their own then: what is wanted of them is their source. */
export async function storedHits(query: Query, library: number, hits: Found['hits']): Promise<LibraryHit[]> {
  if (hits.length === 0) return [];
  const rows = await query(passagesOf, [library, hits.map(({ passage }) => passage)]);
  const texts = new Map(rows.map((row) => [numberAt(row, 'passage'), row]));
  const places = [...new Set(rows.map((row) => numberAt(row, 'pack')))];
  const packs = new Map(
    (await query(packsOf, [library, places])).map((row) => [numberAt(row, 'place'), row['pack'] as Pack]),
  );
  return hits.flatMap(({ passage, ...hit }): LibraryHit[] => {
    const row = texts.get(passage);
    const pack = row === undefined ? undefined : packs.get(numberAt(row, 'pack'));
    return row === undefined || pack === undefined
      ? []
      : [{ ...hit, pack, passage: row['content'] as Passage }];
  });
}
