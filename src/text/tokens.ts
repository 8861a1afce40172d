// Cuts text into words for matching: letters and digits; hyphens part, apostrophes of contractions and possessives go.
import { normalise, streamSafe } from './normalise.js';
import { partSuperscripts } from './superscript.js';

/** `raw`: as it stands in the text, to be shown; `folded`: by {@link normalise}, to be matched. */
export interface Token {
  readonly raw: string;
  readonly folded: string;
}

const word = /\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}\u30fc]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
// French elision joins an article or pronoun to its noun: l'efficacité, d'après, qu'en.
const elision = /^(l|d|j|m|t|s|n|c|qu|jusqu|lorsqu)['’ʼ](?=[aeiouyhâàéèêëîïôöùûü])/iu;
// Scripts written without spaces are cut into words by the runtime's dictionary (UAX #29 with ICU data).
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Thai}]/u;
const spacedSign =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Thai}])[\p{L}\p{N}]/u;
/** Whether a word, as it is folded, holds signs of a script that is written without spaces. */
export function holdsUnspaced(word: string): boolean {
  return unspaced.test(word);
}

/**
 * Whether a name has letters and digits of such scripts alone. No text without a word of them can name it, and to cut it into words
 * takes the runtime's dictionary: names like it are cut when a text first has such a word.
 */
export function isUnspaced(name: string): boolean {
  return unspaced.test(name) && !spacedSign.test(name);
}

// Made when first needed: the runtime takes as long to load its dictionary as to answer a short question.
let segmenter: Intl.Segmenter | null = null;

// Most of what is cut is plain: the same words by simpler rules, as there is nothing in it to fold but case.
const notPlain = /[^ -~]/;
const plainWord = /\d+(?:[.,]\d+)+|[a-z\d]+(?:'[a-z]+)*/gi;

/** Words in order of the text, the first `most` of them; a number keeps its decimal point ("0.5"). */
export function tokens(text: string, most = Number.POSITIVE_INFINITY): Token[] {
  if (!notPlain.test(text)) return (text.match(plainWord) ?? []).flatMap(plainTokens).slice(0, most);
  const tokensRead: Token[] = [];
  for (const piece of streamSafe(partSuperscripts(text)).normalize('NFKC').match(word) ?? []) {
    for (const part of split(piece)) {
      if (tokensRead.length >= most) return tokensRead;
      tokensRead.push(token(part));
    }
  }
  return tokensRead;
}

/** A text as its words alone, as they are written: without punctuation or markup. */
export function plainWords(text: string): string {
  return tokens(text)
    .map(({ raw }) => raw)
    .join(' ');
}

/** The folded words of a text, in order. */
export function words(text: string): string[] {
  return tokens(text).map(({ folded }) => folded);
}

function plainTokens(piece: string): Token | Token[] {
  if (!piece.includes("'")) return { raw: piece, folded: piece.toLowerCase() };
  return [...split(piece)].map(token);
}

function token(raw: string): Token {
  return { raw, folded: normalise(raw).replace(/'s$/, '').replace(/'/g, '') };
}

function split(piece: string): Iterable<string> {
  const joined = elision.exec(piece);
  if (joined !== null) return [joined[1] ?? '', piece.slice(joined[0].length)];
  return unspaced.test(piece) ? segmentsOf(piece) : [piece];
}

// One by one, since who wants the first words of a text need not wait for the last.
function* segmentsOf(piece: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  for (const { segment } of segmenter.segment(piece)) yield segment;
}
