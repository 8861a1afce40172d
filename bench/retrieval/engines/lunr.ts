// lunr with its own English pipeline (stop words, Porter's stemmer); BM25 with k1 1.2 and b 0.75.
import lunr from 'lunr';
import { contents, type Engine, fromJson, toJson } from '../engine.js';

export const engine: Engine = {
  build: (docs) =>
    toJson(
      lunr((builder) => {
        builder.ref('id');
        builder.field('contents');
        for (const doc of docs) builder.add({ id: doc.id, contents: contents(doc) });
      }),
    ),
  load: (bytes) => {
    const index = lunr.Index.load(fromJson<object>(bytes));
    return (text, limit) =>
      // Not `search`: its query language would read marks in a question as operators, and it trims none from words.
      index
        .query((query) => query.term(lunr.tokenizer(text.replace(/[^\p{L}\p{N}\s-]/gu, ' ')), {}))
        .slice(0, limit)
        .map(({ ref }) => ref);
  },
};
