// Search over a collection in memory: the steps of a search, supplied at once.
import { createCandidateFinder } from './candidates.js';
import type { FrozenIndex } from './frozen-index.js';
import type { Need, Supply } from './needs.js';
import { type Found, type SearchOptions, searchSteps } from './search-steps.js';
import { createSlots } from './slots.js';
import { statisticsOf } from './statistics.js';
import { placeOf } from './string-table.js';

export interface Ranking {
  search(text: string, options: SearchOptions): Found;
}

export function createRanking(index: FrozenIndex): Ranking {
  const statistics = statisticsOf(index);
  const finder = createCandidateFinder(index);
  const slots = createSlots(statistics.terms);

  function numbersOf(words: readonly string[]): ReadonlyMap<string, number> {
    const numbers = new Map<string, number>();
    for (const word of words) {
      const number = placeOf(index.terms, word);
      if (number !== null) numbers.set(word, number);
    }
    return numbers;
  }

  function supply(need: Need): Supply {
    switch (need.kind) {
      case 'numbers':
        return { kind: 'numbers', numbers: numbersOf(need.words), statistics };
      case 'frequencies':
        return { kind: 'frequencies', statistics };
      case 'documents':
        return { kind: 'documents', documents: finder.find(need.terms, need.limit) };
    }
  }

  return {
    search(text, options) {
      const steps = searchSteps(text, options, slots);
      let step = steps.next();
      while (!step.done) step = steps.next(supply(step.value));
      return step.value;
    },
  };
}
