// The numbers to call: every one with a source and a date, the reader's country first, and old ones are told.
import { describe, expect, it } from 'vitest';
import data from '../../knowledge/safety/crisis-lines.json' with { type: 'json' };
import { crisisLines, outdatedLines } from '../../src/safety/crisis-lines.js';

const names = (locale: string | null, language: string): string[] =>
  crisisLines('self-harm', locale, language).own.map(({ name }) => name);

describe('the numbers', () => {
  it('have a country, a source and a date each', () => {
    for (const line of data.lines) {
      expect(Object.keys(data.countries)).toContain(line.country);
      expect(line.source).not.toBe('');
      expect(line.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('are those of the country that the locale names, before the others', () => {
    expect(names('de-AT', 'en')).toEqual(['Austria']);
    expect(names('en-GB', 'de')).toEqual(['United Kingdom']);
    expect(names('pt-BR', 'en')).toEqual(['Brazil']);
  });

  it('are those of the countries of a language, where no country is named', () => {
    expect(names('fr', 'en')).toEqual(['France']);
    expect(names(null, 'de')).toEqual(['Germany', 'Austria', 'Switzerland']);
    expect(names('ko', 'ja')).toEqual(['Japan']);
  });

  it('are all shown, wherever the reader is', () => {
    const { own, others } = crisisLines('overdose', 'ja', 'en');
    expect(own.length + others.length).toBe(Object.keys(data.countries).length);
    expect([...own, ...others].filter(({ lines }) => lines.length === 0)).toEqual([]);
  });

  it('begin with whom to talk to in thoughts of self-harm, and with the emergency number else', () => {
    expect(crisisLines('self-harm', 'fr', 'en').own[0]?.lines[0]?.number).toBe('3114');
    expect(crisisLines('red-flag', 'fr', 'en').own[0]?.lines[0]?.number).toBe('15 or 112');
  });

  it('are outdated after a year, not before', () => {
    const oldest = data.lines.map(({ date }) => date).sort()[0] ?? '';
    const later = `${Number(oldest.slice(0, 4)) + 1}${oldest.slice(4)}`;
    expect(outdatedLines(later)).toEqual([]);
    expect(outdatedLines(`${Number(later.slice(0, 4)) + 1}-12-31`)).toHaveLength(data.lines.length);
  });
});
