// A fault found in a pack, told so that a curator finds the place and knows what to do.

export interface Problem {
  readonly file: string;
  /** Path inside the file, by ids where there are any: `claims › efficacy › caveats › 1`. */
  readonly place: string;
  readonly what: string;
  readonly cure: string;
}

export function describeProblem(problem: Problem): string {
  return `${problem.file}: ${problem.place}: ${problem.what}: ${problem.cure}`;
}
