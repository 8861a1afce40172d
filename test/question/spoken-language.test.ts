// The language that somebody writes in, from its words of grammar: never another than English for what is English.
import { describe, expect, it } from 'vitest';
import { spokenLanguage } from '../../src/question/spoken-language.js';

describe('spokenLanguage', () => {
  it.each([
    ['Hilft Ketamin bei einer Migräne?', 'de'],
    ['¿Es eficaz la memantina contra la migraña?', 'es'],
    ['Le magnésium est-il efficace contre la migraine ?', 'fr'],
    ['O magnésio funciona para a enxaqueca, segundo a revisão?', 'pt'],
    ['ケタミンは片頭痛に効きますか', 'ja'],
    ['does ketamine help migraine?', null],
    ['therapy ketamine', null],
    ['ketamina', null],
    ['noma study nigeria n cases', null],
    ['flavonoid diet prevent colorectal ca?', null],
    ['', null],
  ])('of %j is %j', (text, language) => {
    expect(spokenLanguage(text)).toBe(language);
  });
});
