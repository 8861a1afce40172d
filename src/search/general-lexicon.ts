// The part of every lexicon and speller that no pack changes: the general concepts, made once for all packs when first needed.
import { generalConcepts } from '../knowledge/lexicon/rows.js';
import { stem } from '../text/stem.js';
import { type Entry, entriesByFirstStem, entryOf } from './entry.js';

export interface GeneralLexicon {
  readonly concepts: ReadonlySet<string>;
  /** By their first stem, longest first. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Every word of a term, and its stem. */
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Words that a misspelling may be of. */
  readonly meant: readonly string[];
}

let made: GeneralLexicon | null = null;

export function generalLexicon(): GeneralLexicon {
  made ??= make();
  return made;
}

function make(): GeneralLexicon {
  const all = generalConcepts();
  const words = new Set(all.flatMap(({ terms }) => terms.flatMap((term) => term.words)));
  // An aspect is abstained on, so nothing is gained by reading a misspelling as one.
  // Nor as a relation, which need not be covered: that would make a question answerable that is not.
  const named = all.filter(({ weight }) => weight !== 'aspect' && weight !== 'relation');
  const entries = all.flatMap(({ id, weight, terms }) =>
    terms.flatMap((term) => entryOf(id, weight, term.words, term.atHead) ?? []),
  );
  return {
    concepts: new Set(entries.map(({ concept }) => concept)),
    entries: entriesByFirstStem(entries),
    words,
    stems: new Set([...words].map(stem)),
    meant: named.flatMap(({ terms }) => terms.flatMap((term) => term.words)),
  };
}
