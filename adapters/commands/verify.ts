// `glutamate verify`: every problem of every pack, one a line with its place and cure. Where there is none, it says so.
import type { Command } from 'commander';
import { isKnownWord, outdatedLines, unknownAbout } from '../../src/checks/index.js';
import { createLibrary } from '../../src/index.js';
import { askGolden } from '../packs/golden.js';
import { ignoredFilesLine } from '../packs/ignored-files.js';
import { describePackProblem, readPacks } from '../packs/packs.js';
import { words } from '../packs/shipped.js';
import { pathsOf } from './options.js';

export function verify(bare: Command): void {
  bare.argument('[dirs...]').action((dirs: readonly string[]) => {
    process.exitCode = verifyPacks(pathsOf({ knowledge: dirs }), process.stdout, process.stderr);
  });
}

/** Numbers to call in an emergency that nobody looked up for a year: named, but not a fault of a pack. */
function oldNumbers(today: Date): readonly string[] {
  return outdatedLines(today.toISOString().slice(0, 10)).map(
    ({ country, number, date, source }) =>
      `knowledge/safety/crisis-lines.json: ${number} (${country}) is of ${date}; look it up at ${source} and write today's date beside it`,
  );
}

/** Exit status: 0 when all packs are sound and their golden questions come out, 1 otherwise. */
export function verifyPacks(
  folders: readonly string[],
  out: NodeJS.WritableStream,
  err: NodeJS.WritableStream,
): number {
  const { packs, places, problems } = readPacks(folders);
  for (const [index, pack] of packs.entries()) {
    const folder = places[index] ?? pack.id;
    const golden = askGolden(folder, pack);
    const about = unknownAbout(pack, createLibrary([pack]), (word) => isKnownWord(words(), word));
    problems.push(...about.map((problem) => ({ folder, ...problem })));
    problems.push(...(golden?.problems ?? []).map((problem) => ({ folder, ...problem })));
    const { id, edition, passages, claims, topics } = pack;
    const asked = golden === null ? '' : `, ${golden.asked} golden questions`;
    out.write(
      `${id}: edition ${edition}, ${passages.length} passages, ${claims.length} claims, ${topics.length} topics${asked}\n`,
    );
  }
  // A broken pack cannot be asked, but the form of its questions is checked.
  for (const folder of new Set(problems.map((problem) => problem.folder))) {
    if (places.includes(folder)) continue;
    const golden = askGolden(folder, null);
    problems.push(...(golden?.problems ?? []).map((problem) => ({ folder, ...problem })));
  }
  for (const problem of problems) err.write(`${describePackProblem(problem)}\n`);
  for (const line of [...oldNumbers(new Date()), ...folders.map(ignoredFilesLine)])
    if (line !== null) err.write(`${line}\n`);
  const count = problems.length === 1 ? '1 problem.' : `${problems.length} problems.`;
  out.write(problems.length === 0 ? 'All packs are sound.\n' : `${count}\n`);
  return problems.length === 0 ? 0 : 1;
}
