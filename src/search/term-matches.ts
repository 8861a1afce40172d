// How far a passage and its surroundings hold each term of a question: exactly, or by words that are used alike.
import type { WordTable } from '../language/word-table.js';
import { memoize } from '../maps.js';
import type { QueryTerm } from '../question/query-terms.js';
import type { DocumentTerms, PackView, PassageView, Terms } from './pack-view.js';

/** By term of the question: 1 where it stands there, and as `alike` 0 to 0.9 for a word of like use. */
export interface Match {
  readonly exact: Float64Array;
  readonly alike: Float64Array;
}

export interface PassageMatch {
  readonly sentence: Match;
  /** Its paragraph and the passages beside it. */
  readonly near: Match;
  readonly heading: Match;
  readonly title: Match;
  /** 1 where the abstract, the whole document, has it. */
  readonly abstract: Float64Array;
  readonly document: Float64Array;
}

/** Cosines below say nothing; from the second on words are as good as the same. Between, the share grows evenly. */
const ALIKE_THRESHOLD = 0.45;
const ALIKE_FULL = 0.9;
/** A word of like use is never quite the word. */
const ALIKE_MOST = 0.9;

/** Matches passages of one pack against one question; what passages share is matched once. */
export function createMatcher(
  terms: readonly QueryTerm[],
  view: PackView,
  table: WordTable,
): (passage: PassageView) => PassageMatch {
  // How alike in use the word of a row of the table is to each term; a word comes up in many passages.
  const likenessOf = memoize((row: number) =>
    Float64Array.from(terms, ({ rows }) => {
      let most = 0;
      for (const termRow of rows) {
        if (termRow < 0) continue;
        const share = (table.similarity(termRow, row) - ALIKE_THRESHOLD) / (ALIKE_FULL - ALIKE_THRESHOLD);
        most = Math.max(most, Math.min(ALIKE_MOST, share));
      }
      return most;
    }),
  );
  const held = (stems: ReadonlySet<string>): Float64Array =>
    Float64Array.from(terms, (term) =>
      term.stems.length > 0 && term.stems.every((stem) => stems.has(stem)) ? 1 : 0,
    );

  const match = memoize((text: Terms): Match => {
    const alike = new Float64Array(terms.length);
    for (const row of text.rows) {
      if (row < 0) continue;
      const likeness = likenessOf(row);
      for (let index = 0; index < alike.length; index++)
        if ((likeness[index] as number) > (alike[index] as number)) alike[index] = likeness[index] as number;
    }
    const exact = held(text.set);
    for (let index = 0; index < alike.length; index++) if (exact[index] === 1) alike[index] = 1;
    return { exact, alike };
  });

  const byParagraph = new Map<string, Match>();
  function around(passage: PassageView): Match {
    const paragraph =
      byParagraph.get(passage.paragraph) ?? most(view.around(passage).map(match), terms.length);
    byParagraph.set(passage.paragraph, paragraph);
    return paragraph;
  }
  const whole = memoize(({ abstract, document }: DocumentTerms) => ({
    abstract: held(abstract),
    document: held(document),
  }));

  return (passage) => {
    const beside = [passage.at - 1, passage.at + 1].flatMap((place) => view.at(place) ?? []);
    return {
      sentence: match(passage),
      near: most([around(passage), ...beside.map(match)], terms.length),
      heading: match(passage.heading),
      title: match(view.titleOf(passage)),
      ...whole(view.documentOf(passage)),
    };
  };
}

function most(matches: readonly Match[], size: number): Match {
  const exact = new Float64Array(size);
  const alike = new Float64Array(size);
  for (const match of matches) {
    for (let at = 0; at < size; at++) {
      exact[at] = Math.max(exact[at] as number, match.exact[at] as number);
      alike[at] = Math.max(alike[at] as number, match.alike[at] as number);
    }
  }
  return { exact, alike };
}
