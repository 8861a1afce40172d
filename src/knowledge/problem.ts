// A fault in a pack: where it is, what is wrong, and what a curator can do.

/** Something wrong in a file of a pack: where, what, and the cure. */
export interface Problem {
  readonly file: string;
  /** Path inside the file, by ids where there are any: `claims › efficacy › caveats › 1`. */
  readonly place: string;
  readonly what: string;
  readonly cure: string;
  /** How many problems it speaks for, where that is more than one. */
  readonly count?: number;
}

/** One line: file, place, what, cure. */
export function describeProblem(problem: Problem): string {
  return `${problem.file}: ${problem.place}: ${problem.what}: ${problem.cure}`;
}

/** The first of several, as it is described, and how many more there are: one line. */
export function describeFirst<T extends Problem>(
  [first, ...others]: readonly T[],
  describe: (problem: T) => string = describeProblem,
): string {
  const more = others.reduce((sum, { count = 1 }) => sum + count, 0);
  const rest = more === 0 ? '' : `; and ${more} more ${more === 1 ? 'problem' : 'problems'}`;
  return first === undefined ? '' : `${describe(first)}${rest}`;
}

export function problem(file: string, place: string, what: string, cure: string): Problem {
  return { file, place, what, cure };
}
