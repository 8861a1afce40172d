// Whom a passage speaks of: "Animal studies indicate …" holds for the sentences after it, until one names another population.
import { cuesIn, says } from './cues.js';

/** A sentence names its population at its head: "In rats, …", "Studies in mice show …". In UTF-16 code units. */
const headMax = 40;

export function speaksOfAnimals(text: string): boolean {
  return says(text, 'non-human');
}

/** Whether a title names animals or cells, and no people: there a bare word is enough. */
export function namesAnimals(title: string): boolean {
  const cues = cuesIn(title);
  return (cues.has('non-human') || cues.has('animals named')) && !cues.has('people studied');
}

/** Whom a sentence speaks of: `animals` or cells, people or `other` beings; null: it names nobody, so the population stays. */
export function populationOf(sentence: string): 'animals' | 'other' | null {
  const cues = cuesIn(sentence);
  const [first] = cues.of('non-human');
  if (first !== undefined && first.start <= headMax) return 'animals';
  return cues.has('people') || cues.has('other beings') ? 'other' : null;
}

/** Whether a population holds beyond its paragraph: that of a whole kind of evidence does, that of one experiment does not. */
export function holdsForSection(sentence: string): boolean {
  return cuesIn(sentence)
    .of('a whole kind of evidence')
    .some(({ start }) => start <= headMax);
}
