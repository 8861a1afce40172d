// Whether a sentence declares an interest of its authors: what was received, of whom, and not that there is nothing to declare.
import type { Span } from '../text/sentence-spans.js';
import { clauseFinder } from './clause.js';
import { cuesIn, says } from './cues.js';

/** A heading under which authors declare their interests, and no other part of an article stands. */
export function isHeadingOfInterests(title: string): boolean {
  return says(title, 'heading of interests');
}

/**
 * Whether it is denied beside `cue`: up to a semicolon that there is an interest ("No competing interests"), in the clause that
 * anything was received ("received no fees").
 */
export function isDenied(sentence: string, cue: Span, clauseOf: (cue: Span) => Span): boolean {
  const start = sentence.lastIndexOf(';', cue.start) + 1;
  const end = sentence.indexOf(';', cue.end);
  const clause = clauseOf(cue);
  return (
    says(sentence.slice(start, end < 0 ? undefined : end).trim(), 'conflict denied') ||
    says(sentence.slice(clause.start, clause.end), 'nothing received')
  );
}

/** What a sentence says was received, where that is not money of the public alone. */
export function receivedIn(sentence: string): readonly Span[] {
  const cues = cuesIn(sentence);
  if (cues.has('public money') && !cues.has("maker's money")) return [];
  const clauseOf = clauseFinder(sentence);
  return cues.of('was received').filter((cue) => !isDenied(sentence, cue, clauseOf));
}
