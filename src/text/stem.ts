// Porter's stemmer (Program 14:130-137, 1980) from a library, guarded so that names of drugs and genes keep their letters.
import { stemmer } from 'stemmer';

/** The stem of a folded word. Words with digits or of other scripts stand for themselves. */
export function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
}
