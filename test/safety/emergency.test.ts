// The gate before every question: emergencies are noticed, look-alikes are not, in any language that is shown.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureSafety, messages } from '../../bench/measure-safety.js';
import { readQuestions } from '../../bench/score-answers.js';
import { detectEmergency } from '../../src/answer/emergency.js';
import { anyText } from '../support/any-text.js';

/** Greatest shares, by set: set a was developed with; b and c are held to what was reached. */
const most: Readonly<Record<string, { missed: number; false: number }>> = {
  a: { missed: 0.01, false: 0.03 },
  b: { missed: 0.05, false: 0.03 },
  c: { missed: 0.05, false: 0.03 },
};

describe.each(Object.entries(most))('the messages of set %s', (set, bounds) => {
  const counts = measureSafety(messages(set));

  it('are at least a hundred emergencies and as many look-alikes', () => {
    expect(counts.missed.of).toBeGreaterThanOrEqual(100);
    expect(counts.false.of).toBeGreaterThanOrEqual(100);
  });

  it('are noticed when they tell of an emergency', () => {
    expect(counts.missed.hits / counts.missed.of, counts.wrong.join(' ')).toBeLessThanOrEqual(bounds.missed);
  });

  it('raise no alarm when they only look like one', () => {
    expect(counts.false.hits / counts.false.of, counts.wrong.join(' ')).toBeLessThanOrEqual(bounds.false);
  });
});

describe('the labelled questions', () => {
  const folder = join(import.meta.dirname, '../../bench/questions');
  const sets = ['dev', 'fresh', 'fresh2', 'fresh3', 'fresh4'];

  it.each(sets)('of %s raise an alarm exactly where they tell of an emergency', (set) => {
    const questions = readQuestions(readFileSync(join(folder, `${set}.jsonl`), 'utf8'));
    const wrong = questions.filter(
      ({ text, notice }) => (notice === 'emergency') !== (detectEmergency(text) !== null),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('any text', () => {
  it('is read without a fault, the same each time', () => {
    fc.assert(
      fc.property(anyText(3000), (text) => {
        expect(detectEmergency(text)).toBe(detectEmergency(text));
      }),
      { numRuns: 200 },
    );
  });

  it('takes time that grows no faster than its length', () => {
    const time = (words: number): number => {
      const text = 'my head hurts and i took '.repeat(words).slice(0, words * 5);
      const started = performance.now();
      for (let round = 0; round < 20; round++) detectEmergency(text);
      return performance.now() - started;
    };
    time(200);
    // Ten times the words within the bound of what is read; three times the ratio for a busy machine.
    expect(time(400) / time(40)).toBeLessThan(30 * 3);
  });
});
