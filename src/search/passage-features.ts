// Named numbers of a question and a passage: what ranking and the decision are fitted on. Each is a pure function with one meaning.
import { concepts, oppositePairs } from '../language/language.js';
import type { Question } from '../question/read-question.js';
import { CONCEPT_FEATURES, type ConceptInput } from './concept-features.js';
import type { Asked } from './concept-match.js';
import type { Coverage } from './coverage.js';
import { type Naming, saysOfItself } from './named-document.js';
import type { PassageView } from './pack-view.js';

export interface FeatureInput {
  readonly question: Question;
  readonly terms: number;
  /** Whether one of the terms is a name. */
  readonly named: boolean;
  readonly coverage: Coverage;
  readonly passage: PassageView;
  /** Passages of its pack. */
  readonly passages: number;
  /** How far the question names its document. */
  readonly document: Naming | undefined;
  /** Score of the index, as a share of the best passage's, and its place from 0. */
  readonly concepts: ConceptInput;
  readonly found: { readonly share: number; readonly place: number };
}

type Feature = (input: FeatureInput) => number;

const flag = (value: boolean): number => (value ? 1 : 0);

// A kind of answer that is asked for: 1 where the passage holds such a thing, -1 where it does not, 0 where it is not asked.
const asked =
  (kind: string): Feature =>
  ({ question, passage }) =>
    question.asks.has(kind) ? (passage.holds.has(kind) ? 1 : -1) : 0;

const askedSection =
  (kind: string, ...sections: readonly string[]): Feature =>
  ({ question, passage }) =>
    flag(question.asks.has(kind) && sections.includes(passage.section));

/** A section that answers only questions that ask for it. */
const unasked =
  (kind: string): Feature =>
  ({ question, passage }) =>
    flag(!question.asks.has(kind) && passage.section === kind);

const inSection =
  (section: string): Feature =>
  ({ passage }) =>
    flag(passage.section === section);

const ofKind =
  (kind: string): Feature =>
  ({ passage }) =>
    flag(passage.passage.kind === kind);

const holds =
  (group: string): Feature =>
  ({ passage }) =>
    flag(passage.holds.has(group));

const covers =
  (key: keyof Coverage): Feature =>
  ({ coverage }) =>
    coverage[key];

/** Pairs of opposites of which question and passage name different sides ("in women": a sentence on men alone). */
const opposed: Feature = ({ question, passage }) =>
  question.sides.size === 0
    ? 0
    : oppositePairs.filter((pair) => sideOf(question.sides, pair) * sideOf(passage.sides, pair) === -1)
        .length;

const agreed: Feature = ({ question, passage }) =>
  question.sides.size === 0
    ? 0
    : oppositePairs.filter((pair) => sideOf(question.sides, pair) * sideOf(passage.sides, pair) === 1).length;

/** Both sides named ask which of them it is: 1 where the passage names one, -1 where it names none or both. */
const direction: Feature = ({ question, passage }) => {
  if (question.sides.size < 2) return 0;
  const pairs = oppositePairs.filter(
    (pair) => question.sides.has(`${pair}:0`) && question.sides.has(`${pair}:1`),
  );
  if (pairs.length === 0) return 0;
  return pairs.some((pair) => sideOf(passage.sides, pair) !== 0) ? 1 : -1;
};

// Where both sides are named, neither counts: 0.
function sideOf(sides: ReadonlySet<string>, pair: string): number {
  return flag(sides.has(`${pair}:0`)) - flag(sides.has(`${pair}:1`));
}

const coverageKeys = [
  'sentence',
  'alike',
  'covered',
  'near',
  'nearAlike',
  'heading',
  'title',
  'abstract',
  'document',
  'around',
  'aroundAlike',
  'beyondTitle',
  'nouns',
  'nounsAround',
  'others',
  'names',
  'namesInDocument',
  'lacks',
  'lacksSecond',
  'lacksAround',
  'lacksInDocument',
  'missingAround',
  'missingInDocument',
  'elsewhere',
  'sibling',
  'strangeName',
  'pairs',
] as const satisfies readonly (keyof Coverage)[];

const askedKinds = [
  'value',
  'dose',
  'duration',
  'place',
  'why',
  'definition',
  'limits',
  'conclusion',
  'future',
  'harm',
  'funding',
  'conflicts',
  'data',
  'compare',
  'statistics',
  'enrolment',
  'effect',
  'mechanism',
  'how',
] as const;

