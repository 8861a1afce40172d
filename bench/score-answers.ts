// Scores answer objects against labelled questions: pure, so that the benchmark and the tests count alike.
import { z } from 'zod';
import type { AnswerObject } from '../src/index.js';

export const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  form: z.enum(['question', 'slash']),
  group: z.string(),
  expect: z.enum(['answer', 'abstain']),
  anyOf: z.array(z.string()),
  allOf: z.array(z.string()),
  caveat: z.array(z.string()),
  /** Absent: nobody judged it. */
  notice: z.enum(['personal-advice', 'emergency']).nullable().optional(),
  why: z.string().optional(),
});
export type Question = z.infer<typeof questionSchema>;

/** What can be right or wrong of one answer; null where it is not asked of this question. */
export interface Score {
  readonly firstQuote: boolean | null;
  readonly allQuotes: boolean | null;
  readonly caveat: boolean | null;
  readonly abstention: boolean | null;
  readonly notice: boolean | null;
}

export function scoreAnswer(question: Question, answer: AnswerObject): Score {
  const answerable = question.expect === 'answer';
  const first = answer.quotes[0]?.passage.toUpperCase();
  const shown = [...answer.quotes, ...answer.caveats].map(({ passage }) => passage.toUpperCase());
  const caveats = answer.caveats.map(({ passage }) => passage.toUpperCase());
  return {
    firstQuote: answerable
      ? answer.kind === 'answer' && first !== undefined && question.anyOf.includes(first)
      : null,
    allQuotes: question.allOf.length > 0 ? question.allOf.every((label) => shown.includes(label)) : null,
    caveat:
      answerable && question.caveat.length > 0
        ? question.caveat.some((label) => caveats.includes(label))
        : null,
    abstention: answerable
      ? null
      : answer.kind !== 'answer' && answer.kind !== 'citation' && answer.quotes.length === 0,
    notice:
      question.notice === undefined || (question.notice === null && answer.notice === null)
        ? null
        : question.notice === answer.notice,
  };
}

export function isRight(score: Score): boolean {
  return Object.values(score).every((part) => part !== false);
}

export function readQuestions(jsonl: string): Question[] {
  return jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => questionSchema.parse(JSON.parse(line)));
}
