// What a test did to the service, for the table of bench/results/faults.md: written down where a table is being made, else nowhere.
import { appendFileSync } from 'node:fs';

export interface Tried {
  readonly part: 'Slack' | 'Discord' | 'PostgreSQL' | 'Process';
  readonly fault: string;
  /** How many times the fault was tried. */
  readonly times: number;
  /** Questions that were asked meanwhile; how many got no answer, and how many more than one. */
  readonly turns: number;
  readonly lost: number;
  readonly twice: number;
}

/** How much is tried: all of it where the table is being made, else enough to see a fault of each kind. */
export function often(all: number, enough: number): number {
  return process.env['FAULTS_FILE'] === undefined ? enough : all;
}

export function tried(one: Tried): void {
  const file = process.env['FAULTS_FILE'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(one)}\n`);
}

/** Of how often each turn was answered. */
export function counted(answers: readonly number[]): Pick<Tried, 'turns' | 'lost' | 'twice'> {
  return {
    turns: answers.length,
    lost: answers.filter((count) => count === 0).length,
    twice: answers.filter((count) => count > 1).length,
  };
}
