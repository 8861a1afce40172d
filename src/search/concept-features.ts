// Named numbers of how far a passage speaks to the concepts of a question, beside those of its words (passage-features.ts).
import { concepts } from '../language/language.js';
import type { QueryTerm } from '../question/query-terms.js';
import type { Asked, ConceptMatch } from './concept-match.js';
import type { Unit } from './read-units.js';
import type { PassageMatch } from './term-matches.js';

export interface ConceptInput {
  readonly asked: Asked;
  readonly match: ConceptMatch;
  /** Place by what is covered among the passages of the pack, from 0. */
  readonly place: number;
  /** Terms by the place of their word in the question. */
  readonly termAt: ReadonlyMap<number, { readonly term: QueryTerm; readonly at: number }>;
  readonly words: PassageMatch;
  readonly facets: ReadonlySet<string>;
}

const COUNTED_MAX = 3;
const roles = ['topic', 'matter', 'record', 'aspect', 'relation', 'number'] as const;

type Feature = (input: ConceptInput) => number;

const counted =
  (role: Unit['role'], isCovered: boolean): Feature =>
  ({ asked, match }) => {
    let count = 0;
    for (const unit of asked.units) if (unit.role === role && match.covered.has(unit) === isCovered) count++;
    return Math.min(COUNTED_MAX, count);
  };

const covers = (role: Unit['role']): Feature => counted(role, true);
const lacks = (role: Unit['role']): Feature => counted(role, false);

// A concept of the thesaurus that is asked for: 1 where the passage speaks to it, -1 where it does not, 0 where it is not asked.
const askedConcept =
  (id: string): Feature =>
  ({ asked, match }) => {
    let value = 0;
    for (const unit of asked.units) {
      if (!unit.tags.includes(id)) continue;
      if (match.covered.has(unit)) return 1;
      value = -1;
    }
    return value;
  };

/** Words of no concept that the passage lacks, by what kind of word they are. */
const lackingWords =
  (kind: (term: QueryTerm) => boolean, worth: (term: QueryTerm, alike: number) => number): Feature =>
  ({ asked, match, termAt, words }) => {
    let sum = 0;
    for (const unit of asked.units) {
      if (unit.role !== 'word' || match.covered.has(unit)) continue;
      const entry = termAt.get(unit.at);
      if (entry === undefined || !kind(entry.term)) continue;
      sum += worth(entry.term, words.sentence.alike[entry.at] as number);
    }
    return Math.min(COUNTED_MAX, sum);
  };

const nounKinds = ['person', 'talk', 'abstract', 'thing', 'none'] as const;
const isNoun = ({ noun, name, light }: QueryTerm): boolean => noun && !name && !light;

function required({ asked }: ConceptInput): readonly Unit[] {
  return asked.units.filter(({ role }) => role !== 'relation');
}

export const CONCEPT_FEATURES: readonly (readonly [string, Feature])[] = [
  ['concepts', ({ match }) => match.score],
  ['concepts place', ({ place }) => Math.log(place + 1)],
  ['concepts first', ({ place }) => (place === 0 ? 1 : 0)],
  ...roles.map((role) => [`${role} covered`, covers(role)] as const),
  ...roles.map((role) => [`${role} lacking`, lacks(role)] as const),
  ['words covered', covers('word')],
  [
    'names lacking',
    lackingWords(
      ({ name }) => name,
      () => 1,
    ),
  ],
  ['nouns lacking', lackingWords(isNoun, ({ rarity }) => rarity)],
  ['nouns lacking, alike', lackingWords(isNoun, (_, alike) => alike)],
  ...nounKinds.map(
    (kind) =>
      [
        `noun of ${kind} lacking`,
        lackingWords(
          (term) => isNoun(term) && term.kind === kind,
          () => 1,
        ),
      ] as const,
  ),
  ['noun lacking', (input) => Math.min(1, lackingWords(isNoun, () => 1)(input))],
  [
    'other words lacking',
    lackingWords(
      ({ noun, light }) => !noun && !light,
      ({ rarity }) => rarity,
    ),
  ],
  [
    'talk lacking',
    lackingWords(
      ({ light }) => light,
      () => 1,
    ),
  ],
  [
    'share covered',
    (input) => {
      const units = required(input);
      return units.length === 0
        ? 0
        : units.filter((unit) => input.match.covered.has(unit)).length / units.length;
    },
  ],
  ['all covered', (input) => (required(input).every((unit) => input.match.covered.has(unit)) ? 1 : 0)],
  ['subject named', ({ asked }) => (asked.subject.length > 0 ? 1 : 0)],
  [
    'nothing named',
    ({ asked, match, facets }) => {
      const anchors = asked.units.filter(
        (unit) =>
          match.covered.has(unit) &&
          (['topic', 'record', 'word'].includes(unit.role) || unit.tags.some((tag) => facets.has(tag))),
      );
      return anchors.length === 0 ? 1 : 0;
    },
  ],
  [
    'only a topic covered',
    ({ asked, match }) => {
      const covered = asked.units.filter((unit) => match.covered.has(unit));
      return covered.every(({ role }) => role === 'topic') && covered.length < asked.units.length ? 1 : 0;
    },
  ],
  ...concepts().map(({ id }) => [`concept ${id}`, askedConcept(id)] as const),
  ['units', ({ asked }) => Math.min(8, asked.units.length)],
];
