// An error that a person can act on: a code for scripts, the culprit (what and where) and the cure.

export type FaultCode =
  | 'bad-call'
  | 'bad-input'
  | 'bad-pack'
  | 'bad-setting'
  | 'old-index'
  | 'unreachable'
  | 'refused';

/** `message` is one line: what is wrong, where, and what to do about it. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly culprit: string;
  readonly cure: string;

  constructor(code: FaultCode, what: string, culprit: string, cure: string, options?: ErrorOptions) {
    super(`${what} (${culprit}): ${cure}`, options);
    this.code = code;
    this.culprit = culprit;
    this.cure = cure;
  }
}

/** The input is at fault: what is wrong with it, where, and what to do about it. */
export function badInput(what: string, culprit: string, cure: string, cause?: unknown): Fault {
  return new Fault('bad-input', what, culprit, cure, cause === undefined ? {} : { cause });
}
