// What is PostgreSQL's own: a library exchanged while it is searched, one that was made by another version, a load that fails,
// a database that is away, one pack of many, and the same ranking as in memory on collections at random.
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { findPassages } from '../../adapters/search/find-passages.js';
import { loadLibrary } from '../../adapters/search/load-library.js';
import { createPostgresSearch } from '../../adapters/search/postgres-search.js';
import type { Query } from '../../adapters/search/rows.js';
import { type Database, openDatabase, usual } from '../../adapters/store/database.js';
import { createLibrary, type Library } from '../../src/index.js';
import { createLibraryRanking, indexLibrary } from '../../src/retrieval/index.js';
import { describeWithPostgres } from '../support/postgres.js';
import { quiet, readableLog } from '../support/postgres-store.js';
import { comparable, idsOf, smallLibrary, smallPack } from '../support/small-collection.js';
import { collections, queries } from '../support/small-words.js';

const moss = smallLibrary([
  { id: 'm1', title: 'Moss', text: 'Moss grows on stones.' },
  { id: 'm2', title: 'Green', text: 'Moss is green.' },
]);
const fern = smallLibrary([
  { id: 'f1', title: 'Fern', text: 'No stones under ferns.' },
  { id: 'f2', title: 'Grass', text: 'Grass and more grass.' },
]);

