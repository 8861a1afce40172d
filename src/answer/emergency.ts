// Whether a message tells of an emergency: asked before anything is searched. The words and their weights are data.
import type { SafetyReason } from '../knowledge/safety/crisis-lines.js';
import { cutWords } from '../knowledge/safety/cut-words.js';
import { findCues } from '../knowledge/safety/lexicons.js';
import { weigh } from '../knowledge/safety/weigh.js';
import { bounded } from '../text/bounded.js';

/** As much of a text as is read; nobody describes an emergency further down. */
const longestRead = 2000;

/** The kind of emergency that a text tells of, or null. */
export function detectEmergency(text: string): SafetyReason | null {
  const words = cutWords(bounded(text, longestRead));
  return weigh(words, findCues(words));
}
