// Says which topic of a card a caveat names as the exception: "although with the exception of topiramate, …" on topiramate's card.

import phrases from '../../knowledge/words/exceptions.json' with { type: 'json' };
import type { Library } from '../knowledge/library.js';
import type { Answer, Caveat } from '../vocabulary.js';
import { placesOf } from './marks.js';
import { type CardWords, fill } from './words.js';

/** Null where the caveat excepts none of the topics that the card is about. */
export function exceptionLabel(
  library: Library,
  answer: Extract<Answer, { items: unknown }>,
  caveat: Caveat,
  words: CardWords,
): string | null {
  if (caveat.kind !== 'contrast') return null;
  const titles = answer.kind === 'comparison' ? answer.names : [answer.title];
  for (const { topic } of library.topics) {
    if (!titles.includes(topic.name)) continue;
    const named = placesOf(caveat.text, [topic.name, ...topic.aliases]);
    const excepted = placesOf(caveat.text, phrases).some(({ end }) =>
      named.some(({ start }) => start > end && /^\s+(?:the\s+)?$/u.test(caveat.text.slice(end, start))),
    );
    if (excepted) return fill(words.exception, { name: topic.name.toLowerCase() });
  }
  return null;
}
