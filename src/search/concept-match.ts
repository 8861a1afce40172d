// How far a passage speaks to the units of a question: which of them it covers, and what that is worth.
import type { Question, QuestionWord } from '../question/read-question.js';
import type { Lexicon } from './lexicon.js';
import type { PassageConcepts } from './passage-concepts.js';
import { readUnits, type Unit } from './read-units.js';

/** A question as one pack reads it. */
export interface Asked {
  /** All that it names, less what the whole source is about. */
  readonly units: readonly Unit[];
  /** What it names of the source's own subject, which every passage takes for granted. */
  readonly subject: readonly Unit[];
}

/** What a unit is worth when it is covered: names distinguish passages, relations hardly do. */
const worth: Readonly<Record<Unit['role'], number>> = {
  topic: 3,
  word: 2,
  number: 2,
  record: 2,
  matter: 1.5,
  aspect: 1.5,
  relation: 1,
};
/** Of that, where a curator says that the passage speaks to it and its words do not. */
const ABOUT = 0.5;

export function readAsked(
  question: Question,
  words: readonly QuestionWord[],
  lexicon: Lexicon,
  subject: ReadonlySet<string>,
): Asked {
  const units = readUnits(words, lexicon);
  const topic = definedTopic(question, units);
  const all: readonly Unit[] =
    topic === null
      ? units
      : [
          ...units,
          { words: 'a definition', tags: [`definition:${topic}`], role: 'aspect', at: -1, count: 0 },
        ];
  const isSubject = ({ tags }: Unit): boolean => tags.some((tag) => subject.has(tag));
  return { units: all.filter((unit) => !isSubject(unit)), subject: all.filter(isSubject) };
}

/**
 * The topic of "what is ketamine?", where it is all that is named; null for "what is the evidence for ketamine?". A source that
 * speaks of it need not say what it is. "Is glutamate an amino acid?" asks for that, too: its predicate only describes the topic.
 */
function definedTopic({ asks }: Question, units: readonly Unit[]): string | null {
  const [only] = units;
  if (only === undefined || units.length > 1 || only.role !== 'topic') return null;
  return asks.has('definition') || asks.has('predicate') ? (only.tags[0] ?? null) : null;
}

export interface ConceptMatch {
  readonly covered: ReadonlySet<Unit>;
  /** Share of the worth of all units, 0 to 1. */
  readonly score: number;
}

/**
 * Matches the passages of one pack with one question.
 * @param rarity of a tag among the passages, 0 to 1; a tag that every passage has tells nothing
 */
export function createConceptMatcher(
  { units, subject }: Asked,
  rarity: (tag: string) => number,
): (passage: PassageConcepts) => ConceptMatch {
  const all = [...units, ...subject].map((unit) => ({
    unit,
    value: worth[subject.includes(unit) ? 'relation' : unit.role],
    tags: unit.tags.map((tag) => ({ tag, rare: rarity(tag) })),
  }));
  const most = all.reduce(
    (sum, { value, tags }) => sum + value * Math.max(0, ...tags.map(({ rare }) => rare)),
    0,
  );
  return ({ tags: own, about, facets, context }) => {
    const covered = new Set<Unit>();
    let score = 0;
    for (const { unit, value, tags } of all) {
      let rarest = 0;
      for (const { tag, rare } of tags) {
        const spoken = own.has(tag) || facets.has(tag);
        const told = !spoken && about.has(tag);
        if (spoken) rarest = Math.max(rarest, rare);
        else if (told) rarest = Math.max(rarest, ABOUT * rare);
        if (spoken || told || context.has(tag)) covered.add(unit);
      }
      score += value * rarest;
    }
    return { covered, score: most === 0 ? 0 : score / most };
  };
}

/** A unit that an answer must speak to. Relations only rank. */
export function mustBeCovered({ role }: Unit): boolean {
  return role !== 'relation';
}
