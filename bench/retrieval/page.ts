// bench/results/retrieval.md: the tables with what they mean and how they were made.
import { areaUnderRoc } from './abstaining.js';
import { type Goal, goalsOf } from './goals.js';
import {
  abstainingTable,
  costTable,
  goalTable,
  qualityTable,
  type Results,
  timeTable,
  versionsLine,
} from './report.js';

/** The least area under the ROC curve that is aimed at. */
const areaAimedAt = 0.97;

function allGoals(results: Results): Goal[] {
  const sets = results.sets.map(({ name }) => name);
  const areas = Object.entries(results.abstaining).map(([name, judged]): Goal => {
    const area = areaUnderRoc(judged);
    return {
      what: `area under the ROC curve of the confidence, ${name}`,
      goal: `at least ${areaAimedAt}`,
      had: area.toFixed(3),
      met: area >= areaAimedAt,
    };
  });
  return [...goalsOf(results.measured, sets, results.mixes.at(-1) ?? ''), ...areas];
}

export function tables(results: Results): string {
  return [
    qualityTable(results),
    timeTable(results),
    ...results.mixes.map((mix) => costTable(results, mix)),
    abstainingTable(results),
    // The goals are for collections of a real size.
    ...(results.mixes.length > 0 ? [goalTable(allGoals(results))] : []),
  ].join('\n\n');
}

const busy = ({ busy: load }: Results): string =>
  load === undefined
    ? 'other work on the machine not recorded'
    : `load average ${load.toFixed(1)} before it began`;

export function page(results: Results): string {
  const sets = results.sets
    .map(
      ({ name, passages, queries }) =>
        `${name} (${passages.toLocaleString('en')} passages, ${queries} questions)`,
    )
    .join(', ');
  return `# How passages are found

Written by \`npm run bench:retrieval -- DIR\` on ${results.date}; ${results.machine}, ${busy(results)}, ${results.rounds} ${results.rounds === 1 ? 'round' : 'rounds'}. ${versionsLine(results)}.

Collections: ${sets}. They are other people's, for measuring only, and not in this repository. Their questions are those that the ranking was developed with: expect less of text that nobody here has seen.

## Quality

${qualityTable(results)}

![Quality against time: mean nDCG@10 of each engine against its mean time of a question.](retrieval-quality.svg)

## Time of a question

${timeTable(results)}

![Time against size: median time of a question of each engine at growing numbers of passages.](retrieval-size.svg)

## Size

${results.mixes.map((mix) => costTable(results, mix)).join('\n\n')}

## Knowing when the collection does not answer

Each question is asked twice: of the whole collection, and of one without the abstract that it was written on. The area under the ROC curve is the chance that the question which the collection answers has the higher confidence of two. A wrong answer is a first passage that is not a right one; without its abstract, any.

${abstainingTable(results)}

![Risk against coverage: share of wrong first passages among the most confident answers.](retrieval-risk-coverage.svg)

## Goals

${goalTable(allGoals(results))}

The lowest share on one collection counts each collection by itself; the mean is the ratio of the two means. Times, sizes and memory are without feedback unless said.

## Method

- nDCG@10 as trec_eval's ndcg_cut reckons it: gain linear in the grade, discount log2(rank + 1), the ideal list from all judgements (Järvelin and Kekäläinen, ACM Trans Inf Syst 2002;20:422-446). Recall@k: share of the right passages among the first k. Success@1: whether the first is right. Means over the questions that have a right passage. Ties stay in the engine's order.
- Every engine builds in a fresh process and answers in another, one at a time, 100 passages a question, after a warm-up of a second, on mixes of two. The order of engines is reversed each round; build, load and memory are medians over the rounds, and so is the time of each question. The first round asks every question of a collection, within two minutes; later ones as many as fit in two seconds, those on mixes in four, in an order drawn by a fixed seed. Indexes of mixes are built each round, those that took more than 12 seconds once. No process is given more than four minutes: what is missing took longer, or is beyond the size that the engine is asked at.
- Build: from the passages in memory to the index in a file. Load: from the file to an index that answers; the engine's code is loaded before. Resident after load: what the process grew by, with the engine's code, since it was bare. For Lucene much of the load is the Java machine reading classes, and its index is mapped from the file: it counts as resident only when read, so look at the process after the questions beside it.
- p50 and p99: nearest rank, over the questions; no p99 where fewer than 100 were asked.
- Mixes of size: the passages of all collections without repeated texts, in an order drawn by a fixed seed, then windows of two and more neighbouring sentences of the same passages until the size is reached. A passage stands by itself there; none follows its neighbours. The questions are of all collections. A real library of that size has more rare words.
- Without its abstract: twenty questions share an index from which all of their abstracts are missing.
- Lucene: BM25 with k1 0.9 and b 0.4, EnglishAnalyzer, title and text as one field, a bag of words of the analysed question, one segment, no query cache: as Anserini indexes BEIR's collections flat.
- MiniSearch as its README shows: fuzzy 0.2 and prefix on every word. MiniSearch tuned: one field, stop words for questions, Porter's stemmer, k 1.5, b 0.75, d 0.5, its factor for the number of matched words undone, fuzzy only for words that it does not know. The others: their own English stop words and stems; lunr, wink and FlexSearch with one field, Orama and Fuse.js with two. Fuse.js and MiniSearch as its README shows are asked on smaller collections only, and so have no mean.
`;
}
