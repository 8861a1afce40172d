// Cuts a message into sentences of folded words, as the phrases of knowledge/safety have them; each sign of Japanese is a word.
import { isKnown, shortForms } from './phrases.js';

const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc';
/** A number, a sign of Japanese, a word, or the end of a sentence. */
const piece = new RegExp(
  `(\\d+)(?:[.,]\\d+)?|([${unspaced}])|(\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:'[\\p{L}\\p{M}]+)*)|([.!?\\u3002]+(?=\\s|$|[${unspaced}]))`,
  'gu',
);
const elision = /^(l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)'(?=[aeiouyh])/;

/** Sentences of a folded text as their words; that of a question ends with the word "?". */
export function readWords(text: string): string[][] {
  const sentences: string[][] = [[]];
  for (const [, number, sign, word, stop] of text.matchAll(piece)) {
    const sentence = sentences.at(-1) as string[];
    if (stop !== undefined) {
      if (stop.includes('?')) sentence.push('?');
      if (sentence.length > 0) sentences.push([]);
    } else if (word !== undefined) sentence.push(...wordsIn(word));
    else sentence.push(number ?? sign ?? '');
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function wordsIn(word: string): readonly string[] {
  const joined = elision.exec(word);
  if (joined !== null) return [joined[1] ?? '', ...wordsIn(word.slice(joined[0].length))];
  const bare = word.replace(/'s$/, '').replace(/'/g, '');
  const full = shortForms().get(bare);
  if (full !== undefined) return full;
  // Runs of one letter were folded to two: "killl" is "kill", "heelp" is "help".
  const single = bare.replace(/(.)\1/gu, '$1');
  return [single !== bare && !isKnown(bare) && isKnown(single) ? single : bare];
}
