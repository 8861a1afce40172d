// Which caveat comes first on a card, and which is left out: limits of the passage, echoes of the quote, cited work, null results.
import { describe, expect, it } from 'vitest';
import { type Attached, createCaveatFinder } from '../../src/caveats/attach.js';
import type { Passage } from '../../src/vocabulary.js';

function passage(text: string, more: Partial<Passage> = {}): Passage {
  return { id: text, kind: 'sentence', locator: 'Here', text, start: 0, url: null, paragraph: 0, ...more };
}

function of(passages: readonly Passage[], id: string, quote = id): Attached {
  const start = id.indexOf(quote);
  return createCaveatFinder({ passages }).of(id, { start, end: start + quote.length });
}

function texts({ near }: Attached): string[] {
  return near.map(({ text }) => text);
}

describe('a passage of several sentences', () => {
  it('shows the limit that it states before a second caveat inside the quote', () => {
    const quote =
      'Fennel may ease cramps in small uncontrolled trials, although this could be a matter of taste.';
    const limit = 'The trials had no control group.';
    const text = `${quote} Twelve bakers drank it daily. ${limit}`;
    const found = of([passage(text, { kind: 'text' })], text, quote);
    expect(texts(found)).toHaveLength(2);
    expect(texts(found)[1]).toBe(limit);
  });

  it('shows one that stands before the quote, and none of another passage', () => {
    const limit = 'The series had no control group.';
    const text = `${limit} Fennel eased the cramps.`;
    const other = 'Anise eased the cramps.';
    const all = [passage(text, { kind: 'text' }), passage(other, { kind: 'text' })];
    expect(texts(of(all, text, 'Fennel eased the cramps.'))).toEqual([limit]);
    expect(texts(of(all, other))).toEqual([]);
  });
});

describe('a quote that is itself a caveat', () => {
  const quote = 'Because there was no control group, chance cannot be excluded.';
  const limits = { section: ['Limitations'] };

  it('is repeated where nothing else is near', () => {
    expect(texts(of([passage(quote, limits)], quote))).toHaveLength(1);
  });

  it('is not repeated where something else is', () => {
    const next = 'However, the cramps had lasted for years.';
    const found = of([passage(quote, limits), passage(next, limits)], quote);
    expect(texts(found)).toEqual([next]);
    expect(found.document.map(({ text }) => text)).not.toContain(quote);
  });
});

describe("a sentence of an introduction on other people's work", () => {
  const own = [
    passage('Our study did not count the cups.', { section: ['Limitations'], paragraph: 5 }),
    passage('A. B. has received fees from a maker of teas.', {
      kind: 'statement',
      section: ['Competing interests'],
    }),
  ];
  const kinds = (first: Passage): string[] => of([first, ...own], first.id).document.map(({ kind }) => kind);

  it.each<[string, Partial<Passage>]>([
    ['Fennel has been tried in cramps [1, 2].', {}],
    ['Fennel has been tried in cramps (Baker et al., 2008).', {}],
    ['Fennel has been tried in cramps.', { cites: ['b1'] }],
  ])('has no limit of this study, but what its authors were paid for: %s', (text, more) => {
    expect(kinds(passage(text, { section: ['Introduction'], ...more }))).toEqual(['conflict-of-interest']);
  });

  it('has it where nothing is cited, or where the study speaks of its results', () => {
    const text = 'Fennel eased the cramps.';
    expect(kinds(passage(text, { section: ['Introduction'] }))).toContain('limitation');
    expect(kinds(passage(text, { section: ['Results'], cites: ['b1'] }))).toContain('limitation');
  });
});

describe('a result of nothing', () => {
  const finding = 'Cramps fell from eight to five a week.';
  const taken = 'However, the difference was not statistically significant.';

  it('is shown two sentences on in the same paragraph', () => {
    const all = [passage(finding), passage('The bakers kept a diary.'), passage(taken)];
    expect(texts(of(all, finding))).toEqual([taken]);
  });

  it('is not shown where it speaks of something else, or in another paragraph', () => {
    const other = 'Body weight did not change.';
    const between = passage('The bakers kept a diary.');
    expect(texts(of([passage(finding), between, passage(other)], finding))).toEqual([]);
    expect(texts(of([passage(finding), between, passage(taken, { paragraph: 1 })], finding))).toEqual([]);
  });

  it('is shown with the conclusion of the article, before a call for research', () => {
    const end = 'Fennel lessens cramps.';
    const call = 'Larger trials are needed.';
    const all = [
      passage(finding, { section: ['Results'] }),
      passage(taken, { section: ['Results'] }),
      passage(end, { section: ['Conclusions'], paragraph: 3 }),
      passage(call, { section: ['Conclusions'], paragraph: 3 }),
    ];
    expect(texts(of(all, end))).toEqual([taken, call]);
  });

  it('is not one that the introduction tells of others', () => {
    const end = 'Fennel lessens cramps.';
    const all = [
      passage(taken, { section: ['Introduction'] }),
      passage(end, { section: ['Conclusions'], paragraph: 3 }),
    ];
    expect(texts(of(all, end))).toEqual([]);
  });
});
