// Cuts a text into folded words with their sentence and clause; each sign of Japanese is a word, so one matcher serves all scripts.
import { normalise } from '../../text/normalise.js';
import { shortForms } from './short-forms.js';

export interface Word {
  readonly word: string;
  readonly sentence: number;
  readonly clause: number;
}

const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc';
const piece = new RegExp(
  `(?<number>\\d+(?:[.,]\\d+)?)|(?<sign>[${unspaced}])|(?<word>[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*(?:'[\\p{L}\\p{M}]+)*)|(?<stop>[.!?;\\u2026\\u3002\\uff01\\uff1f\\uff61\\n]+)|(?<pause>[,:()\\u3001\\uff0c"\\u00ab\\u00bb\\u300c\\u300d]| [-\\u2013\\u2014]+ )`,
  'gu',
);
const elision = /^(l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)'(?=[aeiouyh])/;

export function cutWords(text: string): Word[] {
  const cut: Word[] = [];
  let sentence = 0;
  let clause = 0;
  // Lines end sentences, and folding would make them spaces.
  for (const match of normalise(text.replace(/\n+/g, ' \u3002 ')).matchAll(piece)) {
    const { number, sign, word, stop, pause } = match.groups ?? {};
    if (stop !== undefined) {
      if (cut.at(-1)?.sentence === sentence) sentence++;
      clause++;
    } else if (pause !== undefined) {
      clause++;
    } else {
      const found = number === undefined ? (sign === undefined ? split(word ?? '') : [sign]) : [number];
      for (const one of found) {
        const before = cut.at(-1)?.word;
        if (one === 'not' && (before === 'can' || before === 'could'))
          cut[cut.length - 1] = { word: 'cant', sentence, clause };
        else cut.push({ word: one, sentence, clause });
      }
    }
  }
  return cut;
}

function split(word: string): readonly string[] {
  const joined = elision.exec(word);
  if (joined !== null) return [joined[1] ?? '', ...split(word.slice(joined[0].length))];
  const bare = word.replace(/'s$/, '').replace(/'/g, '');
  return shortForms.get(bare) ?? [bare];
}
