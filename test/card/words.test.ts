// The fixed words in every language: the same keys, the same places to fill, and short enough for a button.
import { describe, expect, it } from 'vitest';
import { type CardWords, cardWords, languageOf } from '../../src/card/index.js';
import { LANGUAGES } from '../../src/index.js';

const english = cardWords('en');
const keys = Object.keys(english) as (keyof CardWords)[];
const places = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

/** On a phone a button shows some 25 characters; German takes a third more than English. */
const buttons = ['open', 'share', 'helpful', 'notHelpful', 'closest', 'previous', 'next', 'delete'] as const;
const buttonMax = 30;
/** Titles of cards: a phone shows two lines of some 30 letters. */
const titleMax = 60;
/** Slack: https://docs.slack.dev/reference/block-kit/block-elements/button-element */
const spokenMax = 75;

describe.each(LANGUAGES.filter((language) => language !== 'en'))('the words in %s', (language) => {
  const words = cardWords(language);

  it('have the keys of the English ones, and none is empty', () => {
    expect(Object.keys(words).toSorted()).toEqual(keys.toSorted());
    expect(keys.filter((key) => words[key].trim() === '')).toEqual([]);
  });

  it('have the same places to fill', () => {
    expect(keys.filter((key) => String(places(words[key])) !== String(places(english[key])))).toEqual([]);
  });

  it('are short where a button shows them, and as labels that are read aloud', () => {
    expect(buttons.filter((key) => words[key].length > buttonMax)).toEqual([]);
    const spoken = ['shareSpoken', 'helpfulSpoken', 'notHelpfulSpoken'] as const;
    expect(spoken.filter((key) => words[key].length > spokenMax)).toEqual([]);
    const titles = keys.filter((key) => key.startsWith('title.') || key.endsWith('Title'));
    expect(titles.filter((key) => words[key].length > titleMax)).toEqual([]);
  });

  it('are no longer than half as long again as the English ones, so that a card keeps its height', () => {
    const all = (some: CardWords): number => keys.reduce((sum, key) => sum + some[key].length, 0);
    expect(all(words)).toBeLessThan(1.5 * all(english));
  });

  it('are none of them left in English', () => {
    // Words that are the same in two languages, and what is typed as it stands.
    const long = keys.filter((key) => /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(english[key]));
    expect(long.filter((key) => words[key] === english[key])).toEqual([]);
  });
});

describe('languageOf', () => {
  it.each([
    ['de', 'de'],
    ['es-ES', 'es'],
    ['es-419', 'es'],
    ['pt-BR', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['en-US', 'en'],
    ['ko', null],
    ['', null],
  ])('%j is %j', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
