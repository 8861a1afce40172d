// `compare`: where one name ends and the next begins. Known names become their topics' ids, so that a button carries them.
import type { Library } from '../knowledge/library.js';
import { once } from '../maps.js';
import { normalise } from '../text/normalise.js';
import { wordList } from '../text/word-lists.js';
import type { Command } from '../vocabulary.js';
import { closestWord } from './closest-word.js';
import type { Resolver } from './resolve.js';

/** What stands between the names: a mark, or a word. */
const joiner = once(
  () =>
    new RegExp(
      `\\s*(?:,|;|/|&|\\+|\\bvs\\.(?=\\s)|\\b(?:${[...wordList('joins what is compared')].join('|')})\\b)\\s*`,
      'iu',
    ),
);

/** Null where no two things are named. A name that nothing knows stays as it was typed. */
export function parseCompare(rest: string, library: Library, resolver: Resolver): Command | null {
  const idOf = (name: string): string | null => topicId(name, library, resolver);
  const names = namesIn(rest, (name) => idOf(name) !== null);
  return names === null ? null : { kind: 'compare', names: names.map((name) => idOf(name) ?? name) };
}

/** Two names have no more words than these; a longer text is no comparison. */
const wordsMax = 24;

function namesIn(rest: string, known: (name: string) => boolean): readonly string[] | null {
  const joined = rest.split(joiner()).filter((name) => name !== '');
  if (joined.length >= 2) return joined;
  // Without a joiner, the split in two that names two topics; failing that, two single words.
  const parts = rest.split(' ').filter((word) => word !== '');
  const most = parts.length > wordsMax ? 0 : parts.length;
  for (let cut = 1; cut < most; cut++) {
    const names = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
    if (names.every(known)) return names;
  }
  return parts.length === 2 ? parts : null;
}

// "therapy ketamine" names the topic of that facet, as it does alone.
function topicId(name: string, library: Library, resolver: Resolver): string | null {
  const whole = resolver.topic(name);
  if (whole !== null) return whole.topic.id;
  const [head = '', ...tail] = name.split(' ');
  const facet = library.facets.find(
    ({ id, aliases }) => closestWord(normalise(head), [id, ...aliases]) !== null,
  );
  if (facet === undefined || tail.length === 0) return null;
  return resolver.topic(tail.join(' '), facet.id)?.topic.id ?? null;
}
