// One way to fold text for matching, so that "Kétamine", "ＫＥＴＡＭＩＮＥ" and "ketamine" are one word.

const plainWord = /^[a-z0-9]+$/;
const longRun = /(\p{M}{30})\p{M}+/gu;

/**
 * The text with at most 30 combining marks in a row, as many as Unicode's Stream-Safe Text Format has
 * (https://unicode.org/reports/tr15/#Stream_Safe_Text_Format): putting marks in order takes time that grows with the square of a run.
 */
export function streamSafe(text: string): string {
  return text.replace(longRun, '$1');
}

/**
 * Compatibility-composes (NFKC), lower-cases, drops combining marks of Latin letters, and unifies apostrophes, dashes and spaces.
 * Never used on what is shown: quotes keep the source's characters.
 */
export function normalise(text: string): string {
  // Most of what is folded is a plain word, of which the rest below changes nothing.
  if (plainWord.test(text)) return text;
  return streamSafe(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

const plain = /^[ -~\s]*$/;

/**
 * The beginning of a text that, folded ({@link normalise}), has at most `max` characters (UTF-16 code units); the characters are
 * those that were typed, without blanks before them. What is folded and read further on is bounded so too, whatever the text.
 */
export function bounded(text: string, max: number): string {
  const trimmed = text.trimStart();
  // Folding makes no plain text longer.
  if (plain.test(trimmed.slice(0, max))) return trimmed.slice(0, max);
  let room = max;
  let end = 0;
  for (const character of trimmed) {
    room -= Math.max(character.length, normalise(character).length);
    if (room < 0) break;
    end += character.length;
  }
  return trimmed.slice(0, end);
}
