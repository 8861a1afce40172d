// Whether a word that is not a command of the terminal is one that `glutamate ask` understands.
import { proposedFacets } from '../../src/ingest/index.js';
import { VERBS } from '../../src/vocabulary.js';

export function isAsked(word: string): boolean {
  const lower = word.toLowerCase();
  const facets = proposedFacets.flatMap(({ id, aliases }) => [id, ...aliases]);
  return /\s/.test(lower) || [...VERBS, ...facets, 'topic'].some((name) => name === lower);
}
