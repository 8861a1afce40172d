// A labelled question gets the same answer with SEARCH=postgres as in memory, byte for byte, and so do follow-ups and questions
// to one source: put to the shipped review, articles in several formats and a collection together.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { respondTo } from '../../adapters/bot/respond-to.js';
import { words } from '../../adapters/packs/shipped.js';
import { loadLibrary } from '../../adapters/search/load-library.js';
import { createPostgresSearch } from '../../adapters/search/postgres-search.js';
import { openDatabase, usual } from '../../adapters/store/database.js';
import { answerObject, createBot } from '../../src/index.js';
import { hasWords, ingestArticle, readArticles, shelfOf } from '../../src/ingest/index.js';
import type { Pack } from '../../src/vocabulary.js';
import { root } from '../support/imports.js';
import { articlePack, collection, libraryOf, moonMoss } from '../support/ingested.js';
import { describeWithPostgres } from '../support/postgres.js';
import { quiet } from '../support/postgres-store.js';
import { library as shipped } from '../support/shipped.js';

const line = z.object({ text: z.string() });
const texts = (folder: string): string[] =>
  readdirSync(join(root, 'bench', 'questions', folder))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(join(root, 'bench', 'questions', folder, name), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((one) => line.parse(JSON.parse(one)).text);
/** All of them take minutes; one in twenty-four is of every set and of every kind. */
const each = 24;
const questions = ['', 'review', 'library'].flatMap(texts).filter((_, at) => at % each === 0);

function articles(): Pack[] {
  const folder = join(root, 'test', 'fixtures', 'articles');
  return readdirSync(folder)
    .flatMap((name) => readArticles(readFileSync(join(folder, name), 'utf8')))
    .filter(hasWords)
    .map((article, at) => ingestArticle(article, `article-${at}`, shelfOf([]), null).pack);
}

describeWithPostgres('an answer with SEARCH=postgres', (server) => {
  const rows = readFileSync(join(root, 'bench', 'collection', 'corpus.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const garden = collection(
    'garden',
    rows.map((row): object => JSON.parse(row)),
  );
  const moss = articlePack(moonMoss);
  const library = libraryOf(...shipped.packs, moss, garden, ...articles());
  const near = createBot(library, { words });
  const far = createBot(library, { words, indexOf: null });
  let url = '';
  beforeAll(async () => {
    url = await server().database();
  });

  it('is that of memory for labelled questions of every set', { timeout: 300_000 }, async () => {
    const database = await openDatabase({ url, log: quiet(), timing: { ...usual, callMs: 60_000 } });
    try {
      await loadLibrary({ url, library, progress: () => {} });
      const search = createPostgresSearch({ query: database.query, library: () => library });
      const find = ({ text, ...options }: { text: string; pack: string | null; limit: number }) =>
        search.search(text, options);
      const scopes = [moss.id, garden.id];
      const asked = [
        ...questions.map((text) => ({ text, topics: [] })),
        ...questions
          .slice(0, 15)
          .flatMap((text) => scopes.map((id) => ({ text: `${text} in:${id}`, topics: [] }))),
        ...['why?', 'how strong is that?', 'and in people?', 'how long did they sleep?'].map((text) => ({
          text,
          topics: library.topics.slice(0, 2).map(({ topic }) => topic.id),
        })),
        { text: 'How long did dormice sleep, and who funded the study?', topics: [] },
      ];
      expect(asked.length).toBeGreaterThan(150);
      const different: string[] = [];
      for (const { text, topics } of asked) {
        const here = answerObject(near.respond(text, { topics }), library);
        const there = answerObject(await respondTo(far, find, text, { topics }), library);
        if (JSON.stringify(here) !== JSON.stringify(there)) different.push(text);
      }
      expect(different).toEqual([]);
    } finally {
      await database.close();
    }
  });
});
