// What the passages of a library are searched for: the question without markup, and topics by their names where it uses others.
import { generalConcepts } from '../knowledge/lexicon/rows.js';
import type { Library } from '../knowledge/library.js';
import { clean } from '../search/clean.js';
import { words } from '../text/tokens.js';
import { askedWords } from './asked-words.js';

/** Topics of a question that are named anew; more are a list, not a question. */
const namedMax = 4;

export function searchText(library: Library, text: string): string {
  const said = new Set(words(clean(text)));
  const named = askedWords(library, text)
    .filter(({ unit }) => unit.weight === 'topic')
    .flatMap(({ unit }) => unit.tags.flatMap((tag) => library.topic(tag)?.topic.name ?? []))
    .filter((name) => !words(name).every((word) => said.has(word)));
  return [clean(text), ...new Set(named.slice(0, namedMax))].join(' ');
}

/** Other words for what a question asks for by name: so many of each are enough. */
const otherWordsMax = 5;

/** The search text with other words for what is asked for by name, or null where nothing is. */
export function otherWords(library: Library, text: string): string | null {
  const tags = askedWords(library, text)
    .filter(({ decisive, plain }) => decisive && !plain)
    .flatMap(({ unit }) => unit.tags);
  const concepts = generalConcepts().filter(({ id }) => tags.includes(id));
  const others = concepts.flatMap(({ terms }) =>
    terms.slice(0, otherWordsMax).map(({ words: own }) => own.join(' ')),
  );
  return others.length === 0 ? null : [searchText(library, text), ...others].join(' ');
}
