// Asks every question of a set and counts what was right, by group and in all.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnswerObject, answerObject, type Bot, type Reply } from '../src/index.js';
import { isRight, type Question, readQuestions, type Score, scoreAnswer } from './score-answers.js';
import type { Proportion } from './wilson.js';

export const measures = ['firstQuote', 'allQuotes', 'caveat', 'abstention', 'notice'] as const;
export type Measure = (typeof measures)[number];

export interface Asked {
  readonly question: Question;
  readonly reply: Reply;
  readonly answer: AnswerObject;
  readonly score: Score;
}

/** The answers to a set by its name, in order; none where the set is not there. */
export function askAll(bot: Bot, set: string): Asked[] {
  const file = join(import.meta.dirname, 'questions', `${set}.jsonl`);
  if (!existsSync(file)) return [];
  return readQuestions(readFileSync(file, 'utf8')).map((question) => {
    const reply = bot.respond(question.text);
    const answer = answerObject(reply, bot.library);
    return { question, reply, answer, score: scoreAnswer(question, answer) };
  });
}

export type Counts = Readonly<Record<Measure | 'right' | 'falseAnswers' | 'falseAbstentions', Proportion>>;

export function count(asked: readonly Omit<Asked, 'reply'>[]): Counts {
  const part = (measure: Measure): Proportion => {
    const applicable = asked.filter(({ score }) => score[measure] !== null);
    return { hits: applicable.filter(({ score }) => score[measure]).length, of: applicable.length };
  };
  const wanted = asked.filter(({ question }) => question.expect === 'answer');
  const unwanted = asked.filter(({ question }) => question.expect === 'abstain');
  return {
    firstQuote: part('firstQuote'),
    allQuotes: part('allQuotes'),
    caveat: part('caveat'),
    abstention: part('abstention'),
    notice: part('notice'),
    right: { hits: asked.filter(({ score }) => isRight(score)).length, of: asked.length },
    falseAnswers: {
      hits: unwanted.filter(({ score }) => score.abstention === false).length,
      of: unwanted.length,
    },
    falseAbstentions: {
      hits: wanted.filter(({ answer }) => answer.kind !== 'answer').length,
      of: wanted.length,
    },
  };
}

export function byGroup(asked: readonly Asked[]): Map<string, Asked[]> {
  const groups = new Map<string, Asked[]>();
  for (const one of asked) groups.set(one.question.group, [...(groups.get(one.question.group) ?? []), one]);
  return groups;
}
