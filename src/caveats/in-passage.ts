// What a passage of several sentences says against one of them that is quoted: its limits, and results of nothing further on.
import type { Caveat } from '../vocabulary.js';
import { contentWords } from './content-words.js';
import { asCaveat } from './document-caveats.js';
import { passageLimits } from './limits.js';
import { nullsOf, saysAlike, tellsAgainst } from './null-results.js';
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
      const found = passageLimits(paragraph);
      return paragraph.sentences.filter((one) => one.passage === first.passage && found.has(one));
    })
    .filter((one) => !quoted.includes(one));
  const after = limits.filter(({ start }) => start > last.start);
  const before = limits.filter(({ start }) => start < first.start).reverse();
  return [...after, ...before].map((one) => asCaveat('limitation', one));
}

/** "However, the difference was not significant", a few sentences on in the paragraph. */
export function nullFurtherOn({ paragraphs, quoted }: Around): Caveat[] {
  const last = quoted.at(-1);
  const own = paragraphs.find(({ sentences }) => last !== undefined && sentences.includes(last));
  if (last === undefined || own === undefined || saysAlike(last.text)) return [];
  const at = own.sentences.indexOf(last);
  const sentences = own.sentences.slice(at + 1, at + 1 + furtherOn);
  const matter = contentWords(quoted.map(({ text }) => text).join(' '));
  const found = nullsOf([{ ...own, sentences }]).find(({ text }) => tellsAgainst(text, matter));
  return found === undefined ? [] : [asCaveat('contrast', found)];
}
