// Texts that would be answered: offered under every answer that is none, so that nobody is left at a dead end.
import type { Library, ShelvedTopic } from '../knowledge/library.js';
import type { Suggestion } from '../vocabulary.js';

export function suggestion({ topic }: ShelvedTopic): Suggestion {
  return {
    text: `${topic.facet} ${topic.name}`,
    label: topic.name,
    command: { kind: 'topic', facet: topic.facet, name: topic.id },
  };
}

/** Up to `limit` topics: those named first (ids), then the others of their facets, then one of each facet. */
export function nearest(library: Library, named: readonly string[], limit = 4): Suggestion[] {
  const first = library.topics.filter(({ topic }) => named.includes(topic.id));
  const facets = new Set(first.map(({ topic }) => topic.facet));
  const siblings = library.topics.filter(({ topic }) => facets.has(topic.facet));
  const heads = library.facets.flatMap((facet) => library.topicsOf(facet.id).slice(0, 1));
  return [...new Set([...first, ...siblings, ...heads])].slice(0, limit).map(suggestion);
}
