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
  // How alike in use the word of a row of the table is to each term; a word comes up in many passages, and most are like none.
  const likenessOf = memoize((row: number): Float64Array => {
    let likeness = unlike;
    for (let at = 0; at < terms.length; at++) {
      for (const termRow of (terms[at] as QueryTerm).rows) {
        const share = termRow < 0 ? 0 : shareOf(table.similarity(termRow, row));
        if (share <= 0) continue;
        if (likeness === unlike) likeness = new Float64Array(terms.length);
        likeness[at] = Math.max(likeness[at] as number, share);
      }
    }
    return likeness;
  });
  const held = (stems: ReadonlySet<string>): Float64Array => {
    const exact = new Float64Array(terms.length);
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as QueryTerm;
      if (term.stems.length > 0 && term.stems.every((stem) => stems.has(stem))) exact[at] = 1;
    }
    return exact;
  };

  const match = memoize((text: Terms): Match => {
    const exact = held(text.set);
    const alike = Float64Array.from(exact);
    for (const row of text.rows) {
      const likeness = likenessOf(row);
      for (let at = 0; at < likeness.length; at++)
        if ((likeness[at] as number) > (alike[at] as number)) alike[at] = likeness[at] as number;
    }
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
    const near = [around(passage)];
    for (const place of [passage.at - 1, passage.at + 1]) {
      const beside = view.at(place);
      if (beside !== undefined) near.push(match(beside));
    }
    const { abstract, document } = whole(view.documentOf(passage));
    return {
      sentence: match(passage),
      near: most(near, terms.length),
      heading: match(passage.heading),
      title: match(view.titleOf(passage)),
      abstract,
      document,
    };
  };
}

/** Of a word that is like no term. */
const unlike = new Float64Array(0);

function shareOf(similarity: number): number {
  return Math.min(ALIKE_MOST, (similarity - ALIKE_THRESHOLD) / (ALIKE_FULL - ALIKE_THRESHOLD));
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
