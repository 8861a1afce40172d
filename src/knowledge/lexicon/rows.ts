// Reads the rows of the general lexicon into concepts, once.
import { aspectRows } from './aspect-rows.js';
import { matterRows, recordRows, relationRows, subjectRows } from './concepts.js';

/** `relation`: helps to rank; `matter`: must be covered; `subject`: what a source is about, covered by all of it when it is. */
export type Weight = 'relation' | 'matter';

export interface GeneralConcept {
  readonly id: string;
  readonly weight: Weight;
  readonly terms: readonly { readonly text: string; readonly atHead: boolean }[];
}

export const generalConcepts: readonly GeneralConcept[] = [relationRows, subjectRows, matterRows, recordRows, aspectRows]
  .flatMap((rows) => rows.split('\n'))
  .filter((row) => row.trim() !== '')
  .map(readRow);

function readRow(row: string): GeneralConcept {
  const colon = row.indexOf(':');
  const head = row.slice(0, colon).trim();
  const terms = row.slice(colon + 1).split(',').map((term) => term.trim()).filter(Boolean);
  return {
    id: head.replace(/^~/, ''),
    weight: head.startsWith('~') ? 'relation' : 'matter',
    terms: terms.map((term) => ({ text: term.replace(/^\^/, ''), atHead: term.startsWith('^') })),
  };
}
