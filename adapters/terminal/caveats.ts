// Shows the caveats of a text in a terminal: what kind, the words, and what they qualify.
import type { CaveatSpan } from '../../src/index.js';

const shownMax = 160;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > shownMax ? `${line.slice(0, shownMax - 1)}…` : line;
}

/** The caveats in order of the text, one to a paragraph; says so where there is none. */
export function showCaveats(text: string, caveats: readonly CaveatSpan[]): string {
  if (caveats.length === 0) return 'No caveat was found in this text.\n';
  const entries = caveats.map(({ kind, text: words, start, end, qualifies }) => {
    const claim = qualifies === null ? 'the whole text' : short(text.slice(qualifies.start, qualifies.end));
    return `${kind} (${start}–${end})\n  “${short(words)}”\n  qualifies: ${claim}\n`;
  });
  return entries.join('\n');
}
