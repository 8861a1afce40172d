// The content of a question as terms that a passage may hold: each with its stems, and how much it counts.
import { functionWords, type Language, studyWords, talkWords } from '../language/language.js';
import { type NounKind, PARTS, type WordTable } from '../language/word-table.js';
import { groupBy, once } from '../maps.js';
import { misspelling } from '../text/spelling.js';
import { stemsOf } from '../text/stems.js';
import type { Question, QuestionWord } from './read-question.js';

export interface QueryTerm {
  /** Place of its first word in the question. */
  readonly at: number;
  /** As typed. */
  readonly typed: string;
  readonly stems: readonly string[];
  /** Rows of the stems in the word table, -1 where unknown. */
  readonly rows: readonly number[];
  /** 0 to 1: how rare the word is in English; a name that no resource knows is 1. */
  readonly rarity: number;
  /** It may name a thing: a noun, or a word that no resource knows. */
  readonly noun: boolean;
  /** Bits of {@link PARTS} of its first known word; 0 where none is known. */
  readonly parts: number;
  /** What it names, where it is a noun that the resources know. */
  readonly kind: NounKind;
  /** A name: capital inside the question, digits, or a word that English hardly has. */
  readonly name: boolean;
  /** A word of a question in another language that the resources do not know. */
  readonly foreign: boolean;
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

/** The words of a question as they are read: those that no resource knows may be misspelt. */
export function correctedWords(
  { words, language }: Question,
  table: WordTable,
  correct: Correct,
): { readonly words: readonly QuestionWord[]; readonly corrections: QueryTerms['corrections'] } {
  const corrections: { typed: string; read: string }[] = [];
  const read = words.map((word): QuestionWord => {
    if (word.use !== 'content' || stemsOf(word.folded).every((stem) => table.rowOf(stem) >= 0)) return word;
    const folded = correct(word.folded);
    if (folded === word.folded)
      return language === 'en' && isSlip(word.folded) ? { ...word, use: 'talk' } : word;
    corrections.push({ typed: word.raw, read: folded });
    return { ...word, folded };
  });
  return { words: read, corrections };
}

/** Words of more than four letters that carry nothing, by their lengths. */
const emptyWords = once(() =>
  groupBy(
    [...(functionWords().get('en') ?? []), ...talkWords()].filter((word) => word.length > 4),
    (word) => word.length,
  ),
);

// "Wich", "realy": a slip in a word that carries nothing.
function isSlip(word: string): boolean {
  if (word.length < 4) return false;
  const near = (other: string): boolean => misspelling(word, other) !== null;
  return [-1, 0, 1].some(
    (step) =>
      emptyWords()
        .get(word.length + step)
        ?.some(near) === true,
  );
}

/** Example: "did pts on ketamin sleep longer?" → terms patient (light), ketamine (name), sleep, longer. */
export function queryTerms(
  words: readonly QuestionWord[],
  table: WordTable,
  language: Language,
): Omit<QueryTerms, 'corrections'> {
  const terms = new Map<string, QueryTerm>();
  const pairs: [string, string][] = [];
  let before: string | null = null;
  for (const [at, word] of words.entries()) {
    if (word.use !== 'content' || /^[a-z]$/.test(word.raw)) continue;
    const stems = stemsOf(word.folded);
    const [stem] = stems;
    if (stem === undefined) continue;
    if (before !== null) pairs.push([before, stem]);
    before = stem;
    const key = stems.join(' ');
    if (!terms.has(key)) terms.set(key, termOf(word.raw, stems, table, at, language));
  }
  return { terms: [...terms.values()], pairs };
}

function termOf(
  typed: string,
  stems: readonly string[],
  table: WordTable,
  at: number,
  language: Language,
): QueryTerm {
  const rows = stems.map((stem) => table.rowOf(stem));
  const rank = Math.max(...rows.map((row) => (row < 0 ? UNKNOWN_RANK : table.rank(row))));
  // English resources do not know the words of other languages: they say nothing of them.
  const foreign = language !== 'en' && rows.every((row) => row < 0) && !/\d/.test(typed);
  const noun =
    !foreign &&
    rows.some((row) => row < 0 || table.parts(row) === 0 || (table.parts(row) & PARTS.noun) !== 0);
  return {
    at,
    typed,
    stems,
    rows,
    rarity: Math.min(1, Math.max(0, (Math.log(rank + 20) - COMMONEST) / (RAREST - COMMONEST))),
    noun,
    parts: rows.flatMap((row) => (row < 0 ? [] : [table.parts(row)]))[0] ?? 0,
    kind: rows[0] === undefined || rows[0] < 0 ? 'none' : table.kind(rows[0]),
    foreign,
    name: !foreign && (rank > NAME_RANK || /\d/.test(typed) || (at > 0 && /^\p{Lu}/u.test(typed))),
    light: stems.every((stem) => ofStudies.has(stem)),
  };
}
