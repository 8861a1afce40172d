// Whether a question asks only what a thing is: a source that speaks of it need not say so.
import type { Reading } from '../search/reading.js';

const forms =
  /^(?:so |ok |and )*(?:what (?:is|are|was|were|s) |whats |what does .* (?:mean|stand for)|define |was (?:ist|sind|bedeutet) |que (?:es|son|significa) |(?:qu )?est ce que |qu est ce que |c est quoi |o que (?:e|sao) )/;

/** True for "what is ketamine?", where a topic is all that is named; not for "what is the evidence for ketamine?". */
export function asksDefinition({ units, folded }: Reading): boolean {
  return units.length === 1 && units[0]?.weight === 'topic' && forms.test(`${folded.join(' ')} `);
}
