// Finds lists of words in code: in arrays of strings, in alternatives of a regular expression or template, in strings that are split.

/** More than these of one kind in a row are a list that a data file should hold. */
const listMax = 8;

const word = '[\\p{L}’?* -]{2,}';
const shapes: readonly RegExp[] = [
  // one|two|three, each with an ending in brackets or without
  new RegExp(`(?:${word}(?:\\([^()]{0,40}\\)\\??)?\\|){${listMax},}${word}`, 'u'),
  // ['one', 'two', 'three']
  new RegExp(`\\[\\s*(?:['"][\\p{L} -]{2,}['"],\\s*){${listMax},}`, 'u'),
  // 'one two three'.split(' ')
  new RegExp(`['"\`](?:[\\p{L}-]+ ){${listMax},}[\\p{L}-]+['"\`],?\\s*(?:\\.|\\)?\\s*\\.)split\\(`, 'u'),
];

/** The first list of words in a piece of code, or null. A union of types is none: its members are quoted one by one. */
export function wordListIn(code: string): string | null {
  for (const shape of shapes) {
    const found = shape.exec(code)?.[0];
    if (found !== undefined) return found.slice(0, 80);
  }
  return null;
}
