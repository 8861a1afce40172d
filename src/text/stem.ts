// Porter's stemmer (Program 14:130-137, 1980) from a library, guarded so that names of drugs and genes keep their letters.
import { stemmer } from 'stemmer';

const known = new Map<string, string>();
const bound = 20_000;

/** The stem of a folded word. Words with digits or of other scripts stand for themselves. */
export function stem(word: string): string {
  const seen = known.get(word);
  if (seen !== undefined) return seen;
  const stemmed = /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
  if (known.size >= bound) known.clear();
  known.set(word, stemmed);
  return stemmed;
}
