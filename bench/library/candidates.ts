// The candidate passages of labelled questions, with their features, as the bot itself would rank them.
import { join } from 'node:path';
import { openLibrary } from '../../adapters/packs.js';
import { words } from '../../adapters/word-table.js';
import { createPassageRanker, type Library, type RankedPassage } from '../../src/index.js';
import type { Example } from './fit-model.js';
import { answerableBy, isRight, type LabelledQuestion, readQuestions } from './labelled-questions.js';

const questions = new URL('../questions/library/', import.meta.url);

export interface LibrarySet {
  readonly name: string;
  readonly library: Library;
  readonly questions: readonly LabelledQuestion[];
}

/** `set-1=PACKS`: the labelled questions of that name, and the folder of packs that they are put to. */
export function openSet(argument: string): LibrarySet {
  const [name = '', folder = ''] = argument.split('=');
  if (folder === '') throw new Error(`${argument}: write SET=FOLDER, e.g. set-1=packs`);
  const library = openLibrary([folder]);
  const all = readQuestions(new URL(`${name}.jsonl`, questions).pathname);
  const usable = answerableBy(library, all);
  if (usable.length < all.length)
    process.stderr.write(
      `${name}: ${all.length - usable.length} questions are on articles that ${join(folder)} lacks\n`,
    );
  return { name, library, questions: usable };
}

export interface Candidates extends Example {
  readonly question: LabelledQuestion;
  readonly passages: readonly RankedPassage[];
}

export function candidatesOf({ library, questions: all }: LibrarySet): Candidates[] {
  const rank = createPassageRanker(library, words);
  return all.flatMap((question) => {
    const passages = rank(question.text);
    if (passages.length === 0) return [];
    return [
      {
        id: question.id,
        article: question.gold[0]?.doi ?? question.near ?? 'none',
        question,
        passages,
        rows: passages.map(({ features }) => features),
        right: passages.map(
          ({ view, passage }) =>
            question.expect === 'answer' && isRight(question, view.pack, passage.passage),
        ),
      },
    ];
  });
}
