// Sentences that report no effect, or none beyond chance, and which of them speak of a quote that stands apart from them.
import type { CueHit } from './cue.js';
import { compile } from './cue.js';
import { nullResults, ofTheResult, takesNothingBack } from './cues/null-results.js';
import type { PlacedParagraph, PlacedSentence } from './placed.js';
import { matterOf, sharedMatter } from './speaks-to.js';

const find = compile(nullResults.cues);
const othersSection =
  /(?<![\p{L}])(?:introduction|background|methods?|materials|objectives?|aims?|statistical)(?![\p{L}])/iu;
const concludingSection = /(?<![\p{L}])(?:conclusions?|interpretation|summary)(?![\p{L}])/iu;
const concluding =
  /^(?:in (?:conclusion|summary)|to conclude|we conclude|overall|(?:our|these) (?:results|findings|data) (?:show|suggest|indicate|support|demonstrate))(?![\p{L}])/iu;
const primary = /(?<![\p{L}])primary (?:outcome|end ?point|analysis)(?![\p{L}])/iu;

export function reportsNull(text: string): readonly CueHit[] {
  return takesNothingBack.test(text) ? [] : find(text);
}

/** Null results of the study at hand: not those that it tells of others in its introduction. */
export function nullsOf(paragraphs: readonly PlacedParagraph[]): PlacedSentence[] {
  return paragraphs
    .filter(({ section }) => !othersSection.test(section.at(-1) ?? ''))
    .flatMap(({ sentences }) => sentences)
    .filter(({ text, passage }) => (passage.cites ?? []).length === 0 && reportsNull(text).length > 0);
}

/** Whether a null result tells against a quote that does not stand beside it. */
export function tellsAgainst(text: string, quoted: ReadonlySet<string>): boolean {
  return ofTheResult.test(text) || sharedMatter(quoted, matterOf(text)) > 0;
}

export function concludes(paragraph: PlacedParagraph | undefined, sentence: PlacedSentence): boolean {
  return concludingSection.test(paragraph?.section.at(-1) ?? '') || concluding.test(sentence.text);
}

/** The null result that weighs most against a conclusion: of the primary outcome, or else of the same matter. */
export function nullAgainst(
  quoted: readonly PlacedSentence[],
  nulls: readonly PlacedSentence[],
): PlacedSentence | undefined {
  const matter = matterOf(quoted.map(({ text }) => text).join(' '));
  const others = nulls.filter((one) => !quoted.some(({ text }) => text === one.text));
  const speaking = others.filter(({ text }) => tellsAgainst(text, matter));
  return others.find(({ text }) => primary.test(text)) ?? speaking[0];
}
