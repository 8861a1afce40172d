// Reads the rows of the general lexicon into concepts, once, when they are first asked for.
import { words } from '../../text/tokens.js';
import { aspectRows } from './aspect-rows.js';
import { matterRows, recordRows, relationRows, subjectRows } from './concepts.js';

/**
 * `relation`: helps to rank and need not be covered. The others must be: `matter` of the field, `record` (who, where, when of
 * the source itself), `aspect` (what can be asked of anything: doses, prices, safety).
 */
export type Weight = 'relation' | 'matter' | 'record' | 'aspect';

interface Term {
  /** Folded, in order. */
  readonly words: readonly string[];
  readonly atHead: boolean;
}

export interface GeneralConcept {
  readonly id: string;
  readonly weight: Weight;
  readonly terms: readonly Term[];
}

// Cut to the same words without looking for signs: nearly all terms.
const plainTerm = /^[a-z]+(?: [a-z]+)*$/;

let read: readonly GeneralConcept[] | null = null;

export function generalConcepts(): readonly GeneralConcept[] {
  read ??= [
    ...readRows(relationRows, 'relation'),
    ...readRows(subjectRows, 'matter'),
    ...readRows(matterRows, 'matter'),
    ...readRows(recordRows, 'record'),
    ...readRows(aspectRows, 'aspect'),
  ];
  return read;
}

function readRows(rows: string, weight: Weight): GeneralConcept[] {
  const written = rows.split('\n').filter((row) => row.trim() !== '');
  return written.map((row) => readRow(row, weight));
}

function readRow(row: string, weight: Weight): GeneralConcept {
  const colon = row.indexOf(':');
  const head = row.slice(0, colon).trim();
  const terms = row
    .slice(colon + 1)
    .split(',')
    .map((term) => term.trim())
    .filter(Boolean);
  return {
    id: head.replace(/^~/, ''),
    weight: head.startsWith('~') ? 'relation' : weight,
    terms: terms.map((term) => {
      const atHead = term.startsWith('^');
      const text = atHead ? term.slice(1) : term;
      return { words: plainTerm.test(text) ? text.split(' ') : words(text), atHead };
    }),
  };
}
