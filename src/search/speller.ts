// Corrects a word of a question to one that the library knows, when it is a near misspelling of it and of nothing else.
import { isLight } from '../knowledge/lexicon/light-words.js';
import { otherNames } from '../knowledge/lexicon/other-names.js';
import { isCommon } from '../knowledge/lexicon/plain-words.js';
import { generalConcepts } from '../knowledge/lexicon/rows.js';
import type { Library } from '../knowledge/library.js';
import { misspelling } from '../text/spelling.js';
import { stem } from '../text/stem.js';
import { words } from '../text/tokens.js';

export interface Speller {
  /** The word that was meant, or the word itself. Folded in, folded out. */
  correct(word: string): string;
}

/** Shorter words have too many real neighbours. */
const generalMin = 5;
const ownMin = 5;
const passageMin = 6;

export function createSpeller(library: Library): Speller {
  const own = library.topics.flatMap(({ topic }) => [topic.name, ...topic.aliases].flatMap(words));
  const facets = library.facets.flatMap(({ id, name }) => [id, name].flatMap(words));
  const lexicon = library.packs.flatMap(({ concepts }) =>
    concepts.flatMap(({ terms }) => terms.flatMap(words)),
  );
  // An aspect is abstained on, so nothing is gained by reading a misspelling as one.
  // Nor as a relation, which need not be covered: that would make a question answerable that is not.
  const all = generalConcepts();
  const named = all.filter(({ weight }) => weight !== 'aspect' && weight !== 'relation');
  const general = named.flatMap(({ id, terms }) =>
    terms.flatMap((term) => term.words.map((word) => ({ id, word }))),
  );
  const passages = library.packs.flatMap(({ claims }) => claims.flatMap(({ quote }) => words(quote.text)));
  const subject = new Set(library.packs.flatMap((pack) => pack.subject));
  const every = all.flatMap(({ terms }) => terms.flatMap((term) => term.words));
  const known = new Set([...own, ...facets, ...lexicon, ...every, ...passages]);
  const knownStems = new Set([...known].map(stem));
  const colourless = (word: string): boolean => !isCommon(word) && !isLight(word);
  const candidates = [
    ...new Set([
      ...own.filter((word) => word.length >= ownMin),
      ...general
        .filter(({ id, word }) => word.length >= (subject.has(id) ? ownMin : generalMin))
        .map(({ word }) => word),
      ...passages.filter((word) => word.length >= passageMin && colourless(word)),
    ]),
  ];
  const ownWords = new Set(own);
  const byLengths = byLength(candidates);
  return {
    correct(word) {
      if (word.length < 4 || known.has(word) || knownStems.has(stem(word))) return word;
      return nearest(word, byLengths, ownWords);
    },
  };
}

/** The same speller, with what it said kept for as long as this one is. */
export function remembering(speller: Speller): Speller {
  const said = new Map<string, string>();
  return {
    correct(word) {
      const known = said.get(word) ?? speller.correct(word);
      said.set(word, known);
      return known;
    },
  };
}

/** By length: a word can only be a misspelling of one that is nearly as long. */
type Candidates = ReadonlyMap<number, readonly string[]>;

function byLength(words: readonly string[]): Candidates {
  const map = new Map<number, string[]>();
  for (const word of words) {
    const list = map.get(word.length);
    if (list === undefined) map.set(word.length, [word]);
    else list.push(word);
  }
  return map;
}

// Two slips are forgiven in a name of the pack, one in any other word ("Medicare" is no medicine).
function nearest(word: string, candidates: Candidates, own: ReadonlySet<string>): string {
  let best = word;
  let least = Number.POSITIVE_INFINITY;
  const lengths = [0, 1, -1, 2, -2].map((step) => word.length + step);
  for (const candidate of lengths.flatMap((length) => candidates.get(length) ?? [])) {
    const edits = misspelling(word, candidate, { others: otherNames });
    if (edits !== null && edits < least && (edits < 2 || own.has(candidate))) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}
