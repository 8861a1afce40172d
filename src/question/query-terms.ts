// The content of a question as terms that a passage may hold: each with its stems, and how much it counts.
import { studyWords } from '../language/language.js';
import { PARTS, type WordTable } from '../language/word-table.js';
import { stemsOf } from '../text/stems.js';
import type { Question } from './read-question.js';

export interface QueryTerm {
  /** As typed. */
  readonly typed: string;
  readonly stems: readonly string[];
  /** Rows of the stems in the word table, -1 where unknown. */
  readonly rows: readonly number[];
  /** 0 to 1: how rare the word is in English; a name that no resource knows is 1. */
  readonly rarity: number;
  /** It may name a thing: a noun, or a word that no resource knows. */
  readonly noun: boolean;
  /** A name: capital inside the question, digits, or a word that English hardly has. */
  readonly name: boolean;
  /** It is of talk about studies ("trial", "authors") or only colours: a passage need not hold it. */
  readonly light: boolean;
}

export interface QueryTerms {
  readonly terms: readonly QueryTerm[];
  /** Stems of content words that follow each other. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly corrections: readonly { readonly typed: string; readonly read: string }[];
}

/** Corrects a word towards those that a pack or library knows; the word itself where it knows none. */
export type Correct = (folded: string) => string;

/** Rank from which on a word of English is as good as a name. */
const NAME_RANK = 30_000;
/** A word that the vocabulary of 400,000 words does not have is taken to be as rare as its last. */
const UNKNOWN_RANK = 400_000;

/** Logarithms of ranks at which a word counts as common as can be, and as rare. */
const COMMONEST = 5;
const RAREST = 12.2;

/** Stems of words that any article could use of itself. */
const ofStudies: ReadonlySet<string> = new Set(studyWords().flatMap((word) => stemsOf(word)));

/** Example: "did pts on ketamin sleep longer?" → terms patient (light), ketamine (name), sleep, longer. */
export function queryTerms(question: Question, table: WordTable, correct: Correct): QueryTerms {
  const corrections: { typed: string; read: string }[] = [];
  const terms = new Map<string, QueryTerm>();
  const pairs: [string, string][] = [];
  let before: string | null = null;
  for (const [at, word] of question.words.entries()) {
    if (word.use !== 'content' || /^[a-z]$/.test(word.raw)) continue;
    const read = correct(word.folded);
    if (read !== word.folded) corrections.push({ typed: word.raw, read });
    const stems = stemsOf(read);
    const [stem] = stems;
    if (stem === undefined) continue;
    if (before !== null) pairs.push([before, stem]);
    before = stem;
    const key = stems.join(' ');
    if (!terms.has(key)) terms.set(key, termOf(word.raw, stems, table, at > 0));
  }
  return { terms: [...terms.values()], pairs, corrections };
}

function termOf(typed: string, stems: readonly string[], table: WordTable, inside: boolean): QueryTerm {
  const rows = stems.map((stem) => table.rowOf(stem));
  const rank = Math.max(...rows.map((row) => (row < 0 ? UNKNOWN_RANK : table.rank(row))));
  const noun = rows.some((row) => row < 0 || table.parts(row) === 0 || (table.parts(row) & PARTS.noun) !== 0);
  return {
    typed,
    stems,
    rows,
    rarity: Math.min(1, Math.max(0, (Math.log(rank + 20) - COMMONEST) / (RAREST - COMMONEST))),
    noun,
    name: rank > NAME_RANK || /\d/.test(typed) || (inside && /^\p{Lu}/u.test(typed)),
    light: stems.every((stem) => ofStudies.has(stem)),
  };
}