/** Feature names in order, each with its function. */
export const FEATURES: readonly (readonly [string, Feature])[] = [
  ['found', ({ found }) => found.share],
  ['place', ({ found }) => Math.log(found.place + 1)],
  ...coverageKeys.map((key) => [key, covers(key)] as const),
  ['density', ({ coverage, passage }) => coverage.covered / Math.sqrt(passage.stems.length + 3)],
  ['length', ({ passage }) => Math.log(passage.stems.length + 1)],
  ['fragment', ({ passage }) => flag(passage.stems.length < 6)],
  ['question length', ({ terms }) => Math.min(terms, 12)],
  ['named', ({ named }) => flag(named)],
  ...askedKinds.map((kind) => [`asks ${kind}`, asked(kind)] as const),
  ['document share', ({ document }) => document?.share ?? 0],
  ['document lead', ({ document }) => document?.lead ?? 0],
  ['document strange', ({ document }) => document?.strange ?? 0],
  ['document unnamed', ({ document }) => document?.unnamed ?? 0],
  [
    'of itself',
    ({ question, passage, document }) => flag(saysOfItself(passage, question.asks)) * (document?.share ?? 0),
  ],
  ['numbers lacking', ({ coverage }) => coverage.numbers],
  [
    'asks record',
    ({ question, passage }) =>
      question.asks.has('record') ? (passage.passage.kind === 'title' ? 1 : -1) : 0,
  ],
  [
    'asks keywords',
    ({ question, passage }) =>
      question.asks.has('keywords') ? (passage.passage.kind === 'keywords' ? 1 : -1) : 0,
  ],
  ['limits section', askedSection('limits', 'limitations')],
  ['conclusion section', askedSection('conclusion', 'conclusion')],
  ['future section', askedSection('future', 'conclusion', 'discussion')],
  ['funding section', askedSection('funding', 'funding')],
  ['conflicts section', askedSection('conflicts', 'conflicts')],
  ['data section', askedSection('data', 'data')],
  ['methods asked', askedSection('how', 'methods')],
  ['enrolment section', askedSection('enrolment', 'methods')],
  ['effect section', askedSection('effect', 'results', 'abstract')],
  ['funding unasked', unasked('funding')],
  ['conflicts unasked', unasked('conflicts')],
  ...['abstract', 'introduction', 'methods', 'results', 'discussion', 'conclusion', 'other'].map(
    (section) => [`in ${section}`, inSection(section)] as const,
  ),
  ...['sentence', 'statement', 'table', 'figure', 'title', 'keywords'].map(
    (kind) => [`is ${kind}`, ofKind(kind)] as const,
  ),
  ['denied', ({ question, passage }) => flag(question.negated && passage.holds.has('negation'))],
  ['denies', ({ question, passage }) => flag(!question.negated && passage.holds.has('negation'))],
  ['opposed', opposed],
  ['agreed', agreed],
  ['direction asked', direction],
  ['aim', holds('aim')],
  ["others' work", holds('others-work')],
  ['own work', holds('own-work')],
  ['pronoun first', holds('pronoun-first')],
  [
    'digits unasked',
    ({ question, passage }) =>
      flag(
        passage.holds.has('value') &&
          !['value', 'dose', 'duration', 'statistics'].some((kind) => question.asks.has(kind)),
      ),
  ],
  ['is a question', ({ passage }) => flag(passage.passage.text.endsWith('?'))],
  ['depth', ({ passage, passages }) => passage.at / Math.max(1, passages)],
  ['not English', ({ question }) => flag(question.language !== 'en')],
  ...CONCEPT_FEATURES.map(
    ([name, feature]) => [name, ({ concepts }: FeatureInput) => feature(concepts)] as const,
  ),
];

export const FEATURE_NAMES: readonly string[] = FEATURES.map(([name]) => name);

/** Places of all features. */
export const EVERY_FEATURE: readonly number[] = [...FEATURES.keys()];

/** By place, the concept that a feature is of. */
const conceptAt = new Map(concepts().map(({ id }) => [FEATURE_NAMES.indexOf(`concept ${id}`), id] as const));

/** Of the places of features those that can be other than 0: without those of concepts that the question does not name. */
export function placesAsked(used: readonly number[], { units }: Asked): readonly number[] {
  return used.filter((at) => {
    const concept = conceptAt.get(at);
    return concept === undefined || units.some(({ tags }) => tags.includes(concept));
  });
}

/** `used`: places of the features that are needed; the others are left at 0. */
export function featuresOf(input: FeatureInput, used: readonly number[]): Float64Array {
  const values = new Float64Array(FEATURES.length);
  for (const at of used) values[at] = (FEATURES[at] as (typeof FEATURES)[number])[1](input);
  return values;
}
