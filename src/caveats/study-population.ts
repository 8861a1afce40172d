// The population that a passage speaks of: "Animal studies indicate …" holds for the sentences after it, until the next such frame.
import { cuesIn, says } from './cues.js';

/** A frame stands at the head of its sentence: "In rats, …", "Studies in mice show …". In UTF-16 code units. */
const headMax = 40;

export function speaksOfAnimals(text: string): boolean {
  return says(text, 'non-human');
}

/** Whether a title names animals or cells, and no people: there a bare word is enough. */
export function namesAnimals(title: string): boolean {
  const cues = cuesIn(title);
  return (cues.has('non-human') || cues.has('animals named')) && !cues.has('people studied');
}

/** `animals`: opens such a frame; `other`: speaks of people or of other beings, and so closes one; null: goes on with what stood before. */
export function populationOf(sentence: string): 'animals' | 'other' | null {
  const cues = cuesIn(sentence);
  const [first] = cues.of('non-human');
  if (first !== undefined && first.start <= headMax) return 'animals';
  return cues.has('people') || cues.has('other beings') ? 'other' : null;
}

/** Whether a frame reaches beyond its paragraph: evidence of a whole kind does, one experiment does not. */
export function holdsForSection(frame: string): boolean {
  return cuesIn(frame)
    .of('a whole kind of evidence')
    .some(({ start }) => start <= headMax);
}
