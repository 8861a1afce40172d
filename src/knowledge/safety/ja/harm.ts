// stub
import type { Lexicon } from '../cue-class.js';
export const harm: Lexicon = {};
