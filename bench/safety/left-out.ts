// Fits the heads of the gate's classifier on labelled messages, and scores every message by weights that never saw its hand.
import { type Features, hashedFeatures, PLACES } from '../../src/safety/features.js';
import { foldedSentences } from '../../src/safety/gate.js';
import { stretchesOf } from '../../src/safety/stretches.js';
import { type Example, example, fitHead, type Head } from './fit-head.js';
import { labelledMessages, labelledQuestions, type Message } from './messages.js';

/** Strength with which weights are held near zero, and what a question counts for beside a message; chosen on hands left out. */
const PENALTY = 0.03;
const QUESTION = 0.3;

/**
 * The hand that wrote after it had seen what was got wrong of others: it is in no weights that these are scored by, and is itself
 * scored by none.
 */
const SEEING = 'hand-0b';
const seen = ['hand-0', 'hand-1', 'hand-2'];

const messages = labelledMessages();
const whole = messages.map(({ text }) => hashedFeatures(foldedSentences(text)));
const stretches = messages.map(({ text }) => stretchesOf(foldedSentences(text)).map(hashedFeatures));
const questions = labelledQuestions().map((question) => ({
  ...question,
  features: hashedFeatures(foldedSentences(question.text)),
}));

/** What a head is asked of a message: yes, no, or null where nobody said. */
export type Asked = (message: Message) => boolean | null;

export const isEmergency: Asked = ({ expect }) => expect === 'emergency';
export const isAdvice: Asked = ({ expect, advice }) => (expect === 'none' ? (advice ?? null) : null);
/** Which card an alarm gets is asked of emergencies alone. */
export const isOfKind =
  (name: string): Asked =>
  ({ expect, kind }) =>
    expect === 'emergency' && kind !== 'unsorted' ? kind === name : null;

const sees = (hand: string, other: string): boolean =>
  hand === other || (other === SEEING && seen.includes(hand));

/** The head fitted on all hands, or without those that `leftOut` must not see. */
export function fitOn(asked: Asked, places: number, leftOut: string | null = null): Head {
  const told = messages.flatMap((message, at): Example[] => {
    const right = asked(message);
    if (right === null || (leftOut !== null && sees(leftOut, message.hand))) return [];
    return [example(whole[at] as Features, right, 1)];
  });
  const asking = questions.flatMap(({ features, emergency, advice }): Example[] => {
    const right = asked === isEmergency ? emergency : asked === isAdvice ? advice : null;
    // The few that carry a notice or an alarm count in full.
    return right === null ? [] : [example(features, right, right ? 1 : QUESTION)];
  });
  return fitHead([...told, ...asking], places, PENALTY);
}

export interface Scored {
  readonly message: Message;
  readonly right: boolean;
  /** Log odds: of the likeliest stretch for an emergency, of the whole message else. */
  readonly score: number;
}

/** Every message that `asked` speaks of, scored by weights that were fitted without its hand. */
export function leftOutScores(asked: Asked, places = PLACES): Scored[] {
  const heads = new Map<string, Head>();
  return messages.flatMap((message, at) => {
    const right = asked(message);
    if (right === null || message.hand === SEEING) return [];
    const head = heads.get(message.hand) ?? fitOn(asked, places, message.hand);
    heads.set(message.hand, head);
    const read = asked === isEmergency ? (stretches[at] as Features[]) : [whole[at] as Features];
    return [{ message, right, score: Math.max(...read.map((features) => scoreWith(head, features))) }];
  });
}

function scoreWith({ weights, intercept }: Head, features: Features): number {
  let sum = intercept;
  for (const [place, value] of features) sum += (weights[place & (weights.length - 1)] as number) * value;
  return sum;
}

/** The threshold at which the shares that are missed and falsely taken stand as `missed` to `taken`, as nearly as scores allow. */
export function thresholdOf(scored: readonly Scored[], missed: number, taken: number): number {
  const share = (some: readonly Scored[], is: (score: number) => boolean): number =>
    some.filter(({ score }) => is(score)).length / some.length;
  const yes = scored.filter(({ right }) => right);
  const no = scored.filter(({ right }) => !right);
  let best = { threshold: 0, cost: Number.POSITIVE_INFINITY };
  for (let step = -80; step <= 80; step++) {
    const threshold = step / 20;
    const cost = Math.max(
      share(yes, (score) => score < threshold) / missed,
      share(no, (score) => score >= threshold) / taken,
    );
    if (cost < best.cost) best = { threshold, cost };
  }
  return best.threshold;
}
