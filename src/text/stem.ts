// A light stemmer: endings of plural and tense only, so that words of one stem mean one thing ("system" is not "systemic").
// After Harman's S-stemmer (JASIS 1991;42:7-15), with -ed and -ing; derived forms are named in the lexicon instead.

// The first that applies: families, processes and doses, levels (but not "basis", "virus", "loss").
const plurals: readonly (readonly [RegExp, string])[] = [
  [/(?<![aeiou])ies$/, 'y'],
  [/(?<=(?:ss|x|z|ch|sh))es$/, ''],
  [/(?<![suai])s$/, ''],
  [/(?<=[aeiou][a-z]*[ai])s$/, ''],
];

function strip(word: string, ending: RegExp, kept: string): string | null {
  return ending.test(word) ? word.replace(ending, kept) : null;
}

/** The stem of a folded word. Words of other scripts, with digits, or shorter than four letters stand for themselves. */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const singular = word.endsWith('s') ? singularOf(word) : word;
  const bare =
    singular.endsWith('d') || singular.endsWith('g')
      ? singular.replace(/(?<=[a-z]{3})(?:ed|ing)$/, '')
      : singular;
  const closed = bare === singular ? bare : bare.replace(/([bdfgmnprt])\1$/, '$1');
  return closed.length > 4 && closed.endsWith('e') ? closed.slice(0, -1) : closed;
}

function singularOf(word: string): string {
  return (
    plurals.reduce<string | null>((done, [ending, kept]) => done ?? strip(word, ending, kept), null) ?? word
  );
}
