// The card of passages that come close to a question without answering it: shown on a card of its own, to the person who asks for it.
import type { Library } from '../knowledge/library.js';
import type { Answer } from '../vocabulary.js';
import type { Card } from './card.js';
import { compose } from './compose.js';
import { cardWords, type Language } from './words.js';

/** Null where the answer offers none. It carries sources and the caveats found for the passages, and no actions. */
export function closestCard(answer: Answer, library: Library, language: Language = 'en'): Card | null {
  const [first, ...others] = answer.kind === 'not-found' ? (answer.closest ?? []) : [];
  if (first === undefined || answer.kind !== 'not-found') return null;
  const card = compose({
    library,
    answer: {
      kind: 'found',
      title: cardWords(language).closestTitle,
      items: [first, ...others],
      confidence: answer.confidence,
      notice: null,
      suggestions: [],
    },
    command: { kind: 'ask', text: '' },
    reading: null,
    language,
  });
  return { ...card, tone: 'no-answer', visibility: 'private', actions: [], menu: null, self: null };
}
