// MiniSearch in three forms: as it comes, as its README shows it, and tuned by hand without leaving its API.
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { stemmer } from 'stemmer';
import type { Doc } from '../collection.js';
import { type Ask, contents, type Engine } from '../engine.js';
import { questionStopWords } from './question-stop-words.js';

function miniSearch<T extends { id: string }>(
  options: Options<T>,
  prepare: (doc: Doc) => T,
  ask: (index: MiniSearch<T>) => Ask,
): Engine {
  return {
    build: (docs) => {
      const index = new MiniSearch<T>(options);
      index.addAll(docs.map(prepare));
      return new TextEncoder().encode(JSON.stringify(index));
    },
    load: (bytes) => ask(MiniSearch.loadJSON<T>(new TextDecoder().decode(bytes), options)),
  };
}

const idsOf =
  (options?: SearchOptions) =>
  (index: MiniSearch<Doc>): Ask =>
  (text, limit) =>
    index
      .search(text, options)
      .slice(0, limit)
      .map(({ id }) => String(id));

const fields: Options<Doc> = { fields: ['title', 'text'] };

export const asItComes = miniSearch(fields, (doc) => doc, idsOf());
export const asReadme = miniSearch(fields, (doc) => doc, idsOf({ fuzzy: 0.2, prefix: true }));

interface Flat {
  readonly id: string;
  readonly contents: string;
}
/** The words that it knows are not in its declared API. */
interface Known {
  readonly _index: { has(term: string): boolean };
}

export const tuned = miniSearch<Flat>(
  {
    fields: ['contents'],
    processTerm: (term) => {
      const word = term.toLowerCase();
      return questionStopWords.has(word) ? null : stemmer(word);
    },
  },
  (doc) => ({ id: doc.id, contents: contents(doc) }),
  (index) => {
    const known = (index as unknown as Known)._index;
    const options: SearchOptions = {
      bm25: { k: 1.5, b: 0.75, d: 0.5 },
      fuzzy: (term) => (known.has(term) ? false : 0.2),
    };
    return (text, limit) =>
      index
        .search(text, options)
        // It multiplies a score by the number of words matched; BM25 does not.
        .map(({ id, score, queryTerms }) => ({ id: String(id), score: score / (queryTerms.length || 1) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ id }) => id);
  },
);
