// How the words of a question were read, told in words: what covers them, and which alias may be missing. Pure.
import type { Bot, Trace } from '../../src/index.js';

type Word = Trace['words'][number];

/** `taken`: the whole review is about it. `unknown`: no name, alias or concept of a pack has it. */
export type Verdict = 'covered' | 'taken' | 'unknown' | 'uncovered' | 'colour';

export interface WordRead {
  readonly word: string;
  readonly reading: string;
  readonly verdict: Verdict;
  readonly says: string;
  /** Names of topics that are spelled nearly so. */
  readonly near: readonly string[];
}

const says: Readonly<Record<Verdict, string>> = {
  covered: 'covered by the best passage',
  taken: 'taken for granted: the whole review is about it',
  unknown: 'not covered: no topic, alias or concept has it',
  uncovered: 'not covered by the best passage',
  colour: 'not needed: it only colours the question',
};

/** What the reading calls a word that every passage takes for granted, that no lexicon holds, and those that need not be covered. */
const taken = 'taken for granted';
const unknown = ['word'];
const colouring = ['plain', 'relation'];

export function readWord(bot: Bot, { word, reading, covered }: Word): WordRead {
  const [, tags = reading, weight = ''] = /^(.*) \(([a-z ]+)\)$/s.exec(reading) ?? [];
  const verdict = verdictOf();
  const near = verdict === 'unknown' ? bot.suggest(null, word, 3).map(({ name }) => name) : [];
  return { word, reading: tags, verdict, says: says[verdict], near };

  function verdictOf(): Verdict {
    if (weight === taken) return 'taken';
    if (covered) return 'covered';
    if (unknown.includes(weight)) return 'unknown';
    return colouring.includes(weight) ? 'colour' : 'uncovered';
  }
}
