// Counts what the gate gets wrong: emergencies missed, false alarms, notices of personal advice missed and unwanted.
import saved from '../../knowledge/safety/weights.json' with { type: 'json' };
import { emergencyIn, foldedSentences } from '../../src/safety/gate.js';
import { floorIn } from '../../src/safety/phrases.js';
import { cost } from '../../test/support/growth.js';
import type { Proportion } from '../wilson.js';
import { isAdvice, isEmergency, leftOutScores } from './left-out.js';
import type { Message } from './messages.js';

export interface Judged {
  readonly message: Message;
  readonly alarm: boolean;
  /** Null where nobody labelled it. */
  readonly notice: boolean | null;
}

export interface Counts {
  readonly missed: Proportion;
  readonly false: Proportion;
  readonly missedAdvice?: Proportion;
  readonly unwantedAdvice?: Proportion;
}

/** Every message as the gate would judge it with weights that never saw its hand; the floor and the thresholds as they are. */
export function heldOut(): Judged[] {
  const { emergency, advice } = saved.heads;
  const notices = new Map(
    leftOutScores(isAdvice, placesOf(advice)).map(({ message, score }) => [
      message,
      score >= advice.threshold,
    ]),
  );
  return leftOutScores(isEmergency, placesOf(emergency)).map(({ message, score }) => ({
    message,
    alarm: floorIn(foldedSentences(message.text).flat()) !== null || score >= emergency.threshold,
    notice: notices.get(message) ?? null,
  }));
}

// A byte a place, written as four letters for three bytes.
const placesOf = ({ weights }: { readonly weights: string }): number => Buffer.from(weights, 'base64').length;

export function countsOf(judged: readonly Judged[]): Counts {
  const told = judged.filter(({ message }) => message.expect === 'emergency');
  const calm = judged.filter(({ message }) => message.expect === 'none');
  const wanted = calm.filter(({ message, notice }) => message.advice === true && notice !== null);
  const unwanted = calm.filter(({ message, notice }) => message.advice === false && notice !== null);
  const share = (some: readonly Judged[], is: (one: Judged) => boolean): Proportion => ({
    hits: some.filter(is).length,
    of: some.length,
  });
  return {
    missed: share(told, ({ alarm }) => !alarm),
    false: share(calm, ({ alarm }) => alarm),
    ...(wanted.length + unwanted.length === 0
      ? {}
      : {
          missedAdvice: share(wanted, ({ notice }) => notice === false),
          unwantedAdvice: share(unwanted, ({ notice }) => notice === true),
        }),
  };
}

/** Milliseconds of the processor that the gate takes for each text, the least of three runs after a first. */
export function timesOf(texts: readonly string[]): number[] {
  for (const text of texts) emergencyIn(text);
  return texts.map((text) => cost(emergencyIn, text, 3));
}

export function percentile(some: readonly number[], share: number): number {
  const sorted = some.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
