// Whether a message tells of an emergency: asked before anything is searched. Cues are data; this only weighs them.
import { fiction, general, idioms, scholarly, settled } from '../knowledge/safety/calm-cues.js';
import type { SafetyReason } from '../knowledge/safety/crisis-lines.js';
import { type EmergencyCue, overdoseCues, selfHarmCues } from '../knowledge/safety/emergency-cues.js';
import { persons } from '../knowledge/safety/person-cues.js';
import { redFlagCues } from '../knowledge/safety/red-flag-cues.js';
import { redFlagCuesOther } from '../knowledge/safety/red-flag-cues-other.js';
import { normalise } from '../text/normalise.js';
import { words } from '../text/tokens.js';

// Danger to life by one's own hand first: its card has the crisis lines.
const cues: readonly EmergencyCue[] = [...selfHarmCues, ...overdoseCues, ...redFlagCues, ...redFlagCuesOther];

const some = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

/** The kind of emergency that a text tells of, or null. Sentences count alone and with their neighbour. */
export function detectEmergency(text: string): SafetyReason | null {
  const sentences = foldSentences(text);
  const spans = [...sentences, ...sentences.slice(1).map((sentence, index) => `${sentences[index]} . ${sentence}`)];
  for (const cue of cues) {
    if (spans.some((span) => tells(cue, span))) return cue.reason;
  }
  return null;
}

function tells({ force, patterns }: EmergencyCue, span: string): boolean {
  if (!some(patterns, span) || some(fiction, span) || some(settled, span)) return false;
  const person = some(persons, span);
  if (some(scholarly, span) && !(force === 'statement' && person)) return false;
  return force === 'statement' || (person && !some(general, span));
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

function foldSentences(text: string): string[] {
  return text
    .split(/[.!?;…\n。！？]+/u)
    .map((sentence) => (japanese.test(sentence) ? normalise(sentence).replace(/\s/g, '') : words(sentence).join(' ')))
    .map((sentence) => idioms.reduce((rest, idiom) => rest.replace(new RegExp(idiom, 'g'), ' '), sentence).trim())
    .filter((sentence) => sentence !== '');
}
