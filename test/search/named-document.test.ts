// Which article a question names, and what that article says of itself.
import { describe, expect, it } from 'vitest';
import { words } from '../../adapters/packs/shipped.js';
import { createPassageRanker } from '../../src/search/passage-searcher.js';
import { articlePack, libraryOf, moonMoss } from '../support/ingested.js';

/** Another invented study, which shares words with the first one. */
const barkTea = `---
title: Bark tea against hiccups of hedgehogs
author: [Cora Vane]
journal: Annals of Invented Biology
year: 2020
---

# Abstract

Bark tea was given to forty hedgehogs in winter. It shortened their hiccups by two hours.

# Discussion

We could not measure how deep the hedgehogs slept. Bark tea deserves further trials.

# Funding

The Teapot Foundation paid for the hedgehogs.

# Competing interests

Cora Vane sells bark tea.
`;

const rank = createPassageRanker(libraryOf(articlePack(moonMoss), articlePack(barkTea)), words);
const title = (text: string): string | undefined => rank(text).named?.view.pack.source.title;

describe('the document that a question names', () => {
  it.each([
    ['who paid for the hedgehog study?', 'Bark tea against hiccups of hedgehogs'],
    ['limitations of the dormice trial', 'Moon moss and the sleep of dormice'],
    ['what did Vane 2020 find?', 'Bark tea against hiccups of hedgehogs'],
  ])('by "%s" is %s', (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it('leads by what it holds more than the next one', () => {
    const lead = (text: string): number => rank(text).named?.lead ?? 0;
    expect(lead('who funded the hiccups study?')).toBeGreaterThan(0.5);
    expect(lead('who funded the winter study?')).toBeLessThan(0.3);
  });

  it('is told apart by what it lacks', () => {
    expect(rank('who funded the hedgehog study?').named?.strange).toBe(0);
    expect(rank('who funded the propranolol study?').named?.strange).toBeGreaterThan(0);
  });
});

describe('what an article says of itself', () => {
  it.each([
    ['who funded the hedgehog study?', 'The Teapot Foundation paid for the hedgehogs.'],
    ['competing interests in the hedgehog study', 'Cora Vane sells bark tea.'],
    ['weaknesses of the hedgehog trial', 'We could not measure how deep the hedgehogs slept.'],
  ])('is read for "%s" although it names nothing that was asked', (text, expected) => {
    expect(rank(text).passages.map(({ passage }) => passage.passage.text)).toContain(expected);
  });

  it('is asked for by its kind, and its authors only where nothing else is', () => {
    const kinds = (text: string): string[] => [...rank(text).ofItself];
    expect(kinds('who wrote the hedgehog paper?')).toEqual(['record']);
    expect(kinds('did the authors of the hedgehog paper disclose conflicts?')).toEqual(['conflicts']);
    expect(kinds('does bark tea help hedgehogs?')).toEqual([]);
  });
});
