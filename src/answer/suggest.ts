// Texts that would be answered: suggested where there is no answer, and questions that a newcomer can try.
import { ofPack } from '../command/scope.js';
import type { Library, LibraryTopic } from '../knowledge/library.js';
import type { Command, Suggestion } from '../vocabulary.js';

/** A topic as a text and a Command, both of the one pack where a question was limited to it. */
export function suggestion({ scope }: Library, { topic }: LibraryTopic): Suggestion {
  const command: Command = { kind: 'topic', facet: topic.facet, name: topic.id };
  return {
    text: `${topic.facet} ${topic.name}${scope === null ? '' : ` in:${scope}`}`,
    label: topic.name,
    command: scope === null ? command : ofPack(command, scope),
  };
}

/** Up to `limit` topics: those named first (ids), then the others of their facets, then one of each facet. */
export function nearestTopics(library: Library, named: readonly string[], limit = 4): Suggestion[] {
  const inOrder = (topics: readonly LibraryTopic[]): LibraryTopic[] =>
    topics.toSorted((a, b) => a.order - b.order);
  const first = inOrder([...new Set(named)].flatMap((id) => library.topic(id) ?? []));
  const facets = [...new Set(first.map(({ topic }) => topic.facet))];
  // So many of each facet are enough, whichever of them were named.
  const enough = limit + first.length;
  const siblings = inOrder(facets.flatMap((facet) => library.topicsOf(facet).slice(0, enough)));
  const heads = library.facets.flatMap((facet) => library.topicsOf(facet.id).slice(0, 1));
  return [...new Set([...first, ...siblings, ...heads])]
    .slice(0, limit)
    .map((libraryTopic) => suggestion(library, libraryTopic));
}

/** As many as one reads on a phone without scrolling. */
const questionsMax = 3;
/** Candidates that are tried: in a large library each is a search. */
const triedMax = 12;

/** The questions that the packs name, then some proposed of their topics. `answered`: whether a text gets a finding. */
export function goodQuestions(library: Library, answered: (text: string) => boolean): Suggestion[] {
  const named = library.packs.flatMap(({ questions }) => questions);
  const proposed = nearestTopics(library, [], triedMax).map(
    ({ label }) => `What does it say about ${inside(label)}?`,
  );
  const good: string[] = [];
  for (const text of [...named, ...proposed].slice(0, triedMax)) {
    if (good.length < questionsMax && answered(text)) good.push(text);
  }
  return good.map((text) => ({ text, label: text, command: { kind: 'ask', text } }));
}

// A name within a sentence; an abbreviation keeps its capitals.
function inside(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
