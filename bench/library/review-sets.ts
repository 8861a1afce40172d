// Labelled questions to the shipped review as candidates for fitting: every passage that it can quote, and which of them are right.
import { readFileSync } from 'node:fs';
import { openLibrary } from '../../adapters/packs/packs.js';
import { words } from '../../adapters/packs/shipped.js';
import { createPassageRanker } from '../../src/search/passage-searcher.js';
import type { Example } from './fit-model.js';

const folder = new URL('../questions/', import.meta.url);
const pack = new URL('../../knowledge/glutamate-migraine', import.meta.url).pathname;

/** By file: sets that the thesaurus was partly learnt from, and those by hands that came after it, which count more. */
const files = {
  dev: 1,
  fresh: 1,
  fresh2: 1,
  fresh3: 1,
  fresh4: 1,
  fresh5: 3,
  fresh6: 3,
  fresh7: 3,
  'review/second': 3,
  'review/first': 3,
  'review/many-hands': 3,
} as const;

export interface ReviewExample extends Example {
  readonly group: string;
  readonly expect: 'answer' | 'abstain';
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly form?: string;
  readonly group: string;
  readonly expect: 'answer' | 'abstain';
  readonly anyOf: readonly string[];
}

/** Examples by set, in order. Texts that are commands are left out. `later`: whether the thesaurus cannot have learnt from it. */
export function reviewSets(): readonly {
  readonly name: string;
  readonly later: boolean;
  readonly examples: readonly ReviewExample[];
}[] {
  const rank = createPassageRanker(openLibrary([pack]), words);
  return Object.entries(files).map(([name, weight]) => ({
    name,
    later: weight > 1,
    examples: readFileSync(new URL(`${name}.jsonl`, folder), 'utf8')
      .trim()
      .split('\n')
      .map((line): Line => JSON.parse(line))
      .filter(({ form }) => form !== 'slash')
      .map(({ id, text, group, expect, anyOf }): ReviewExample => {
        const { passages } = rank(text);
        return {
          id,
          article: name,
          group,
          expect,
          weight,
          rows: passages.map(({ features }) => features),
          documents: passages.map(({ view }) => view),
          right: passages.map(
            ({ passage }) => expect === 'answer' && anyOf.includes(passage.passage.id.toUpperCase()),
          ),
        };
      }),
  }));
}
