// Cuts text into words for matching: letters and digits; hyphens part, apostrophes of contractions and possessives go.
import { normalise } from './normalise.js';

// Scripts written without spaces are cut into words by the runtime's dictionary (UAX #29 with ICU data).
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Thai}]/u;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Words in order, folded by {@link normalise}; a number keeps its decimal point ("0.5"). */
export function words(text: string): string[] {
  const folded = normalise(text).replace(/'s\b/g, '').replace(/'/g, '');
  const found = folded.match(/\d+(?:\.\d+)+|[\p{L}\p{N}\p{M}\u30fc]+/gu) ?? [];
  return found.flatMap((word) =>
    unspaced.test(word) ? [...segmenter.segment(word)].map((piece) => piece.segment) : [word],
  );
}
