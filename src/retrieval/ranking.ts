// Search over an index in memory.
import type { FrozenIndex } from './frozen-index.js';
import { memorySource } from './memory-source.js';
import { type Found, type SearchOptions, searchIn } from './search.js';

export interface Ranking {
  search(text: string, options: SearchOptions): Found;
}

export function createRanking(index: FrozenIndex): Ranking {
  const source = memorySource(index);
  return { search: (text, options) => searchIn(source(), text, options) };
}
