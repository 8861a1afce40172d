// Whether a word that is no command of the terminal is one of the bot, which `glutamate ask` takes.
import { proposedFacets } from '../../src/ingest/index.js';
import { VERBS } from '../../src/vocabulary.js';

export function isAsked(word: string): boolean {
  const said = word.toLowerCase();
  const facets = proposedFacets.flatMap(({ id, aliases }) => [id, ...aliases]);
  return /\s/.test(said) || [...VERBS, ...facets, 'topic'].some((known) => known === said);
}
