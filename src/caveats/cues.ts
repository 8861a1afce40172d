// The phrases of knowledge/language/caveats: what stands in a sentence or a heading that bears on caveats.
import compiled from '../../knowledge/language/caveats.json' with { type: 'json' };
import { type Found, phraseReader } from '../language/read-phrases.js';

/** A group of phrases, by its heading in the files. */
export type Group = keyof typeof compiled;
export type Cues = Found<Group>;

export const { in: cuesIn, says, isAll, words: wordsOf } = phraseReader(compiled);
