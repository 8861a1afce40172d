// Corrects a word of a question to one that the pack knows, when it is a near misspelling of it and of nothing else.
import type { Library } from '../knowledge/library.js';
import { groupBy, memoize, once } from '../maps.js';
import { fewestEdits, lettersOf } from '../text/edit-distance.js';
import { misspelling } from '../text/spelling.js';
import { stem } from '../text/stem.js';
import { holdsUnspaced, isUnspaced, words } from '../text/tokens.js';
import { thesaurus } from './lexicon.js';

export interface Speller {
  /** The word that was meant, or the word itself. Folded in, folded out. */
  correct(word: string): string;
}

/** Shorter words have too many real neighbours. */
const sharedMin = 5;
const ownMin = 5;
const passageMin = 6;

export function createSpeller(library: Library): Speller {
  const spellerFor = memoize((unspaced: boolean) => spellerOver(library, unspaced));
  return { correct: (word) => spellerFor(holdsUnspaced(word)).correct(word) };
}

/** `unspaced`: also with the names in scripts without spaces. */
function spellerOver(library: Library, unspaced: boolean): Speller {
  const topicWords = library.topics.flatMap(({ topic }) =>
    [topic.name, ...topic.aliases].filter((name) => unspaced || !isUnspaced(name)).flatMap(words),
  );
  const ownWords = new Set(topicWords);
  // What follows is made when a word first seems misspelt: most questions have none.
  const passages = once(() =>
    library.packs.flatMap(({ claims }) => claims.flatMap(({ quote }) => words(quote.text))),
  );
  const knownWords = once(() => {
    const facets = library.facets.flatMap(({ id, name }) => [id, name].flatMap(words));
    const lexicon = library.packs.flatMap(({ concepts }) =>
      concepts.flatMap(({ terms }) => terms.flatMap(words)),
    );
    return new Set([...topicWords, ...facets, ...lexicon, ...passages(), ...thesaurus().words()]);
  });
  const knownStems = once(() => new Set([...knownWords()].map(stem)));
  const isKnown = (word: string): boolean =>
    ownWords.has(word) || knownWords().has(word) || knownStems().has(stem(word));
  // In this order, of words that are equally near.
  const candidates = once(() => [
    byLength(topicWords.filter((word) => word.length >= ownMin)),
    sharedCandidates(),
    byLength(passages().filter((word) => word.length >= passageMin)),
  ]);
  return {
    correct(word) {
      if (word.length < 4 || isKnown(word)) return word;
      return nearest(word, candidates(), ownWords);
    },
  };
}

const sharedCandidates = once(
  (): Candidates =>
    byLength(
      thesaurus()
        .meant()
        .filter((word) => word.length >= sharedMin),
    ),
);

/** By length: a word can only be a misspelling of one that is nearly as long. */
type Candidates = ReadonlyMap<number, readonly Candidate[]>;

interface Candidate {
  readonly word: string;
  readonly letters: number;
}

function byLength(words: readonly string[]): Candidates {
  const candidates = [...new Set(words)].map((word): Candidate => ({ word, letters: lettersOf(word) }));
  return groupBy(candidates, ({ word }) => word.length);
}

const slipsMax = 2;

// Two slips are forgiven in a name of the pack, one in any other word ("Medicare" is not "medicine").
function nearest(word: string, candidates: readonly Candidates[], own: ReadonlySet<string>): string {
  let best = word;
  let least = Number.POSITIVE_INFINITY;
  const letters = lettersOf(word);
  for (const step of [0, 1, -1, 2, -2]) {
    for (const list of candidates) {
      for (const candidate of list.get(word.length + step) ?? []) {
        if (fewestEdits(letters, candidate.letters) > slipsMax) continue;
        const edits = misspelling(word, candidate.word);
        if (edits === null || edits >= least || (edits >= 2 && !own.has(candidate.word))) continue;
        least = edits;
        best = candidate.word;
      }
    }
  }
  return best;
}
