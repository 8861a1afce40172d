// Parts → one answer: every source that speaks to the question is shown, or the question is honestly not answered.
import type { Library } from '../knowledge/library.js';
import { asksForAdvice } from '../safety/gate.js';
import type { Trace } from '../trace.js';
import type { Answer } from '../vocabulary.js';
import { itemsOf } from './items.js';
import { limitSources } from './limit-sources.js';
import { notFound } from './no-answer.js';
import type { PackAnswer } from './pack-answer.js';
import { fromSources } from './source-wording.js';
import { nearestTopics } from './suggest.js';

/** Closest passages of all answers together, at most. */
const CLOSEST_MAX = 3;

export function joinAnswers(
  library: Library,
  answers: readonly [PackAnswer, ...PackAnswer[]],
  text: string,
): { answer: Answer; trace: Trace } {
  // The surest first, of equals the one that stood first; but what a curator read goes before what none did.
  const ranked = answers.toSorted((a, b) => b.confidence - a.confidence);
  const answering = ranked
    .filter(({ claims }) => claims.length > 0)
    .toSorted((a, b) => Number(a.uncurated === true) - Number(b.uncurated === true));
  const best = answering[0] ?? ranked[0] ?? answers[0];
  const topics = [...new Set([best, ...answers].flatMap((answer) => answer.topics))];
  const notice = asksForAdvice(text) ? 'personal-advice' : null;
  const { missing, confidence } = best;
  const shown = answering.length > 0 ? answering : [best];
  const trace: Trace = {
    command: 'ask',
    decision: best.decision,
    confidence,
    topics,
    passages: shown.flatMap(({ passages }) => passages),
    words: best.words,
  };
  const corrections = answers.flatMap((answer) => answer.corrections ?? []);
  const unsearched = answers.some((answer) => answer.unsearched === true);
  if (answering.length === 0) {
    const closest = answers.flatMap((answer) => answer.closest ?? []).slice(0, CLOSEST_MAX);
    return {
      answer: notFound(library, {
        missing,
        named: topics,
        confidence,
        notice,
        closest,
        corrections,
        unsearched,
      }),
      trace,
    };
  }
  const { claims, elsewhere } = limitSources(
    library,
    answering.flatMap((answer) => answer.claims),
  );
  const named = topics.flatMap((id) => library.topic(id) ?? []).sort((a, b) => a.order - b.order);
  const names = [...new Set(named.map(({ topic }) => topic.name))];
  return {
    answer: {
      kind: 'found',
      title: names.length > 0 && names.length <= 3 ? names.join(', ') : fromSources(library),
      items: itemsOf(library, claims),
      confidence,
      notice,
      suggestions: nearestTopics(library, topics),
      ...(elsewhere.length === 0 ? {} : { elsewhere }),
      ...(unsearched ? { unsearched } : {}),
      ...(corrections.length === 0 ? {} : { corrections }),
    },
    trace,
  };
}
