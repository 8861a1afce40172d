// How much of a text that anybody may send is read: measured as it is matched, since one character may stand for eighteen letters.
import { normalise } from './normalise.js';

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
