// The sound lines of a collection one by one, and what is wrong with the others: for a pack in memory and for one on the disk.
import type { Problem } from '../knowledge/problem.js';
import { type PassageLine, readPassageLine } from './passage-line.js';

/** Enough to see what is wrong with a file; the rest are counted. */
const problemsMax = 20;

/** Reads a file of lines once; after that `problems` tells what was wrong, twenty of them in full. */
export class CollectionLines {
  readonly #file: string;
  readonly #problems: Problem[] = [];
  #bad = 0;
  #sound = 0;

  /** `file`: as problems call it. */
  constructor(file: string) {
    this.#file = file;
  }

  /** Lines are checked by hand, since a schema takes seconds over 100,000 of them. */
  *read(lines: Iterable<string>): Generator<PassageLine> {
    const seen = new Set<string>();
    let number = 0;
    for (const line of lines) {
      number++;
      const read = readPassageLine(line);
      if (read === null) continue;
      if ('what' in read) this.#say(number, read.what, read.cure);
      else if (seen.has(read.id))
        this.#say(number, `the id "${read.id}" stands twice`, 'give each line its own id');
      else {
        seen.add(read.id);
        this.#sound++;
        yield read;
      }
    }
  }

  #say(line: number, what: string, cure: string): void {
    this.#bad++;
    if (this.#problems.length < problemsMax)
      this.#problems.push({ file: this.#file, place: `line ${line}`, what, cure });
  }

  /** After the last line. One bad line spoils a collection: without it, it would not be what its name says. */
  problems(): readonly Problem[] {
    const file = this.#file;
    if (this.#bad === 0 && this.#sound === 0) {
      const cure = 'give lines of {"id", "title", "text"}';
      return [{ file, place: 'line 1', what: 'no passage in the file', cure }];
    }
    const rest = this.#bad - this.#problems.length;
    if (rest === 0) return this.#problems;
    const cure = 'mend the lines above and look again';
    return [...this.#problems, { file, place: 'further lines', what: `${rest} more like these`, cure }];
  }
}
