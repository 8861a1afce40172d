// How far a passage and its surroundings hold each term of a question: exactly, or by words that are used alike.
import type { WordTable } from '../language/word-table.js';
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
const ALIKE_FROM = 0.45;
const ALIKE_FULL = 0.9;
/** A word of like use is never quite the word. */
const ALIKE_MOST = 0.9;

/** Matches passages of one pack against one question; what passages share is matched once. */
export function createMatcher(
  terms: readonly QueryTerm[],
  view: PackView,
  table: WordTable,
): (passage: PassageView) => PassageMatch {
  const likes = new Map<string, Float64Array>();
  const byTerms = new Map<Terms, Match>();
  const byParagraph = new Map<string, Match>();

  // How alike in use a word is to each term; a word comes up in many passages.
  function likeOf(stem: string, row: number): Float64Array {
    const before = likes.get(stem);
    if (before !== undefined) return before;
    const made = Float64Array.from(terms, ({ rows }) => {
      let most = 0;
      for (const own of rows) {
        if (own < 0) continue;
        const share = (table.similarity(own, row) - ALIKE_FROM) / (ALIKE_FULL - ALIKE_FROM);
        most = Math.max(most, Math.min(ALIKE_MOST, share));
      }
      return most;
    });
    likes.set(stem, made);
    return made;
  }

  function match(text: Terms): Match {
    const before = byTerms.get(text);
    if (before !== undefined) return before;
    const alike = new Float64Array(terms.length);
    text.stems.forEach((stem, at) => {
      const row = text.rows[at] as number;
      if (row < 0) return;
      const like = likeOf(stem, row);
      for (let index = 0; index < alike.length; index++)
        if ((like[index] as number) > (alike[index] as number)) alike[index] = like[index] as number;
    });
    const exact = Float64Array.from(terms, ({ stems }) =>
      stems.length > 0 && stems.every((stem) => text.set.has(stem)) ? 1 : 0,
    );
    for (let index = 0; index < alike.length; index++) if (exact[index] === 1) alike[index] = 1;
    const made = { exact, alike };
    byTerms.set(text, made);
    return made;
  }

  function around(passage: PassageView): Match {
    const before = byParagraph.get(passage.paragraph);
    if (before !== undefined) return before;
    const made = most(view.around(passage).map(match), terms.length);
    byParagraph.set(passage.paragraph, made);
    return made;
  }

  const byDocument = new Map<DocumentTerms, Pick<PassageMatch, 'abstract' | 'document'>>();
  const held = (stems: ReadonlySet<string>): Float64Array =>
    Float64Array.from(terms, (term) =>
      term.stems.length > 0 && term.stems.every((stem) => stems.has(stem)) ? 1 : 0,
    );
  function whole(passage: PassageView): Pick<PassageMatch, 'abstract' | 'document'> {
    const key = view.documentOf(passage);
    const made = byDocument.get(key) ?? { abstract: held(key.abstract), document: held(key.document) };
    byDocument.set(key, made);
    return made;
  }

  return (passage) => {
    const beside = [passage.at - 1, passage.at + 1].flatMap((place) => view.at(place) ?? []);
    return {
      sentence: match(passage),
      near: most([around(passage), ...beside.map(match)], terms.length),
      heading: match(passage.heading),
      title: match(view.titleOf(passage)),
      ...whole(passage),
    };
  };
}

function most(matches: readonly Match[], size: number): Match {
  const exact = new Float64Array(size);
  const alike = new Float64Array(size);
  for (const one of matches) {
    for (let at = 0; at < size; at++) {
      exact[at] = Math.max(exact[at] as number, one.exact[at] as number);
      alike[at] = Math.max(alike[at] as number, one.alike[at] as number);
    }
  }
  return { exact, alike };
}
