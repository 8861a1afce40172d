// The measures against values worked by hand, and the own collection from end to end with the core's ranking.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  areaUnderRoc,
  askWithAndWithout,
  type Judged,
  riskAtCoverage,
} from '../../bench/retrieval/abstaining.js';
import { drawChart } from '../../bench/retrieval/chart.js';
import { labelsBeside, labelsInColumn, overlap } from '../../bench/retrieval/chart-labels.js';
import { readCollection } from '../../bench/retrieval/collection.js';
import { confident, withFeedback, withoutFeedback } from '../../bench/retrieval/engines/ours.js';
import { goalsOf } from '../../bench/retrieval/goals.js';
import { median, ndcg, quantile, recall, successAtOne } from '../../bench/retrieval/measures.js';
import { mixPassages } from '../../bench/retrieval/mix.js';
import { page } from '../../bench/retrieval/page.js';
import { type Measured, qualityOf } from '../../bench/retrieval/rounds.js';
import { root } from '../support/imports.js';

const own = readCollection(join(root, 'bench', 'collection'));

describe('the measures', () => {
  const grades = new Map([
    ['a', 2],
    ['b', 1],
    ['c', 1],
  ]);

  it('reckon nDCG with linear gains, discounted by the logarithm of the rank, against the ideal list', () => {
    // 1/log2(2) + 2/log2(4) = 2; ideal: 2 + 1/log2(3) + 1/log2(4) = 3.130930.
    expect(ndcg(['b', 'x', 'a'], grades, 10)).toBeCloseTo(2 / 3.13093, 5);
    expect(ndcg(['a', 'b', 'c'], grades, 10)).toBe(1);
    expect(ndcg([], grades, 10)).toBe(0);
    expect(ndcg(['a'], new Map(), 10)).toBe(0);
  });

  it('cut both the list and its ideal', () => {
    // With a cut at 2: had 1, ideal 2 + 1/log2(3) = 2.630930.
    expect(ndcg(['b', 'x', 'a'], grades, 2)).toBeCloseTo(1 / 2.63093, 5);
    expect(recall(['b', 'x', 'a'], grades, 2)).toBeCloseTo(1 / 3, 10);
    expect(recall(['b', 'x', 'a'], grades, 3)).toBeCloseTo(2 / 3, 10);
  });

  it('count a success only at the first rank', () => {
    expect([successAtOne(['c'], grades), successAtOne(['x', 'a'], grades), successAtOne([], grades)]).toEqual(
      [1, 0, 0],
    );
  });

  it('take quantiles by nearest rank and the median between two in the middle', () => {
    const numbers = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([quantile(numbers, 0.5), quantile(numbers, 0.99), quantile([7], 0.99)]).toEqual([50, 99, 7]);
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  });

  it('average over all questions, and give none where some were not asked', () => {
    const collection = {
      name: 'two',
      docs: [],
      queries: ['q1', 'q2'].map((id) => ({ id, text: id })),
      judgements: new Map([
        ['q1', new Map([['a', 1]])],
        ['q2', new Map([['b', 1]])],
      ]),
    };
    const quality = qualityOf(collection, [
      ['q1', ['a']],
      ['q2', ['x', 'b']],
    ]);
    expect(quality).toEqual({
      ndcg10: (1 + 1 / Math.log2(3)) / 2,
      recall10: 1,
      recall100: 1,
      success1: 0.5,
    });
    expect(qualityOf(collection, [['q1', ['a']]])).toBeNull();
  });
});

describe('the measures of abstaining', () => {
  const judged = (confidence: number, held: boolean, right = held): Judged => ({ confidence, held, right });

  it('give the share of pairs in which the question that is answered has the higher confidence', () => {
    // Pairs: .9>.4, .9>.6, .6>.4 win, .6=.6 is half.
    const four = [judged(0.9, true), judged(0.6, true), judged(0.6, false), judged(0.4, false)];
    expect(areaUnderRoc(four)).toBe(3.5 / 4);
  });

  it('count every answer without its passages as wrong, the most confident first', () => {
    const curve = riskAtCoverage([judged(0.2, true, false), judged(0.9, true), judged(0.5, false)]);
    expect(curve).toEqual([
      { coverage: 1 / 3, risk: 0 },
      { coverage: 2 / 3, risk: 1 / 2 },
      { coverage: 1, risk: 2 / 3 },
    ]);
  });
});

