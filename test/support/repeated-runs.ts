// Runs of words that stand more than once in a text: what a card would say twice.

/** Words of a run: shorter ones come again by chance. */
const runWords = 6;

/** Each run of six words that comes again in the text, in any case and punctuation. */
export function repeatedRuns(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (let start = 0; start + runWords <= words.length; start++) {
    const run = words.slice(start, start + runWords).join(' ');
    if (seen.has(run)) twice.add(run);
    seen.add(run);
  }
  return [...twice];
}