describeWithPostgres('a library in PostgreSQL', (server) => {
  let url = '';
  const open = (): Promise<Database> =>
    openDatabase({ url, log: quiet(), timing: { ...usual, callMs: 5_000 } });
  const load = (library: Library): Promise<unknown> => loadLibrary({ url, library, progress: () => {} });
  beforeAll(async () => {
    url = await server().database();
  });

  async function withSearch<T>(
    act: (query: Query, database: Database) => Promise<T>,
    library: Library = moss,
  ): Promise<T> {
    const database = await open();
    try {
      await load(library);
      return await act(database.query, database);
    } finally {
      await database.close();
    }
  }

  it('ranks collections at random as the index in memory does, to the last digit', async () => {
    await withSearch(async (query) => {
      await fc.assert(
        fc.asyncProperty(
          collections,
          fc.array(queries, { minLength: 4, maxLength: 4 }),
          async (passages, texts) => {
            const library = smallLibrary(
              passages.map(({ id, title, text }) => ({ id, title: `${title} ${id.split('-')[0]}`, text })),
            );
            await load(library);
            const search = createPostgresSearch({ query, library: null });
            const own = createLibraryRanking(library, indexLibrary(library));
            for (const text of texts)
              expect(comparable(await search.search(text, { limit: 20 }))).toEqual(
                comparable(own.search(text, { limit: 20 })),
              );
          },
        ),
        { numRuns: 8 },
      );
    });
  });

  it('chooses the same candidates where there are more than it may look at', async () => {
    const words = 'ash birch cedar elm fir hazel larch maple oak pine rowan spruce willow yew'.split(' ');
    const pick = (seed: number): string => words[(seed * 7 + ((seed * seed) % 11)) % words.length] ?? '';
    const many = Array.from({ length: 900 }, (_, at) => ({
      id: `p${at}`,
      text: Array.from({ length: 3 + (at % 9) }, (_, word) => pick(at * 13 + word * 5)).join(' '),
    }));
    const library = smallLibrary(many);
    await withSearch(async (query) => {
      const search = createPostgresSearch({ query, library: null });
      const own = createLibraryRanking(library, indexLibrary(library));
      for (const text of ['oak and yew', 'birch', 'elm fir hazel', 'pine pine rowan'])
        expect(comparable(await search.search(text, { limit: 50 })), text).toEqual(
          comparable(own.search(text, { limit: 50 })),
        );
    }, library);
  });

  it('answers from the new library once it is whole, and leaves no row of the old', async () => {
    await withSearch(async (query) => {
      const search = createPostgresSearch({ query, library: null });
      expect(idsOf(await search.search('stones', { limit: 5 }))).toEqual(['small/m1']);
      await load(fern);
      expect(idsOf(await search.search('stones', { limit: 5 }))).toEqual(['small/f1']);
      const [{ number } = {}] = await server().ask(url, 'select number from glutamate_pack');
      for (const table of ['pack_word', 'document', 'passage']) {
        const sql = `select distinct pack from glutamate_${table}`;
        expect((await server().ask(url, sql)).map(({ pack }) => pack)).toEqual([number]);
      }
      const words = await server().ask(url, "select word from glutamate_word where word = 'moss'");
      expect(words).toEqual([]);
    });
  });

  it('begins again where the library is exchanged between two statements of one search', async () => {
    await withSearch(async (query) => {
      let statements = 0;
      const exchanging: Query = async (sql, values) => {
        const rows = await query(sql, values);
        if (++statements === 2) await load(fern);
        return rows;
      };
      const search = createPostgresSearch({ query: exchanging, library: null });
      const found = await search.search('stones', { limit: 5 });
      expect(idsOf(found)).toEqual(['small/f1']);
      expect(found.query.weight).toBeGreaterThan(0);
    });
  });

  it('does not begin again for ever', async () => {
    await withSearch(async (query) => {
      let loads = 0;
      const restless: Query = async (sql, values) => {
        const rows = await query(sql, values);
        if (sql.includes('from glutamate_pack order by') && ++loads <= 5)
          await load(loads % 2 === 0 ? moss : fern);
        return rows;
      };
      const search = createPostgresSearch({ query: restless, library: null });
      await expect(search.search('stones', { limit: 5 })).rejects.toMatchObject({ code: 'unreachable' });
      expect(loads).toBe(3);
    });
  });

  it('keeps the old library whole where a load breaks off', async () => {
    await withSearch(async (query) => {
      const search = createPostgresSearch({ query, library: null });
      const broken = (): never => {
        throw new Error('stopped');
      };
      let rows = 0;
      const progress = (what: string): void => {
        if (what.endsWith('documents') && ++rows > 0) broken();
      };
      await expect(loadLibrary({ url, library: fern, progress })).rejects.toThrow('stopped');
      expect(idsOf(await search.search('stones', { limit: 5 }))).toEqual(['small/m1']);
      const left = await server().ask(url, "select word from glutamate_word where word = 'fern'");
      expect(left).toEqual([]);
    });
  });

  it('is loaded by one process at a time, the last of which is searched', async () => {
    await withSearch(async (query) => {
      await Promise.all([load(fern), load(moss), load(fern)]);
      const [{ edition } = {}] = await server().ask(url, 'select edition from glutamate_pack');
      const search = createPostgresSearch({ query, library: null });
      const last = edition === moss.packs[0].edition ? moss : fern;
      expect(idsOf(await search.search('stones', { limit: 5 }))).toEqual(
        idsOf(createLibraryRanking(last, indexLibrary(last)).search('stones', { limit: 5 })),
      );
    });
  });

  it('is refused where its terms were made by another version, with what to do about it', async () => {
    await withSearch(async (query) => {
      await server().ask(url, 'update glutamate_pack set version = 0');
      const search = createPostgresSearch({ query, library: null });
      await expect(search.search('stones', { limit: 5 })).rejects.toMatchObject({
        code: 'old-index',
        message: expect.stringMatching(
          /another version \(small: version 0, this is \d+\): run `glutamate index --to postgres`/,
        ),
      });
    });
  });

  it('is refused where it holds other packs than the process, and taken again once they are the same', async () => {
    await withSearch(async (query) => {
      let mine = fern;
      const search = createPostgresSearch({ query, library: () => mine });
      await expect(search.search('stones', { limit: 5 })).rejects.toMatchObject({
        code: 'old-index',
        message: expect.stringMatching(
          /of other packs \(SEARCH=postgres\): run `glutamate index --to postgres`/,
        ),
      });
      mine = moss;
      const { hits } = await search.search('stones', { limit: 5 });
      expect(hits[0]?.pack).toBe(moss.packs[0]);
      expect(hits[0]?.passage).toBe(moss.packs[0].passages[0]);
    });
  });

  it('is refused where there is none', async () => {
    await withSearch(async (query) => {
      await server().ask(url, 'delete from glutamate_pack');
      const search = createPostgresSearch({ query, library: null });
      await expect(search.search('stones', { limit: 5 })).rejects.toMatchObject({ code: 'old-index' });
    });
  });

  it('is searched in one pack alone where that is asked for', async () => {
    const packs = [
      smallPack('north', [{ id: '1', text: 'Reindeer eat lichen.' }]),
      smallPack('south', [
        { id: '1', text: 'Penguins eat no lichen.' },
        { id: '2', text: 'Ice.' },
      ]),
    ] as const;
    await withSearch(async (query) => {
      const search = createPostgresSearch({ query, library: null });
      const of = async (pack: string | null): Promise<string[]> =>
        idsOf(await search.search('who eats lichen', { limit: 5, pack }));
      expect(await of('south')).toEqual(['south/1']);
      expect(await of('north')).toEqual(['north/1']);
      expect((await of(null)).sort()).toEqual(['north/1', 'south/1']);
      expect(await of('west')).toEqual([]);
    }, createLibrary(packs));
  });

  it('finds the best of what is too common to be looked up whole', async () => {
    const many = Array.from({ length: 4_000 }, (_, at) => ({
      id: `p${at}`,
      text:
        at === 3_210
          ? 'Sand, sand, sand.'
          : `Sand and ${'gravel of many kinds and colours '.repeat(3)}n${at}.`,
    }));
    const library = smallLibrary(many);
    await withSearch(async (query) => {
      const search = createPostgresSearch({ query, library: null });
      const own = createLibraryRanking(library, indexLibrary(library));
      for (const text of ['sand', 'sand n77', 'gravel sand', 'kinds'])
        expect(idsOf(await search.search(text, { limit: 1 })), text).toEqual(
          idsOf(own.search(text, { limit: 1 })),
        );
    }, library);
  });

  it('tells an outage once, answers nothing during it, and goes on when the database is back', async () => {
    const log = readableLog();
    const database = await openDatabase({
      url,
      log: log.log,
      timing: { callMs: 2_000, startMs: 5_000, retryMs: 50 },
    });
    try {
      await load(moss);
      const find = findPassages(createPostgresSearch({ query: database.query, library: null }), log.log);
      const wanted = { text: 'quagga stones', pack: null, limit: 5 };
      expect((await find(wanted))?.hits).toHaveLength(1);
      await server().stop('SIGQUIT');
      expect(await find(wanted)).toBeNull();
      expect(await find(wanted)).toBeNull();
      await server().start();
      await log.has('the database is back');
      expect((await find(wanted))?.hits).toHaveLength(1);
      expect(log.count('the database does not answer')).toBe(1);
      expect(log.count('the library is searched again')).toBe(1);
      expect(log.text()).not.toMatch(/quagga|stones/);
    } finally {
      await database.close();
    }
  });
});
