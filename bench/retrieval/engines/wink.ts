// wink-bm25-text-search with the preparation of words that its README shows.
import { createRequire } from 'node:module';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp, { type ItemToken, type ItsFunction } from 'wink-nlp';
import { contents, type Engine } from '../engine.js';

/** It ships no types. */
interface Bm25 {
  defineConfig(config: { fldWeights: Record<string, number> }): void;
  definePrepTasks(tasks: readonly ((text: string) => string[])[]): void;
  addDoc(doc: Record<string, string>, id: string): void;
  consolidate(): void;
  search(text: string, limit: number): [string, number][];
  exportJSON(): string;
  importJSON(json: string): void;
}
const require = createRequire(import.meta.url);
const bm25 = require('wink-bm25-text-search') as () => Bm25;

const nlp = winkNlp(winkModel);
const { its } = nlp;

function prepare(text: string): string[] {
  const words: string[] = [];
  nlp
    .readDoc(text)
    .tokens()
    .filter((token) => token.out(its.type) === 'word' && !token.out(its.stopWordFlag))
    .each((token: ItemToken) => {
      const stem = token.out(its.stem as ItsFunction<string>);
      words.push(token.out(its.negationFlag) ? `!${stem}` : stem);
    });
  return words;
}

export const engine: Engine = {
  build: (docs) => {
    const index = bm25();
    index.defineConfig({ fldWeights: { contents: 1 } });
    index.definePrepTasks([prepare]);
    for (const doc of docs) index.addDoc({ contents: contents(doc) }, doc.id);
    index.consolidate();
    return new TextEncoder().encode(index.exportJSON());
  },
  load: (bytes) => {
    const index = bm25();
    index.importJSON(new TextDecoder().decode(bytes));
    index.definePrepTasks([prepare]);
    return (text, limit) => index.search(text, limit).map(([id]) => id);
  },
};
