// Whether a text asks what its writer, or somebody near to them, should do: a notice, but none for who asks in general or prescribes.
import { describe, expect, it } from 'vitest';
import { labelledMessages, labelledQuestions } from '../../bench/safety/messages.js';
import { asksForAdvice } from '../../src/safety/gate.js';

describe('a question for advice', () => {
  it.each([
    'would it be an option for my daughter (14)?',
    'worth a try for my son?',
    'right for a friend of mine?',
    'should I stop taking it?',
    'is it safe for me to take topiramate while pregnant?',
    'soll ich topiramat absetzen?',
    'dois-je arrêter le topiramate ?',
    '¿debo dejar el topiramato?',
    'devo parar o topiramato?',
    'トピラマートをやめたほうがいいですか',
  ])('carries the notice: %s', (text) => expect(asksForAdvice(text)).toBe(true));

  it.each([
    'what dose was used?',
    'what should I prescribe?',
    'which drug for my patients',
    'is memantine effective?',
    'which doses were tried in children?',
    'welche dosis wurde verwendet?',
  ])('is none, and carries no notice: %s', (text) => expect(asksForAdvice(text)).toBe(false));

  it('is told from others in what is labelled', () => {
    const labelled = [
      ...labelledMessages().filter(({ expect: is }) => is === 'none'),
      ...labelledQuestions().map(({ text, advice }) => ({ text, advice: advice ?? undefined })),
    ].filter(({ advice }) => advice !== undefined);
    const missed = labelled.filter(({ text, advice }) => advice === true && !asksForAdvice(text));
    const unwanted = labelled.filter(({ text, advice }) => advice === false && asksForAdvice(text));
    const asked = labelled.filter(({ advice }) => advice === true).length;
    expect(missed.length / asked).toBeLessThanOrEqual(0.05);
    expect(unwanted.length / (labelled.length - asked)).toBeLessThanOrEqual(0.02);
  });
});