describe('the own collection', () => {
  it('judges only passages that it has, with questions that have a right one', () => {
    const ids = new Set(own.docs.map(({ id }) => id));
    const judged = [...own.judgements.values()].flatMap((grades) => [...grades.keys()]);
    expect(judged.filter((id) => !ids.has(id))).toEqual([]);
    expect([own.docs.length, own.queries.length, own.judgements.size]).toEqual([60, 30, 30]);
  });

  it.each([
    ['without feedback', withoutFeedback],
    ['with feedback', withFeedback],
  ])('is ranked well through a saved index, %s', async (_name, engine) => {
    const ask = await engine.load(await engine.build(own.docs));
    const quality = qualityOf(
      own,
      own.queries.map(({ id, text }) => [id, ask(text, 100)]),
    );
    expect(quality?.ndcg10).toBeGreaterThan(0.9);
    expect(quality?.recall10).toBeGreaterThan(0.95);
  });

  it('tells by confidence whether the passages that answer are there', () => {
    const judged = askWithAndWithout(own, confident);
    expect(judged).toHaveLength(60);
    expect(areaUnderRoc(judged)).toBeGreaterThan(0.9);
  });

  it('mixes alike every time, a smaller mix being the beginning of a larger one, without repeats', () => {
    const mix = mixPassages([own, own], 60);
    expect(new Set(mix.map(({ text }) => text)).size).toBe(60);
    expect(mixPassages([own], 60).slice(0, 20)).toEqual(mixPassages([own], 20));
  });
});

const measured = (engine: string, task: string, ndcg10: number | null, p50: number): Measured => ({
  engine,
  task,
  passages: 10,
  quality: ndcg10 === null ? null : { ndcg10, recall10: 1, recall100: 1, success1: 1 },
  ...{ p50, p99: 2 * p50, buildMs: 1000, loadMs: 100, bytes: 1, residentBytes: 1e8, afterBytes: 1 },
  version: null,
});

describe('the goals', () => {
  it('compare with Lucene on each collection, on the mean, and at the largest size', () => {
    const figures = [
      ...['ours', 'ours-feedback'].flatMap((engine) => [
        measured(engine, 'a', 0.66, 1),
        measured(engine, 'b', 0.38, 1),
        measured(engine, 'big', null, 2),
      ]),
      measured('lucene', 'a', 0.6, 1),
      measured('lucene', 'b', 0.4, 1),
      measured('lucene', 'big', null, 1),
    ];
    const told = goalsOf(figures, ['a', 'b'], 'big').map(({ had, met }) => `${had} ${met}`);
    expect(told).toEqual([
      ...['1.040 true', '0.950 false', '1.040 false', '0.950 false'],
      ...['2.00 ms false', '4.00 ms false', '2.00 ms true', '4.00 ms true'],
      ...['1.0 s true', '0.10 s true', '100 MB true'],
    ]);
  });

  it('are silent on what was not measured', () => {
    expect(goalsOf([measured('ours', 'a', 0.6, 1)], ['a'], 'big')).toEqual([]);
  });
});

describe('the page', () => {
  it('says what was not measured, and has a figure or a dash everywhere else', () => {
    const written = page({
      date: '2026-01-02',
      machine: 'a machine',
      node: '20.0.0',
      rounds: 3,
      sets: [{ name: 'a', passages: 10, queries: 2 }],
      mixes: ['1,000 passages'],
      measured: [
        measured('ours', 'a', 0.66, 0.1),
        measured('fuse', 'a', null, 300),
        { ...measured('ours', '1,000 passages', null, 0.2), p99: null },
      ],
      abstaining: { a: [{ confidence: 1, right: true, held: true }] },
      versions: { minisearch: '7.0.0' },
    });
    expect(written).toContain('| ours | 0.660 | 0.660 | 1.000 / 1.000 / 1.000 |');
    expect(written).toContain('| Fuse.js | – | – | – / – / – |');
    expect(written).toContain('| Lucene BM25 | not measured here | – | – |');
    expect(written).toContain('| ours | 0.20 | – | 1.0 | 0.10 | 0.0 | 100 | 0.0 |');
    expect(written).toContain('minisearch 7.0.0');
    expect(written).not.toMatch(/undefined|null|Infinity/);
  });
});

describe('a chart', () => {
  it('lays no label on another, even where points crowd', () => {
    const spots = Array.from({ length: 9 }, (_, index) => ({
      x: 300 + index * 7,
      y: 200 + (index % 3) * 6,
      text: `engine number ${index}`,
    }));
    const boxes = labelsBeside(spots, { x: 70, y: 20, width: 660, height: 360 });
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => overlap(a, b)));
    expect(pairs.filter(Boolean)).toEqual([]);
    const column = labelsInColumn([50, 51, 52, 300], 20, 310);
    expect(column).toEqual([50, 65, 80, 300]);
    expect(labelsInColumn([309, 310], 20, 310)).toEqual([295, 310]);
  });

  it('escapes its texts, has a title and a description, and colours for light and dark', () => {
    const axis = { label: 'a < b', log: true, ticks: [1, 10, 100], show: String };
    const svg = drawChart({
      title: 'one & two',
      description: 'three',
      x: axis,
      y: { ...axis, log: false },
      form: 'points',
      series: [{ name: 'ours', role: 'ours', points: [[10, 50]] }],
    });
    expect(svg).toContain('<title id="t">one &amp; two</title>');
    expect(svg).toContain('a &lt; b');
    expect(svg).toContain('prefers-color-scheme:dark');
    // The middle of a logarithmic axis from 1 to 100.
    expect(svg).toContain(`cx="${((70 + 10 + 760 - 24 - 10) / 2).toFixed(1)}"`);
  });
});
