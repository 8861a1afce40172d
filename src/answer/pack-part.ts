// What a curated pack says to a question: decided by the pack's own words for things, whatever other packs there are.
import type { Library } from '../knowledge/library.js';
import type { Reading } from '../search/reading.js';
import type { Search } from '../search/search.js';
import type { Unit } from '../search/unit.js';
import type { Trace } from '../trace.js';
import { ask } from './ask.js';
import { chooseClaims } from './choose.js';
import { coordinated } from './coordinate.js';
import { type Decision, decide } from './decide.js';
import type { Part } from './part.js';

/** `own` and `search` know the one pack; `library` has all, and gives topics the ids that they have there. */
export function packPart(library: Library, own: Library, search: Search, text: string): Part {
  const { reading, decision } = ask(text, search);
  const topics = [
    ...new Set(reading.units.flatMap(({ tags }) => tags.filter((tag) => search.lexicon.topics.has(tag)))),
  ];
  // Topics side by side are decided on one by one, too; those that no passage answers for are left to the whole.
  const parts = coordinated(reading)
    .map((units) => decide(units, search))
    .filter(({ answerable }) => answerable);
  const [pack] = own.packs;
  return {
    claims: decision.answerable ? [decision, ...parts].flatMap((one) => chooseClaims(own, one, topics)) : [],
    confidence: decision.confidence,
    topics: topics.map((id) => library.topicOf(pack.id, id)?.topic.id ?? id),
    missing: decision.missing.map(({ words }) => words),
    aboutField: reading.units.some(({ weight }) => weight === 'topic' || weight === 'matter'),
    decision: decision.reason,
    ...traced(reading, decision, search),
  };
}

const passagesInTrace = 5;

function traced(
  { units }: Reading,
  { hits, missing }: Decision,
  { subject }: Search,
): Pick<Trace, 'passages' | 'words'> {
  const best = hits[0];
  const taken = ({ tags }: Unit): boolean => tags.some((tag) => subject.has(tag));
  return {
    passages: hits.slice(0, passagesInTrace).map(({ indexed, score, covered }) => ({
      passage: indexed.key,
      score,
      reasons: [...covered].flatMap(({ tags }) => tags),
    })),
    words: units.map((unit) => ({
      word: unit.words,
      reading: describe(unit, taken(unit)),
      covered: taken(unit) || (best?.covered.has(unit) === true && !missing.includes(unit)),
    })),
  };
}

/** What the whole source is about need not be covered by a passage: every one of them takes it for granted. */
function describe({ tags, weight }: Unit, taken: boolean): string {
  return `${tags.join(' or ')} (${taken ? 'taken for granted' : weight})`;
}
