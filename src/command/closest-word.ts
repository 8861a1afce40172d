// Which of a few words was typed: itself, a misspelling of it, or a worse one of a long word.
import { substanceNames } from '../language/language.js';
import { editDistance } from '../text/edit-distance.js';
import { misspelling } from '../text/spelling.js';

// A verb may be misspelt worse than a name: what follows it must still make a command.
const verbEdits = 2;

export function closestWord<T extends string>(
  word: string,
  choices: readonly T[],
): { word: T; exact: boolean } | null {
  for (const choice of choices) if (choice === word) return { word: choice, exact: true };
  for (const choice of choices) {
    if (misspelling(word, choice) !== null) return { word: choice, exact: false };
  }
  for (const choice of choices) {
    const near =
      word.length >= 6 && choice.length >= 6 && word[0] === choice[0] && !substanceNames().has(word);
    if (near && editDistance(word, choice, verbEdits) <= verbEdits) return { word: choice, exact: false };
  }
  return null;
}
