// `glutamate verify`: every problem of every pack, one a line with its place and cure; silence is not success, so that is said.
import { describePackProblem, readPacks } from '../packs.js';

/** Exit status: 0 when all packs are sound, 1 otherwise. */
export function verify(
  folders: readonly string[],
  out: NodeJS.WritableStream,
  err: NodeJS.WritableStream,
): number {
  const { packs, problems } = readPacks(folders);
  for (const problem of problems) err.write(`${describePackProblem(problem)}\n`);
  for (const { id, edition, passages, claims, topics } of packs) {
    out.write(
      `${id}: edition ${edition}, ${passages.length} passages, ${claims.length} claims, ${topics.length} topics\n`,
    );
  }
  out.write(problems.length === 0 ? 'All packs are sound.\n' : `${problems.length} problems.\n`);
  return problems.length === 0 ? 0 : 1;
}
