// What a passage of several sentences says against one of them that is quoted: its limits, and results of nothing further on.
import type { Caveat } from '../vocabulary.js';
import { contentWords } from './content-words.js';
import { asCaveat } from './document-caveats.js';
import { passageLimits } from './limits.js';
import { bearsOnQuote, nullsOf, saysAlike } from './null-results.js';
import type { PlacedParagraph, PlacedSentence } from './placed.js';

/** Sentences after a quote in which its result may still be taken back. */
const furtherOn = 4;

interface Around {
  readonly paragraphs: readonly PlacedParagraph[];
  readonly quoted: readonly PlacedSentence[];
}

/** A piece of a collection is read as a whole by whoever wrote it: its limits hold for every sentence of it, those after it first. */
export function limitsInPassage({ paragraphs, quoted }: Around): Caveat[] {
  const [first] = quoted;
  const last = quoted.at(-1);
  if (first === undefined || last === undefined || first.passage.kind !== 'text') return [];
  const limits = paragraphs
    .filter(({ sentences }) => sentences.some(({ passage }) => passage === first.passage))
    .flatMap((paragraph) => {
      const limitsHere = passageLimits(paragraph);
      return paragraph.sentences.filter((one) => one.passage === first.passage && limitsHere.has(one));
    })
    .filter((one) => !quoted.includes(one));
  const after = limits.filter(({ start }) => start > last.start);
  const before = limits.filter(({ start }) => start < first.start).reverse();
  return [...after, ...before].map((one) => asCaveat('limitation', one));
}

/** "However, the difference was not significant", a few sentences on in the paragraph. */
export function nullResultAfterQuote({ paragraphs, quoted }: Around): Caveat[] {
  const last = quoted.at(-1);
  const home = paragraphs.find(({ sentences }) => last !== undefined && sentences.includes(last));
  if (last === undefined || home === undefined || saysAlike(last.text)) return [];
  const at = home.sentences.indexOf(last);
  const sentences = home.sentences.slice(at + 1, at + 1 + furtherOn);
  const quotedWords = contentWords(quoted.map(({ text }) => text).join(' '));
  const result = nullsOf([{ ...home, sentences }]).find(({ text }) => bearsOnQuote(text, quotedWords));
  return result === undefined ? [] : [asCaveat('contrast', result)];
}
