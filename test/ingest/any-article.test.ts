// Whatever a reader may make of an input, the pack of it is sound and verbatim, or it is refused with a word on why.
import { array, assert, constantFrom, integer, option, property, record, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/index.js';
import { type Article, ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';
import { problemsOf } from '../support/pack-texts.js';

const piece = constantFrom(
  'Tea (T) helped. ',
  'CGRP receptors were blocked, e.g. in E. coli [3]. ',
  'CGRP receptors may open! ',
  'However, ',
  'α–β\u00a0µ ',
  '\n',
  '  ',
  '"quoted" \\ ',
  'x'.repeat(2500),
  '\u2028',
  '😀',
  'a. b. c. ',
);
const words = array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
const heading = constantFrom(
  'Abstract',
  'Results',
  '1. Introduction',
  'Limitations',
  'Table 2',
  '',
  'x'.repeat(300),
);
const block = record({
  kind: constantFrom('title', 'paragraph', 'keywords', 'table', 'figure', 'statement'),
  role: constantFrom('disclosure', 'funding', 'other', 'peer-review'),
  section: array(heading, { maxLength: 3 }),
  text: words,
  markers: array(
    record({
      start: integer({ min: 0, max: 40 }),
      end: integer({ min: 0, max: 60 }),
      references: array(constantFrom('1', 'r 2', '')),
    }),
    { maxLength: 2 },
  ),
});
const article = record({
  record: record({
    title: words,
    authors: array(
      record({ given: constantFrom('', 'Ada'), family: constantFrom('', 'Leaf', 'van Ünder') }),
      { maxLength: 2 },
    ),
    journal: option(constantFrom('', 'J Tea')),
    journalShort: option(constantFrom('', 'J')),
    year: option(integer({ min: 0, max: 3000 })),
    volume: option(string()),
    issue: option(string()),
    pages: option(string()),
    doi: option(constantFrom('10.1/x', '10.1/ü ?#')),
    pmid: option(constantFrom('1')),
    pmcid: option(constantFrom('PMC1')),
    url: option(constantFrom('https://leaves.example', 'javascript:alert(1)', 'https://[', '')),
    licence: option(string()),
  }),
  blocks: array(block, { maxLength: 10 }),
  references: array(record({ id: constantFrom('1', 'r 2', ''), text: words }), { maxLength: 3 }),
  keywords: array(constantFrom('tea', 'CGRP', '', 'a; b', 'x'.repeat(100), '(', '[a-z]+'), { maxLength: 4 }),
  mesh: array(constantFrom('Receptors, Calcitonin', 'Tea/therapy*'), { maxLength: 2 }),
  notices: array(
    record({
      kind: constantFrom('retraction', 'correction'),
      text: words,
      url: option(constantFrom('https://leaves.example', 'x')),
    }),
    { maxLength: 1 },
  ),
});

describe('any article', () => {
  it('becomes a sound pack, or is refused as one that says nothing', () => {
    assert(
      property(article, (given) => {
        try {
          const { texts, pack } = ingestArticle(given as Article, 'made', shelfOf([]), null);
          expect(problemsOf(texts)).toEqual([]);
          for (const { start, text } of pack.passages)
            expect(pack.record.slice(start, start + text.length)).toBe(text);
          expect(ingestArticle(given as Article, 'made', shelfOf([]), texts).texts).toEqual(texts);
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          expect(error.message).toMatch(/^nothing to quote/);
        }
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('is read from any text at all, or the text is refused', () => {
    const line = constantFrom(
      '# Tea',
      '---',
      'Title: x',
      'Authors: A B',
      '<p>',
      '| a | b |',
      '|---|---|',
      '- item',
      '1. item',
      '[^1]: note',
      'Keywords: a; b',
      'References',
      '```',
      'Table 1',
      'Tea helped [1].',
      'By Ada Leaf',
      'TI  - x',
      '{"id":',
    );
    assert(
      property(array(tuple(line, constantFrom('\n', '\n\n', ' ', '\r\n')), { maxLength: 14 }), (parts) => {
        try {
          for (const one of readArticles(parts.map((part) => part.join('')).join('')))
            ingestArticle(one, 'made', shelfOf([]), null);
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          expect(error.code).toBe('bad-input');
        }
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});
