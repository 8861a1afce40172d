// A free question: found, or honestly not.
import type { Library } from '../knowledge/library.js';
import type { Reading } from '../search/reading.js';
import type { Search } from '../search/search.js';
import type { Unit } from '../search/unit.js';
import type { Answer, Claim, Trace } from '../vocabulary.js';
import { asksForAdvice } from './advice.js';
import { ask } from './ask.js';
import { chooseClaims } from './choose.js';
import { coordinated } from './coordinate.js';
import { type Decision, decide } from './decide.js';
import { itemsOf } from './items.js';
import { notFound } from './not-found.js';
import { nearest } from './suggest.js';

export function answerQuestion(
  library: Library,
  search: Search,
  text: string,
): { answer: Answer; trace: Trace } {
  const { reading, decision } = ask(text, search);
  const topics = [
    ...new Set(reading.units.flatMap(({ tags }) => tags.filter((tag) => search.lexicon.topics.has(tag)))),
  ];
  const aboutField = reading.units.some(({ weight }) => weight === 'topic' || weight === 'matter');
  const notice = asksForAdvice(text, aboutField) ? 'personal-advice' : null;
  const missing = decision.missing.map(({ words }) => words);
  // Topics side by side are decided on one by one, too; those that no passage answers for are left to the whole.
  const parts = coordinated(reading)
    .map((units) => decide(units, search))
    .filter(({ answerable }) => answerable);
  const claims = [decision, ...parts].flatMap((one) => chooseClaims(library, one, topics));
  const answer = decision.answerable
    ? found(library, decision, claims, topics, notice)
    : notFound(library, { missing, named: topics, confidence: decision.confidence, notice });
  return { answer, trace: traceOf(reading, decision, topics) };
}

type Notice = 'personal-advice' | null;

function found(
  library: Library,
  decision: Decision,
  claims: readonly Claim[],
  topics: readonly string[],
  notice: Notice,
): Answer {
  const names = library.topics
    .filter(({ topic }) => topics.includes(topic.id))
    .map(({ topic }) => topic.name);
  return {
    kind: 'found',
    title: names.length > 0 && names.length <= 3 ? names.join(', ') : 'From the review',
    items: itemsOf(claims),
    confidence: decision.confidence,
    notice,
    suggestions: nearest(library, topics),
  };
}

const passagesInTrace = 5;

function traceOf(
  { units }: Reading,
  { hits, missing, reason, confidence }: Decision,
  topics: readonly string[],
): Trace {
  const best = hits[0];
  return {
    command: 'ask',
    decision: reason,
    confidence,
    topics,
    passages: hits.slice(0, passagesInTrace).map(({ indexed, score, covered }) => ({
      passage: indexed.key,
      score,
      reasons: [...covered].flatMap(({ tags }) => tags),
    })),
    words: units.map((unit) => ({
      word: unit.words,
      reading: describe(unit),
      covered: best?.covered.has(unit) === true && !missing.includes(unit),
    })),
  };
}

function describe({ tags, weight }: Unit): string {
  return `${tags.join(' or ')} (${weight})`;
}
