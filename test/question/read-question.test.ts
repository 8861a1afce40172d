// From a text to a Question: its content, what it asks for, and what it denies.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { correctedWords, queryTerms } from '../../src/question/query-terms.js';
import { readQuestion } from '../../src/question/read-question.js';

const content = (text: string): string[] =>
  queryTerms(readQuestion(text).words, words(), 'en').terms.map(({ typed }) => typed);

describe('a question', () => {
  it.each([
    ['How long were the patients followed?', ['value', 'duration']],
    ['What dose of prednisolone was given?', ['value', 'dose']],
    ['Who funded the trial?', ['funding']],
    ['Why did they stop?', ['why']],
    ['What are its limitations?', ['limits']],
    ['Who wrote it?', ['record']],
    ['Wie viele nahmen teil?', ['value']],
  ])('%s asks for %j', (text, kinds) => {
    expect([...readQuestion(text).asks]).toEqual(expect.arrayContaining(kinds));
  });

  it('asks for no time where "when" joins', () => {
    expect(readQuestion('Does it hurt when they run?').asks.has('duration')).toBe(false);
  });

  it('keeps its content, without grammar, frames and talk', () => {
    expect(content('Hi, can you please tell me whether zinc shortens pneumonia? Thanks')).toEqual([
      'zinc',
      'shortens',
      'pneumonia',
    ]);
  });

  it('reads shorthand as what it stands for', () => {
    const [term] = queryTerms(readQuestion('pts?').words, words(), 'en').terms;
    expect(term).toMatchObject({ typed: 'pts', stems: ['patient'], light: true });
  });

  it('tells names from other words', () => {
    const terms = queryTerms(readQuestion('did JPAD2 help people').words, words(), 'en').terms;
    expect(terms.map(({ typed, name }) => [typed, name])).toContainEqual(['JPAD2', true]);
  });

  it('knows which side of a pair of opposites it names, and that it denies', () => {
    const question = readQuestion('did it not help women?');
    expect([...question.sides]).toEqual(['sex:1']);
    expect(question.negated).toBe(true);
  });

  it.each([
    ['Hilft Ketamin bei Migräne?', 'de'],
    ['¿La ketamina es eficaz para la migraña?', 'es'],
    ['Est-ce que la kétamine est efficace ?', 'fr'],
    ['does ketamine help?', 'en'],
  ])('knows the language of %j as %s', (text, language) => {
    expect(readQuestion(text).language).toBe(language);
  });

  it('takes a slip in a word that carries nothing for that word, and never a name for one', () => {
    const uses = (text: string): string[] =>
      correctedWords(readQuestion(text), words(), (word) => word).words.map(({ use }) => use);
    expect(uses('zinc realy')).toEqual(['content', 'talk']);
    expect(uses('zinc zonisamide')).toEqual(['content', 'content']);
  });

  it('says how a word was read that the pack spells otherwise', () => {
    const { corrections } = correctedWords(readQuestion('does topirimate help'), words(), () => 'topiramate');
    expect(corrections).toEqual([{ typed: 'topirimate', read: 'topiramate' }]);
  });

  it('tells nothing of a foreign word that the resources do not know', () => {
    const terms = queryTerms(readQuestion('Wirkt das bei Gehirnerschütterung?').words, words(), 'de').terms;
    expect(terms.find(({ typed }) => typed === 'Gehirnerschütterung')).toMatchObject({
      foreign: true,
      noun: false,
      name: false,
    });
  });
});
