// What the classifier sees of a message: hashed runs of words and letters, and which kinds of cue stand alone and side by side.
import { cuesIn } from './phrases.js';

/** Places that features are hashed to; few of some hundred in a message fall together. */
export const PLACES = 2 ** 15;

/** What a kind of cue counts for by itself and beside another in a sentence; chosen on messages of writers that the weights were fitted without. */
const CUE = 0.5;
const PAIR = 0.15;

/** Values by place. */
export type Features = ReadonlyMap<number, number>;

type Sentences = readonly (readonly string[])[];

const sign = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]$/u;

export function hashedFeatures(sentences: Sentences): Features {
  const values = new Map<number, number>();
  const add = (name: string, value: number): void => {
    const place = hashedPlace(name);
    values.set(place, (values.get(place) ?? 0) + value);
  };
  // Words count for as much in a long message as in a short one, and so do their pieces.
  const { runs, pieces } = runsOf(sentences.flat());
  for (const run of runs) add(run, 1 / Math.sqrt(runs.size));
  for (const piece of pieces) add(piece, 1 / Math.sqrt(pieces.size));
  const { cues, pairs } = cuesAndPairs(sentences);
  for (const cue of cues) add(cue, CUE);
  for (const pair of pairs) add(pair, PAIR);
  return values;
}

/** Words alone and in twos, of Japanese up to four signs; pieces of words of 4 and 5 letters. */
function runsOf(words: readonly string[]): { runs: ReadonlySet<string>; pieces: ReadonlySet<string> } {
  const runs = new Set<string>();
  const pieces = new Set<string>();
  const read = words.map((word) => (/^\d/.test(word) ? `#${word.length}` : word));
  read.forEach((word, at) => {
    const unspaced = sign.test(word);
    let run = word;
    runs.add(`w ${run}`);
    for (let more = 1; more < (unspaced ? 4 : 2) && at + more < read.length; more++) {
      run = `${run} ${read[at + more]}`;
      runs.add(`w ${run}`);
    }
    if (unspaced || word.length < 4) return;
    const whole = `^${word}$`;
    for (const length of [4, 5])
      for (let from = 0; from + length <= whole.length; from++)
        pieces.add(`c ${whole.slice(from, from + length)}`);
  });
  return { runs, pieces };
}

function cuesAndPairs(sentences: Sentences): { cues: ReadonlySet<string>; pairs: ReadonlySet<string> } {
  const cues = new Set<string>();
  const pairs = new Set<string>();
  for (const cuesHere of cuesIn(sentences)) {
    const sorted = [...cuesHere].sort();
    sorted.forEach((cue, at) => {
      cues.add(`k ${cue}`);
      for (const other of sorted.slice(at + 1)) pairs.add(`k ${cue} ${other}`);
    });
  }
  return { cues, pairs };
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over code units, folded to a place. */
function hashedPlace(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return ((hash >>> 15) ^ hash) & (PLACES - 1);
}
