// What a check of `glutamate doctor` found: one line of its report.
import type { Fault } from '../../../src/index.js';

/** `stops`: the service would not start. `warning`: it starts, and something will not work, or not as it was meant. */
export type State = 'ok' | 'off' | 'warning' | 'stops';

export interface CheckResult {
  readonly what: string;
  readonly state: State;
  readonly said: string;
  /** What to do about it; null where there is nothing to do. */
  readonly cure: string | null;
}

export function checkResult(
  what: string,
  state: State,
  said: string,
  cure: string | null = null,
): CheckResult {
  return { what, state, said, cure };
}

/** The same fault that the start would end with. */
export function faultResult(what: string, state: State, fault: Fault): CheckResult {
  return { what, state, said: fault.message.slice(0, -`: ${fault.cure}`.length), cure: fault.cure };
}
