// Words of the asker's that a card repeats: never the markup or the mention that they may have typed.

/** Cut so that a card is never a wall of someone's text. */
const echoMax = 60;

/** Letters, digits and the signs that names of sources are written with. */
export function echo(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}\s.,/:_-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, echoMax);
}
