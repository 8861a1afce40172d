// The population that a passage speaks of: "Animal studies indicate …" holds for the sentences after it, until the next such frame.
import { compile } from './cue.js';
import { nonHuman } from './cues/non-human.js';

const animals = compile(nonHuman.cues);
/** A frame stands at the head of its sentence: "In rats, …", "Studies in mice show …". */
const headMax = 40;
// Treatment is of people, unless animals are named with it.
const people =
  /(?<![\p{L}])(?:humans?|people|persons?|patients?|participants?|volunteers?|wom[ae]n|m[ae]n|child(?:ren)?|adolescents?|adults|clinical(?:ly)?|trials?|cohorts?|respondents?|therap(?:y|ies)|treatments?|efficacy|diagnos(?:is|ed|tic))(?![\p{L}])/iu;
/** Other beings make a frame of their own. */
const otherBeings =
  /(?<![\p{L}])(?:mammals|fish(?:es)?|teleosts?|birds?|frogs?|xenopus|yeast|bacteria(?:l)?|plants?|insects?|flies|nematodes?|elegans)(?![\p{L}])/iu;
/** Evidence of a whole kind holds until the next frame of the section; one experiment, to the end of its paragraph. */
const wholeKind =
  /^(?:[\p{L}-]+,? ){0,3}(?:animal|preclinical|pre-clinical|experimental|in vitro|in vivo|rodent) (?:and [\p{L}-]+ )?(?:studies|data|evidence|models|work|experiments|research|findings)(?![\p{L}])/iu;

export function speaksOfAnimals(text: string): boolean {
  return animals(text).length > 0;
}

/** `animals`: opens such a frame; `other`: speaks of people, and so closes one; null: goes on with what stood before. */
export function frameOf(sentence: string): 'animals' | 'other' | null {
  const first = animals(sentence)[0];
  if (first !== undefined && first.start <= headMax) return 'animals';
  return people.test(sentence) || otherBeings.test(sentence) ? 'other' : null;
}

/** Whether a frame reaches beyond its paragraph. */
export function reachesOn(frame: string): boolean {
  return wholeKind.test(frame);
}
