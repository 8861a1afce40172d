// Counts how many ends of sentences a splitter finds in paragraphs whose sentences are known.
import type { CaveatSets } from './caveat-sets.js';
import type { Proportion } from './wilson.js';

/** Its sentences, to be joined by blanks. */
export type Paragraph = readonly string[];

export interface SplitterScore {
  readonly precision: Proportion;
  readonly recall: Proportion;
  readonly f1: number;
  readonly millisecondsPerMegabyte: number;
}

function grouped<T>(all: readonly T[], key: (one: T) => string, text: (one: T) => string): Paragraph[] {
  const groups = new Map<string, string[]>();
  for (const one of all) {
    const sentences = groups.get(key(one)) ?? [];
    sentences.push(text(one).replace(/\s+/g, ' ').trim());
    groups.set(key(one), sentences);
  }
  return [...groups.values()];
}

/** Abstracts as one paragraph each; paragraphs of articles with more than one sentence. */
export function paragraphsOf({ hedged, articles }: CaveatSets): {
  readonly abstracts: Paragraph[];
  readonly articles: Paragraph[];
} {
  return {
    abstracts: grouped(
      hedged,
      ({ doc }) => doc,
      ({ text }) => text,
    ),
    articles: articles
      .flatMap(({ sents }) =>
        grouped(
          sents,
          ({ par, sec }) => `${par} ${sec.join('/')}`,
          ({ text }) => text,
        ),
      )
      .filter(({ length }) => length > 1),
  };
}

/** The end of the last sentence is no decision and is not counted. */
function innerEnds(sentences: Paragraph): Set<number> {
  const ends = new Set<number>();
  let at = -1;
  for (const { length } of sentences.slice(0, -1)) {
    at += length + 1;
    ends.add(at);
  }
  return ends;
}

export function scoreSplitter(
  split: (text: string) => number[],
  paragraphs: readonly Paragraph[],
): SplitterScore {
  let [hits, found, gold, characters, time] = [0, 0, 0, 0, 0];
  for (const sentences of paragraphs) {
    const text = sentences.join(' ');
    const start = performance.now();
    const got = new Set(split(text).filter((end) => end > 0 && end < text.length));
    time += performance.now() - start;
    const known = innerEnds(sentences);
    characters += text.length;
    found += got.size;
    gold += known.size;
    hits += [...got].filter((end) => known.has(end)).length;
  }
  return {
    precision: { hits, of: found },
    recall: { hits, of: gold },
    f1: (2 * hits) / Math.max(found + gold, 1),
    millisecondsPerMegabyte: (time / Math.max(characters, 1)) * 1e6,
  };
}
