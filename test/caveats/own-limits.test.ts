// What an article says of itself as a whole: limits that are said plainly, and what looks like one; animals; interests.
import { describe, expect, it } from 'vitest';
import { createCaveatFinder } from '../../src/caveats/attach.js';
import { detectCaveats } from '../../src/index.js';
import type { CaveatKind, Passage } from '../../src/vocabulary.js';

type Part = readonly [section: string, ...texts: string[]];

/** An article of these parts, each a paragraph; a passage's id is its words. */
function article(title: string, ...parts: readonly Part[]): Passage[] {
  const whole = { start: 0, url: null, title };
  return [
    { ...whole, id: 'title', kind: 'title', locator: 'Title', text: title, paragraph: 0 },
    ...parts.flatMap(([section, ...texts], at) =>
      texts.map((text): Passage => {
        const kind = /interests|funding/i.test(section) ? 'statement' : 'sentence';
        return { ...whole, id: text, kind, locator: section, text, paragraph: at + 1, section: [section] };
      }),
    ),
  ];
}

function own(passages: readonly Passage[], kind: CaveatKind): string[] {
  const { caveats } = createCaveatFinder({ passages }).own('title');
  return caveats.filter((caveat) => caveat.kind === kind).map(({ text }) => text);
}

function limitsOf(section: string, text: string): boolean {
  return detectCaveats(`## ${section}\n\nThe tea was warm. ${text}`).some(
    ({ kind }) => kind === 'limitation',
  );
}

describe('a limit that is said plainly', () => {
  it.each([
    'This work was limited by its retrospective design.',
    'The study had no control group.',
    'In terms of limitations, the trial was not designed to part warmth from taste.',
    'A weakness of our study is the short winter.',
  ])('is found in any section: %s', (text) => {
    for (const section of ['Abstract', 'Methods', 'Results', 'Discussion'])
      expect([section, limitsOf(section, text)]).toEqual([section, true]);
  });

  it.each([
    'Whether the same holds in mammals is not known.',
    'The colour of the tea was not graded.',
    'Causality cannot be inferred from a diary.',
    'There were no long-term data.',
    'All drank at home, which limits what can be concluded.',
  ])('is found where the study is discussed: %s', (text) => {
    expect(limitsOf('Discussion', text)).toBe(true);
  });

  it('comes first of those of the article', () => {
    const plain = 'The study had no control group.';
    const passages = article('Tea', ['Discussion', 'We could not weigh the leaves.', 'All came.', plain]);
    expect(own(passages, 'limitation')[0]).toBe(plain);
  });
});

describe('what is no limit', () => {
  it.each([
    'Our population is representative of those who drink tea.',
    'Our data do not support the rule of three cups.',
    'In this cohort only black tea was linked to sleep.',
    'This timing eliminates the recall and selection bias that hampers diaries.',
    'The heterogeneity across trials was low.',
    'Thus, we have shown that in some patients the tea leads to sleep that lasts, not only on the first night.',
    'The findings of others, despite methodological limitations, are alike.',
    'We may cautiously suggest a second cup.',
  ])('a finding, a reassurance, or a word of the same letters: %s', (text) => {
    expect(limitsOf('Discussion', text)).toBe(false);
  });

  it('nor are people who were asked whether they did something a hedge', () => {
    const kinds = detectCaveats('The women were asked whether they drank tea.').map(({ kind }) => kind);
    expect(kinds).not.toContain('hedge');
  });
});

describe('an article on animals or cells', () => {
  it.each([
    'Green tea and sleep in a dog',
    'Sleep of zebrafish larvae after tea',
    'Tea lengthens the sleep of canine companions',
  ])('says so of every quote by its title: %s', (title) => {
    const passages = article(title, ['Results', 'Sleep was longer by an hour.']);
    const found = createCaveatFinder({ passages }).of('Sleep was longer by an hour.').document;
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([['non-human', title]]);
  });

  it('says so by the sentence of its abstract that names them', () => {
    const named = 'Tea was given to twelve rats.';
    const passages = article(
      'Tea and sleep',
      ['Introduction', 'Tea is old.', 'Others gave tea to cultured cells.'],
      ['Abstract', named],
      ['Results', 'The rats slept.', 'Sleep was longer by an hour.'],
    );
    expect(own(passages, 'non-human')).toEqual([named]);
  });

  it.each(['Cat allergy and sleep', 'Sleep of patients with a dog', 'Tea and sleep of women'])(
    'is none that is on people: %s',
    (title) => {
      expect(own(article(title, ['Results', 'Sleep was longer by an hour.']), 'non-human')).toEqual([]);
    },
  );

  it('is none that tells of more people than animals', () => {
    const passages = article(
      'Tea and sleep',
      ['Introduction', 'In rats, tea lengthens sleep.', 'It does so in mice.'],
      ['Results', 'The women slept.', 'The men slept.', 'Most patients slept.'],
    );
    expect(own(passages, 'non-human')).toEqual([]);
  });
});

describe('interests', () => {
  const disclosed = (text: string): string[] =>
    own(article('Tea', ['Results', 'All slept.'], ['Competing interests', text]), 'conflict-of-interest');

  it('are what a maker paid, and no grant of the public', () => {
    const paid = 'AB has received lecture fees from a maker of tea.';
    expect(disclosed(paid)).toEqual([paid]);
    expect(disclosed('AB has received grants from the European Commission.')).toEqual([]);
    expect(disclosed('CD has received a grant from the Ministry of Health.')).toEqual([]);
  });

  it('are no limitation', () => {
    const passages = article(
      'Tea',
      ['Discussion', 'All slept.'],
      ['Competing interests', 'AB was paid fees.'],
    );
    expect(own(passages, 'limitation')).toEqual([]);
  });
});

describe('a result of nothing', () => {
  it('takes nothing back of a quote that says so itself, nor of harm that did not rise', () => {
    const passages = article('Tea', [
      'Results',
      'Sleep was similar in both groups.',
      'There was no difference in naps.',
      'The tea warmed all.',
      'It did not increase the risk of a fall.',
    ]);
    const finder = createCaveatFinder({ passages });
    expect(finder.of('Sleep was similar in both groups.').near).toEqual([]);
    expect(finder.of('The tea warmed all.').near).toEqual([]);
  });

  it('is not held against every sentence of a discussion that ends in its conclusions', () => {
    const quote = 'Tea was drunk in the north.';
    const passages = article(
      'Tea',
      ['Discussion and conclusions', quote, 'It was warm.'],
      ['Results', 'There was no difference in the primary outcome.'],
    );
    expect(createCaveatFinder({ passages }).of(quote).near).toEqual([]);
  });
});
