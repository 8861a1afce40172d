// A free question: each pack with a lexicon is asked by itself, the others together, and what they say is joined; or honestly not.
import { inPlaceOfPronoun } from '../command/follow-up.js';
import type { Library } from '../knowledge/library.js';
import { cleanQuestion } from '../question/clean-question.js';
import { matters } from '../question/segments.js';
import type { SearchPassages } from '../retrieval/library-ranking.js';
import { PASSAGES_READ, type PassageSearcher } from '../search/passage-searcher.js';
import type { Trace } from '../trace.js';
import type { Answer } from '../vocabulary.js';
import { answerFromCurated } from './answer-from-curated.js';
import { answerFromIngested } from './answer-from-ingested.js';
import { joinAnswers } from './join-answers.js';
import { type PackAnswer, uniqueClaims } from './pack-answer.js';
import type { QuotedClaims } from './quoted-claims.js';
import type { SearchScope } from './scopes.js';

/** What answers are made with, besides the packs. */
export interface AnswerTools {
  readonly quoted: QuotedClaims;
  readonly searcher: PassageSearcher;
}

/** `scope`: what is asked, the whole library or one pack of it. `elsewhere`: where its passages are not searched here. */
export function answerQuestion(
  { quoted, searcher }: AnswerTools,
  { library, search }: SearchScope,
  text: string,
  elsewhere?: SearchPassages,
): { answer: Answer; trace: Trace } {
  const curated = library.packs.filter(({ concepts }) => concepts.length > 0);
  // What each curated pack says, and after them the others together.
  const answersTo = (asked: string): PackAnswer[] => {
    const answers = curated.map((pack) => answerFromCurated(library, pack, searcher, asked));
    if (curated.length === library.packs.length) return answers;
    const found = search(cleanQuestion(asked), PASSAGES_READ, elsewhere);
    const ingested = found && answerFromIngested(library, searcher, found, quoted, asked);
    return [...answers, ingested ?? unsearched];
  };
  const each = answersToMatters(library, text, answersTo);
  const [first, ...others] = answersTo(text).map((answer, at) =>
    bothMatters(
      answer,
      each.flatMap((answers) => answers[at] ?? []),
    ),
  );
  if (first === undefined) throw new Error('a library without packs');
  return joinAnswers(library, [first, ...others], text);
}

// Each matter by itself. "…, and how strong is its evidence?" leans on the one before: its pronoun means the topics of that.
function answersToMatters(
  library: Library,
  text: string,
  answersTo: (text: string) => readonly PackAnswer[],
): readonly (readonly PackAnswer[])[] {
  const [first, ...others] = matters(text);
  if (first === undefined) return [];
  const answers = answersTo(first);
  const names = [...new Set(answers.flatMap(({ topics }) => topics))].flatMap(
    (id) => library.topic(id)?.topic.name.toLowerCase() ?? [],
  );
  return [answers, ...others.map((matter) => answersTo(inPlaceOfPronoun(matter, names) ?? matter))];
}

/** Where a text asks several things and each is answered elsewhere, all that answers them; else what is said to the whole. */
function bothMatters(whole: PackAnswer, each: readonly PackAnswer[]): PackAnswer {
  const firsts = uniqueClaims(each.flatMap(({ claims }) => claims.slice(0, 1)));
  if (each.length === 0 || firsts.length < each.length) return whole;
  return {
    ...whole,
    claims: uniqueClaims(each.flatMap(({ claims }) => claims)),
    closest: [],
    missing: [],
    confidence: Math.min(...each.map(({ confidence }) => confidence)),
    topics: [...new Set(each.flatMap(({ topics }) => topics))],
    decision: 'each matter that is asked about is answered by a passage of its own',
  };
}

/** Ingested packs whose passages are elsewhere, and could not be searched there. */
const unsearched: PackAnswer = {
  claims: [],
  confidence: 0,
  topics: [],
  missing: [],
  decision: 'the library could not be searched',
  passages: [],
  words: [],
  unsearched: true,
};
