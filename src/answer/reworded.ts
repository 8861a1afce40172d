// A question with its misspelt words as the library writes them, to be offered where it would be answered; never answered unasked.
import { analyse } from '../retrieval/analyse.js';
import type { LibraryFound } from '../retrieval/library-ranking.js';
import { tokens } from '../text/tokens.js';

/** Passages in which the library's spelling of a word is looked for. */
const readMax = 20;

/** The text with each word that was read as a misspelling put right, or null where there is none. */
export function reworded(text: string, { hits, query }: LibraryFound): string | null {
  const meant = new Map(
    query.terms.flatMap(({ typed, word }) => (typed === undefined ? [] : [[typed, word] as const])),
  );
  if (meant.size === 0) return null;
  const written = new Map<string, string>();
  const wanted = new Set(meant.values());
  for (const { passage } of hits.slice(0, readMax)) {
    for (const { raw, folded } of tokens(passage.text)) {
      const [term] = analyse(folded);
      if (term !== undefined && wanted.has(term) && !written.has(term)) written.set(term, raw);
    }
  }
  let changed = text;
  for (const { raw, folded } of tokens(text)) {
    const right = written.get(meant.get(analyse(folded)[0] ?? '') ?? '');
    if (right !== undefined) changed = changed.replace(raw, () => right.toLowerCase());
  }
  return changed === text ? null : changed;
}
