// How the cost of reading a text grows with its length: the processor's time of this process, least of several runs.
import type { TextOfLength } from './hostile-texts.js';

/** Milliseconds of the processor for one reading, the least of `runs`. */
export function cost(read: (text: string) => unknown, text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Times longer, and dearer at most: in between are a linear reader (4) and one that grows with the square (16). */
const [longer, dearer] = [4, 8];
/** Milliseconds below which a first time is too short to compare with. */
const floor = 10;
const rounds = 8;

export interface Growth {
  readonly short: number;
  readonly long: number;
}

/** Null where a text of `length` costs at most eight times what a fourth of it does; what was found dearer is measured again first. */
export function overgrowth(
  costOf: (text: string) => number,
  make: TextOfLength,
  length: number,
): Growth | null {
  const four = make(length);
  const long = costOf(four);
  // Whatever the shorter text may cost.
  if (!isOver({ short: 0, long })) return null;
  const one = make(Math.floor(length / longer));
  let found: Growth = { short: costOf(one), long };
  for (let round = 1; round < rounds && isOver(found); round++)
    found = { short: Math.min(found.short, costOf(one)), long: Math.min(found.long, costOf(four)) };
  return isOver(found) ? found : null;
}

function isOver({ short, long }: Growth): boolean {
  return long > dearer * Math.max(short, floor);
}

/** Those of the texts whose reading takes more time than their length accounts for. */
export function overgrown(
  texts: ReadonlyMap<string, TextOfLength>,
  read: (text: string) => unknown,
  length: number,
): readonly (Growth & { readonly kind: string })[] {
  return [...texts].flatMap(([kind, make]) => {
    const growth = overgrowth((text) => cost(read, text, 1), make, length);
    return growth === null ? [] : [{ kind, ...growth }];
  });
}
