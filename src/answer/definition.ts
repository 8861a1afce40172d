// Whether a question asks only what a thing is: a source that speaks of it need not say so.
import type { Reading } from '../search/reading.js';

const forms =
  /^(?:so |ok |and )*(?:what (?:is|are|was|were|s) |whats |what does .* (?:mean|stand for)|define |was (?:ist|sind|bedeutet) |que (?:es|son|significa) |(?:qu )?est ce que |qu est ce que |c est quoi |o que (?:e|sao) )/;

const predicate = /^(?:so |ok |and )*(?:is|are|was|were) /;

/**
 * The topic of "what is ketamine?", where it is all that is named; null for "what is the evidence for ketamine?".
 * "Is glutamate an amino acid?" asks for one, too: its predicate only describes the topic.
 */
export function definedTopic({ units, folded }: Reading): string | null {
  const [only] = units;
  if (only === undefined || units.length > 1 || only.weight !== 'topic') return null;
  const text = `${folded.join(' ')} `;
  return forms.test(text) || predicate.test(text) ? (only.tags[0] ?? null) : null;
}
