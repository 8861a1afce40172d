// Autocomplete: the best match first, misspellings forgiven, never more than a platform takes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../support/any-text.js';
import { bot, library } from '../support/shipped.js';

const names = (facet: string | null, typed: string, limit?: number): string[] =>
  bot.suggest(facet, typed, limit).map(({ name }) => name);

describe('complete', () => {
  it('offers a facet in the order of the pack where nothing was typed', () => {
    expect(names('therapy', '')).toEqual(['Magnesium', 'Topiramate', 'Memantine', 'Ketamine']);
  });

  it.each([
    ['therapy', 'k', 'Ketamine'],
    ['therapy', 'KETA', 'Ketamine'],
    ['therapy', 'topirimat', 'Topiramate'],
    ['therapy', 'Topamax', 'Topiramate'],
    ['therapy', 'namen', 'Memantine'],
    ['therapy', 'memn', 'Memantine'],
    [null, 'csd', 'Cortical spreading depression'],
    [null, 'spread', 'Cortical spreading depression'],
    ['gene', 'f', 'Familial hemiplegic migraine'],
    [null, 'kynurenin', 'Kynurenines'],
  ])('of %j offers first for %j: %s', (facet, typed, first) => {
    expect(names(facet, typed)[0]).toBe(first);
  });

  it('offers a name before those that only an alias brings', () => {
    const offered = names(null, 'm');
    expect(offered.slice(0, 2)).toEqual(['Magnesium', 'Memantine']);
  });

  it('offers nothing for what nothing is near to, and nothing of a facet that there is not', () => {
    expect(names('therapy', 'xyzzy')).toEqual([]);
    expect(names('weather', '')).toEqual([]);
  });

  it('offers every topic for its whole name, first', () => {
    for (const { topic } of library.topics) expect(names(topic.facet, topic.name)[0]).toBe(topic.name);
  });

  it('never offers more than the limit, twice the same, a name of over 100 characters, or one of another facet', () => {
    const facet = fc.option(fc.constantFrom(...library.facets.map(({ id }) => id)), { nil: null });
    fc.assert(
      fc.property(facet, anyText(200), fc.integer({ min: 0, max: 25 }), (of, typed, limit) => {
        const offered = names(of, typed, limit);
        expect(offered.length).toBeLessThanOrEqual(limit);
        expect(new Set(offered).size).toBe(offered.length);
        const allowed = library.topics
          .filter(({ topic }) => of === null || topic.facet === of)
          .map(({ topic }) => topic.name);
        for (const name of offered) expect(allowed).toContain(name);
      }),
      { numRuns: 300 },
    );
  });

  it('offers values that the command then finds', () => {
    for (const { value } of bot.suggest(null, ''))
      expect(bot.respond(`topic ${value}`).answer.kind).toBe('found');
  });
});
