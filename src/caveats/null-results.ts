// Sentences that report no effect, or none beyond chance, and which of them speak of a quote that stands apart from them.
import type { Span } from '../text/sentence-spans.js';
import { contentWords, countShared } from './content-words.js';
import { cuesIn, says } from './cues.js';
import type { PlacedParagraph, PlacedSentence } from './placed.js';

export function nullCues(text: string): readonly Span[] {
  const cues = cuesIn(text);
  return cues.has('takes nothing back') ? [] : cues.of('null result');
}

/** Whether a sentence itself reports no difference: another null result does not weaken it. */
export function saysAlike(text: string): boolean {
  return says(text, 'null result') || says(text, 'found alike');
}

/** Null results of the study at hand: not those that it tells of others in its introduction. */
export function nullsOf(paragraphs: readonly PlacedParagraph[]): PlacedSentence[] {
  return paragraphs
    .filter(({ section }) => !says(section.at(-1) ?? '', 'heading of what others did'))
    .flatMap(({ sentences }) => sentences)
    .filter(({ text, passage }) => (passage.cites ?? []).length === 0 && nullCues(text).length > 0);
}

/** Whether a null result tells against a quote that does not stand beside it. */
export function bearsOnQuote(text: string, quoted: ReadonlySet<string>): boolean {
  return says(text, 'of the result') || countShared(quoted, contentWords(text)) > 0;
}

/** "Discussion and conclusions" holds more than these. */
function isConclusion(heading: string): boolean {
  return says(heading, 'heading of a conclusion') && !says(heading, 'heading of more than a conclusion');
}

export function concludes(paragraph: PlacedParagraph | undefined, sentence: PlacedSentence): boolean {
  return isConclusion(paragraph?.section.at(-1) ?? '') || says(sentence.text, 'concludes');
}

/** The null result that weighs most against a conclusion: of the primary outcome, or else of the same matter. */
export function nullAgainst(
  quoted: readonly PlacedSentence[],
  nulls: readonly PlacedSentence[],
): PlacedSentence | undefined {
  if (quoted.every(({ text }) => saysAlike(text))) return undefined;
  const matter = contentWords(quoted.map(({ text }) => text).join(' '));
  const others = nulls.filter((one) => !quoted.some(({ text }) => text === one.text));
  const speaking = others.filter(({ text }) => bearsOnQuote(text, matter));
  return others.find(({ text }) => says(text, 'of the primary outcome')) ?? speaking[0];
}
