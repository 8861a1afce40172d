// Why an answer came out as it did: every word of the question with its reading, and whether the best passage covers it.
import { describe, expect, it } from 'vitest';
import { bot } from '../support/shipped.js';

const words = (text: string) => bot.respond(text).trace.words;

describe('the trace of a question', () => {
  it('takes for granted what the whole source is about', () => {
    expect(words('does ketamine help against migraine?')).toContainEqual({
      word: 'migraine',
      reading: 'migraine (taken for granted)',
      covered: true,
    });
  });

  it('covers what the best passage has, and nothing else', () => {
    const read = words('is ketamine cheaper than zebras for migraine?');
    const covered = read.filter((one) => one.covered).map(({ word }) => word);
    expect(covered).toEqual(['ketamine', 'migraine']);
  });

  it('has no word uncovered that an answer needed', () => {
    const { trace, answer } = bot.respond('is there evidence that memantine works in migraine?');
    expect(answer.kind).toBe('found');
    expect(trace.words.filter(({ covered, reading }) => !covered && !/plain|relation/.test(reading))).toEqual(
      [],
    );
  });
});
