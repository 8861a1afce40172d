// Which topics of a card a quote stands for, and which of them a caveat names as the exception.

import phrases from '../../knowledge/words/exceptions.json' with { type: 'json' };
import type { Library } from '../knowledge/library.js';
import type { Answer, Caveat, Finding, Statement } from '../vocabulary.js';
import { placesOf } from './marks.js';
import { type CardWords, fill } from './words.js';

/** An answer that quotes. */
export type Quoting = Extract<Answer, { items: unknown }>;

/**
 * The sides of a comparison that the item is quoted for, as names: those whose first claim it shows. Empty where the answer
 * compares nothing.
 */
export function sidesOf(library: Library, answer: Answer, item: Finding | Statement): readonly string[] {
  if (answer.kind !== 'comparison') return [];
  const claims = [item.claim, ...(item.type === 'finding' ? (item.also ?? []) : [])];
  return answer.names.filter((name) =>
    library.topics.some(
      ({ topic, members }) =>
        topic.name === name &&
        members.some(({ pack, topic: member }) => pack.id === item.pack && claims.includes(member.claims[0])),
    ),
  );
}

/** The label of a caveat that names a topic of this card as the exception; null for any other caveat. */
export function exceptionLabel(
  library: Library,
  answer: Quoting,
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
