// Takes off what hides a word from a reader of words: invisible characters, look-alike letters, digits for letters, spaced letters.
import { streamSafe } from './normalise.js';

const invisible = /\p{Default_Ignorable_Code_Point}|(?![\t\n\r])\p{Cc}/gu;
const plain = /^[ -~]*$/;

// Letters of Cyrillic and Greek that look like Latin ones (https://www.unicode.org/reports/tr39/, confusables), in pairs.
const lookAlike = new Map(
  [
    'аa еe оo рp сc хx уy іi јj ѕs ԁd һh кk мm тt вb нh гr пn ԛq ԝw',
    'ɡg ıi ɩi αa εe οo ρp κk νv τt υu ιi γy χx ωw ηn',
    'Аa Еe Оo Рp Сc Хx Уy Іi Јj Ѕs Кk Мm Тt Вb Нh Αa Εe Οo Ρp Κk Νn Τt Υy Ιi Χx Μm Ηh Βb Ζz',
  ].flatMap((pairs) => pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const)),
);
// A run of letters is looked into once it is found, so that time grows with the text.
const lettersRun = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu;
const latin = /\p{Script=Latin}/u;
const notLatin = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const digitLetter = new Map(Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', '@': 'a', $: 's' }));
const digitInWord = /(?<=[a-z])[01345@$](?=[a-z])/gi;
const spacedLetters = /(?<![\p{L}\p{N}])\p{Script=Latin}(?:[ .*_-]\p{Script=Latin}){3,}(?![\p{L}\p{N}])/gu;
const longRun = /(\p{L})\1{2,}/giu;
const dots = /\.{2,}|\u2026/g;

function asLatin(word: string): string {
  return Array.from(word, (letter) => lookAlike.get(letter) ?? letter).join('');
}

/**
 * A text as a reader sees it: no invisible characters, no line breaks or "..." between words, Latin letters for their look-alikes
 * (only in words that mix scripts), letters for digits inside words, "k i l l" as "kill", and three or more of one letter as two.
 * For reading only; nothing of it is shown. `max`: characters that are folded, counted after invisible ones and blanks are gone.
 */
export function plainLetters(text: string, max: number): string {
  const bare = plain.test(text) ? text : streamSafe(text.replace(invisible, ''));
  const begun = bare.replace(/\s+/g, ' ').trimStart().slice(0, max);
  const seen = plain.test(begun)
    ? begun
    : begun
        .normalize('NFKC')
        .replace(lettersRun, (word) => (latin.test(word) && notLatin.test(word) ? asLatin(word) : word));
  return seen
    .replace(dots, ' ')
    .replace(digitInWord, (digit) => digitLetter.get(digit) ?? digit)
    .replace(spacedLetters, (letters) => letters.replace(/[ .*_-]/g, ''))
    .replace(longRun, '$1$1')
    .replace(/\s+/g, ' ')
    .trim();
}
