// Labelled questions to a library of articles: right sentences are named by DOI and hash, so that no text of the articles is kept.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Library } from '../../src/index.js';
import type { Pack, Passage } from '../../src/vocabulary.js';

/** `sentences`: "8:c1aa96012e63" is the number of its first words and the start of their SHA-256; "source": the record itself. */
export interface LabelledQuestion {
  readonly id: string;
  readonly text: string;
  readonly group: string;
  readonly aspect: string | null;
  readonly expect: 'answer' | 'abstain';
  readonly gold: readonly { readonly doi: string; readonly sentences: readonly string[] }[];
  readonly caveat?: readonly string[];
  /** DOI of the article that a near miss shares words with. */
  readonly near?: string | null;
}

export function readQuestions(path: string): LabelledQuestion[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): LabelledQuestion => JSON.parse(line));
}

function normalised(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
}

/** The hashes of every run of so many words of a text. */
function hashesIn(text: string, count: number): ReadonlySet<string> {
  const all = normalised(text);
  const found = new Set<string>();
  for (let at = 0; at + count <= all.length; at++) {
    const run = all.slice(at, at + count).join(' ');
    found.add(`${count}:${createHash('sha256').update(run).digest('hex').slice(0, 12)}`);
  }
  return found;
}

const known = new Map<string, ReadonlySet<string>>();

/** Whether a text holds the words that a label names. */
export function holds(text: string, label: string): boolean {
  const count = Number.parseInt(label, 10);
  const key = `${count} ${text}`;
  const hashes = known.get(key) ?? hashesIn(text, count);
  known.set(key, hashes);
  return hashes.has(label);
}

export function isRight(
  question: LabelledQuestion,
  pack: Pack,
  passage: Pick<Passage, 'text' | 'kind'>,
): boolean {
  return question.gold.some(
    ({ doi, sentences }) =>
      pack.source.doi?.toLowerCase() === doi &&
      sentences.some((label) => (label === 'source' ? passage.kind === 'title' : holds(passage.text, label))),
  );
}

/** Questions whose articles are all in the library, and those that no article answers. */
export function answerableBy(library: Library, questions: readonly LabelledQuestion[]): LabelledQuestion[] {
  const there = new Set(library.packs.flatMap(({ source }) => source.doi?.toLowerCase() ?? []));
  return questions.filter(({ gold }) => gold.every(({ doi }) => there.has(doi)));
}
