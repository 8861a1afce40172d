// Small collections of passages as libraries, and what was found in them in a form that is easy to compare.
import { createHash } from 'node:crypto';
import { createLibrary, type Library } from '../../src/index.js';
import { collectionPack } from '../../src/ingest/index.js';
import type { LibraryFound } from '../../src/retrieval/index.js';
import type { Pack } from '../../src/vocabulary.js';

export interface SmallPassage {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

export function smallPack(name: string, passages: readonly SmallPassage[]): Pack {
  const lines = passages.map((passage) => JSON.stringify(passage));
  const edition = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
  const made = collectionPack(name, { file: `${name}.jsonl`, lines, edition: () => edition });
  if ('pack' in made) return made.pack;
  throw new Error(made.problems.map(({ what }) => what).join('; '));
}

export function smallLibrary(passages: readonly SmallPassage[]): Library {
  return createLibrary([smallPack('small', passages)]);
}

/** Pack and id of each hit, in order. */
export function idsOf({ hits }: LibraryFound): string[] {
  return hits.map(({ pack, passage }) => `${pack.id}/${passage.id}`);
}

/** All of it but the parts of packs that a database does not keep, and how it numbers terms. */
export function comparable({ hits, confidence, query }: LibraryFound): unknown {
  return {
    confidence,
    query: { ...query, terms: query.terms.map(({ term: _term, ...rest }) => rest) },
    hits: hits.map(({ pack: { id, name, edition, origin, source, notices }, ...hit }) => ({
      ...hit,
      pack: { id, name, edition, origin, source, notices },
    })),
  };
}
