// Words of `about` and `context` in claims that mean nothing: no topic, facet or concept, no word of English, and none of the pack's own text.
import type { Library } from '../knowledge/library.js';
import { type Problem, problem } from '../knowledge/problem.js';
import { once } from '../maps.js';
import { words } from '../text/tokens.js';
import type { Pack } from '../vocabulary.js';
import { createLexicon } from './lexicon.js';

const cure = [
  'name the id of a topic, of a facet, of a concept in lexicon.json or of the thesaurus (knowledge/language/concepts.txt),',
  '"definition:" with the id of a topic, or plain words',
].join(' ');

/** `library`: of this pack alone; `isKnown`: whether a word, in lower case, is one of English. */
export function unknownAbout(pack: Pack, library: Library, isKnown: (word: string) => boolean): Problem[] {
  const lexicon = createLexicon(library);
  const topics = new Set(pack.topics.map(({ id }) => id));
  const packWords = once(
    (): ReadonlySet<string> => new Set(pack.passages.flatMap(({ text }) => words(text))),
  );
  const meansNothing = (name: string): boolean => {
    const [, topic] = /^definition:(.*)$/.exec(name) ?? [];
    if (topic !== undefined) return !topics.has(topic);
    if (lexicon.isConcept(name)) return false;
    // A name with a hyphen is a misspelt id, unless the text has it as a compound.
    if (
      name.includes('-') &&
      !pack.passages.some(({ text }) => text.toLowerCase().includes(name.toLowerCase()))
    )
      return true;
    const named = words(name);
    return named.length === 0 || named.some((word) => !isKnown(word) && !packWords().has(word));
  };
  return pack.claims.flatMap(({ claim, about, context }) =>
    [...new Set([...about, ...context])]
      .filter(meansNothing)
      .map((name) => problem('claims.json', claim, `"${name}" in about or context means nothing`, cure)),
  );
}
