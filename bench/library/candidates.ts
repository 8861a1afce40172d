// The candidate passages of labelled questions, with their features, as the bot itself would rank them.
import { join } from 'node:path';
import { openLibrary } from '../../adapters/packs/packs.js';
import { words } from '../../adapters/packs/shipped.js';
import type { Library } from '../../src/index.js';
import { type Naming, saysOfItself } from '../../src/search/named-document.js';
import { createPassageRanker } from '../../src/search/passage-searcher.js';
import type { RankedPassage } from '../../src/search/rank-passages.js';
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
  /** Which passages are what the document named best says of itself in answer. */
  readonly own: readonly boolean[];
  readonly naming: readonly NamingExample[];
}

/** A document that a question for what an article says of itself names best, and whether it is the one that is meant. */
export interface NamingExample {
  readonly naming: Naming;
  readonly right: boolean;
}

/** `absent`: the best one where the article that is meant is not in the library. */
function namingsOf(
  { expect, gold }: LabelledQuestion,
  named: Naming | undefined,
  absent: Naming | undefined,
): readonly NamingExample[] {
  const isMeant = ({ view }: Naming): boolean =>
    expect === 'answer' && gold.some(({ doi }) => doi.toLowerCase() === view.pack.source.doi?.toLowerCase());
  return [
    ...(named === undefined ? [] : [{ naming: named, right: isMeant(named) }]),
    ...(absent === undefined ? [] : [{ naming: absent, right: false }]),
  ];
}

export function candidatesOf({ library, questions: all }: LibrarySet): Candidates[] {
  const rank = createPassageRanker(library, words);
  const gold = (question: LabelledQuestion): ReadonlySet<string> => {
    const dois = question.gold.map(({ doi }) => doi.toLowerCase());
    return new Set(
      library.packs.flatMap(({ id, source }) => (dois.includes(source.doi?.toLowerCase() ?? '') ? [id] : [])),
    );
  };
  return all.flatMap((question) => {
    const { passages, named, ofItself } = rank(question.text);
    if (passages.length === 0) return [];
    return [
      {
        id: question.id,
        article: question.gold[0]?.doi ?? question.near ?? 'none',
        question,
        passages,
        naming:
          ofItself.size === 0
            ? []
            : namingsOf(
                question,
                named,
                question.expect === 'answer' ? rank(question.text, gold(question)).named : undefined,
              ),
        rows: passages.map(({ features }) => features),
        documents: passages.map(({ view }) => view),
        own: passages.map(({ view, passage }) => view === named?.view && saysOfItself(passage, ofItself)),
        right: passages.map(
          ({ view, passage }) =>
            question.expect === 'answer' && isRight(question, view.pack, passage.passage),
        ),
      },
    ];
  });
}
