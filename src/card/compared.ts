// Which of the compared topics a quote stands for.
import type { Library } from '../knowledge/library.js';
import type { Answer, Finding, Statement } from '../vocabulary.js';

/** Names of a comparison whose first claim the item shows; empty where nothing is compared. */
export function comparedNames(
  library: Library,
  answer: Answer,
  item: Finding | Statement,
): readonly string[] {
  if (answer.kind !== 'comparison') return [];
  const claims = [item.claim, ...(item.type === 'finding' ? (item.also ?? []) : [])];
  return answer.names.filter((name) =>
    library.topics.some(
      ({ topic, members }) =>
        topic.name === name &&
        members.some(({ pack, topic: own }) => pack.id === item.pack && claims.includes(own.claims[0])),
    ),
  );
}
