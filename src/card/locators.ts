// Locators of one source in few words: "abstract, sentences 6–7" for "Abstract, sentence 6" and "Abstract, sentence 7".

/** Characters of the joined locators that one line takes; longer ones stand under their quotes. */
const lineMax = 90;

/** All locators, each place once, with numbers of one place joined; null where the line would be too long. */
export function joinLocators(locators: readonly string[]): string | null {
  const numbered = new Map<string, number[]>();
  for (const locator of new Set(locators)) {
    const [, place = locator, number] = /^(.*\b(?:sentence|paragraph|row|item)) (\d+)$/u.exec(locator) ?? [];
    const numbers = numbered.get(place) ?? [];
    numbered.set(place, number === undefined ? numbers : [...numbers, Number(number)]);
  }
  const parts = [...numbered].map(([place, numbers]) => lowered(placeText(place, numbers)));
  const line = parts.join('; ');
  return line.length <= lineMax ? line : null;
}

function placeText(place: string, numbers: readonly number[]): string {
  const [first, ...others] = numbers.toSorted((a, b) => a - b);
  if (first === undefined) return place;
  if (others.length === 0) return `${place} ${first}`;
  return `${place}s ${ranges([first, ...others])}`;
}

function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

// An abbreviation or a name at the head stays as it is ("DNA, paragraph 2").
function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
