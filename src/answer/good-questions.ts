// Questions that people would ask of these packs, each with a finding for an answer: what a newcomer is offered to try.
import type { Library } from '../knowledge/library.js';
import type { Suggestion } from '../vocabulary.js';
import { nearest } from './suggest.js';

/** As many as one reads on a phone without scrolling. */
const questionsMax = 3;
/** Candidates that are tried: in a large library each is a search. */
const triedMax = 12;

/** The questions that the packs name, then some proposed of their topics. `answered`: whether a text gets a finding. */
export function goodQuestions(library: Library, answered: (text: string) => boolean): Suggestion[] {
  const named = library.packs.flatMap(({ questions }) => questions);
  const proposed = nearest(library, [], triedMax).map(
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
