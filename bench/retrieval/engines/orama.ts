// Orama with its English stemmer and stop words for questions; title and text apart, which serves it better than one field.
import { create, insertMultiple, load, type RawData, type Results, save, search } from '@orama/orama';
import type { Doc } from '../collection.js';
import { type Engine, fromJson, toJson } from '../engine.js';
import { questionStopWords } from './question-stop-words.js';

const empty = () =>
  create({
    schema: { title: 'string', text: 'string' } as const,
    components: {
      tokenizer: { language: 'english', stemming: true, stopWords: [...questionStopWords] },
    },
  });

export const engine: Engine = {
  build: async (docs) => {
    const index = empty();
    await insertMultiple(
      index,
      docs.map((doc) => ({ ...doc })),
    );
    return toJson(save(index));
  },
  load: (bytes) => {
    const index = empty();
    load(index, fromJson<RawData>(bytes));
    return (term, limit) => {
      // A promise only with asynchronous hooks, of which there are none.
      const found = search(index, { term, limit }) as Results<Doc>;
      return found.hits.map(({ id }) => id);
    };
  },
};
