// A fault found in a pack, told so that a curator finds the place and knows what to do.

/** Something wrong in a file of a pack: where, what, and the cure. */
export interface Problem {
  readonly file: string;
  /** Path inside the file, by ids where there are any: `claims › efficacy › caveats › 1`. */
  readonly place: string;
  readonly what: string;
  readonly cure: string;
}

/** One line: file, place, what, cure. */
export function describeProblem(problem: Problem): string {
  return `${problem.file}: ${problem.place}: ${problem.what}: ${problem.cure}`;
}
