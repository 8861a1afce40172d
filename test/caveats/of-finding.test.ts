// Which limits of its study stand beside a finding: at most two, of the same matter or of every result, and beside nothing else.
import { describe, expect, it } from 'vitest';
import { createCaveatFinder } from '../../src/caveats/attach.js';
import type { Passage } from '../../src/vocabulary.js';

type Part = readonly [section: string, ...texts: string[]];

/** What stands beside a sentence of an article of these parts. */
function beside(quote: string, ...parts: readonly Part[]): string[] {
  const passages = parts.flatMap(([section, ...texts], at) =>
    texts.map((text): Passage => {
      const place = {
        start: 0,
        url: null,
        title: 'Tea',
        locator: section,
        paragraph: at,
        section: [section],
      };
      return { ...place, id: text, kind: 'sentence', text };
    }),
  );
  return createCaveatFinder({ passages })
    .of(quote)
    .near.map(({ text }) => text);
}

const finding = 'Bakers who drank fennel tea slept an hour longer.';
const weather = 'The weather was not written down.';
const ofMatter = 'Fennel tea was weighed only by those bakers who could read the scale.';
const results: Part = ['Results', finding];

describe('beside a finding', () => {
  it.each([
    'The sample was small.',
    'The study was retrospective.',
    'There was no control group.',
    'All bakers came from a single centre.',
    'Causality cannot be inferred from a diary.',
    'The diaries may not be representative of other towns.',
    'Sleep was short of objective measures and rested on self-reported data.',
    'Recall bias cannot be excluded.',
  ])('stands what limits every result of its study: %s', (limit) => {
    expect(beside(finding, results, ['Limitations', weather, limit])).toEqual([limit]);
  });

  it('stands what is said of its own matter, before what is said of another', () => {
    expect(beside(finding, results, ['Limitations', weather, ofMatter])).toEqual([ofMatter]);
  });

  it('stand no more than two, those near it first', () => {
    const next = 'However, the difference was not significant.';
    const found = beside(
      finding,
      [...results, next],
      ['Limitations', 'The sample was small.', 'There was no control group.', ofMatter],
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toBe(next);
  });

  it('stands a limit that can be read alone rather than one that leans on the sentence before it', () => {
    const leaning = 'This may have introduced bias.';
    const alone = 'Recall bias may have lengthened the nights.';
    expect(beside(finding, results, ['Limitations', weather, leaning, alone])[0]).toBe(alone);
  });
});

describe('what stands among the limits and limits nothing', () => {
  it.each([
    'Despite the small sample, the bakers kept their diaries to the end.',
    'Although the sample was small, all bakers kept a diary.',
    'In that study there was no control group of bakers.',
    'Sources of bias are unlikely, which is a strength of these diaries.',
    'Our study is limited by some aspects.',
  ])('does not stand beside a finding: %s', (text) => {
    expect(
      beside(finding, results, [
        'Discussion',
        'A limitation is that the weather was not written down.',
        text,
      ]),
    ).not.toContain(text);
  });
});

describe('beside what is no finding', () => {
  const limits: Part = ['Limitations', 'The sample was small.', 'There was no control group.'];

  it.each(['Background', 'Introduction', 'Materials and methods', 'Aims', 'Experimental protocol'])(
    'stands no limit of the study: %s',
    (section) => {
      expect(beside(finding, [section, finding], limits)).toEqual([]);
    },
  );

  it.each(['Abstract', 'Methods and findings', 'Discussion', 'Conclusions'])(
    'but it does under %s',
    (section) => {
      expect(beside(finding, [section, finding], limits)).toHaveLength(2);
    },
  );

  it('nor beside a limit itself', () => {
    const [, small] = limits;
    expect(beside(small ?? '', results, limits)).toEqual([small]);
  });
});
