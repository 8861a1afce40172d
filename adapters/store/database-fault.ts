// What went wrong with the database, by its code alone: its messages can hold values, addresses and names.
import { Fault } from '../../src/index.js';

/** Our own code for a call that took too long. */
export const TOO_SLOW = 'too-slow';

const cures: readonly (readonly [RegExp, string])[] = [
  [/^28/, 'check the user and the password in DATABASE_URL'],
  [/^3D/, 'create the database that DATABASE_URL names, or mend the name'],
  [/^42501/, 'let the user of DATABASE_URL own the tables, or run npm run migrate as their owner'],
  [/^42P01|^42703/, 'run npm run migrate'],
  [/^25006/, 'let DATABASE_URL lead to the server that takes writes'],
  [/^53/, 'give the database more connections, space or memory'],
  [/^EAI_AGAIN|^ENOTFOUND/, 'check the host in DATABASE_URL'],
  [/^ECONNREFUSED/, 'start the database, or check host and port in DATABASE_URL'],
  [/CERT|SELF_SIGNED|^ERR_TLS/, 'check sslmode in DATABASE_URL (docs/running.md)'],
];
const otherwise = 'check that the database runs and that DATABASE_URL leads to it';

/** SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), an errno, or a word of ours. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  const message = error instanceof Error ? error.message : '';
  return /timeout/i.test(message) ? TOO_SLOW : 'lost';
}

export function cureOf(code: string): string {
  return cures.find(([pattern]) => pattern.test(code))?.[1] ?? otherwise;
}

/** False where the statement or its values are at fault: then the database is well, and asking again would not help. */
export function isOutage(code: string): boolean {
  if (/^(?:42501|42P01|42703)$/.test(code)) return true;
  return !/^(?:21|22|23|42)[0-9A-Z]{3}$/.test(code);
}

/** The server answers, and refuses what is to be written: a full disk, no writes taken, no right to. That it answers is no sign of its end. */
export function isRefusal(code: string): boolean {
  return /^(?:53|25|42501)/.test(code);
}

export function unreachable(code: string): Fault {
  return new Fault('unreachable', 'the database does not answer', code, cureOf(code));
}

export function faultOf(code: string): Fault {
  if (isOutage(code)) return unreachable(code);
  const cure = 'report this: a statement and its values do not fit';
  return new Fault('refused', 'the database refused a statement', code, cure);
}

export function isAway(error: unknown): boolean {
  return error instanceof Fault && error.code === 'unreachable';
}
