// FlexSearch with its English stems and stop words; `suggest` so that a passage need not hold every word.
import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { contents, type Engine, fromJson, toJson } from '../engine.js';

const empty = () =>
  new Index({
    tokenize: 'strict',
    resolution: 9,
    encoder: new Encoder(Charset.LatinDefault).assign(english),
  });

export const engine: Engine = {
  build: async (docs) => {
    const index = empty();
    docs.forEach((doc, number) => {
      index.add(number, contents(doc));
    });
    const parts: [string, string][] = [];
    await index.export(async (key: string, part: string) => {
      parts.push([key, part]);
    });
    return toJson({ ids: docs.map(({ id }) => id), parts });
  },
  load: (bytes) => {
    const { ids, parts } = fromJson<{ ids: string[]; parts: [string, string][] }>(bytes);
    const index = empty();
    for (const [key, part] of parts) index.import(key, part);
    return (text, limit) => {
      const found = index.search(text, { limit, suggest: true }) as number[];
      return found.flatMap((number) => ids[number] ?? []);
    };
  },
};
