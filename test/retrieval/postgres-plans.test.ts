// The plan of each statement of a search, as PostgreSQL makes it where there are many passages: all of them go by an index.
import { expect, it } from 'vitest';
import { loadLibrary } from '../../adapters/search/load-library.js';
import { createPostgresSearch } from '../../adapters/search/postgres-search.js';
import type { Query } from '../../adapters/search/rows.js';
import { openDatabase, usual } from '../../adapters/store/database.js';
import { describeWithPostgres } from '../support/postgres.js';
import { quiet } from '../support/postgres-store.js';
import { idsOf, smallLibrary } from '../support/small-collection.js';

const moss = smallLibrary([
  { id: 'm1', title: 'Moss', text: 'Moss grows on stones.' },
  { id: 'm2', title: 'Green', text: 'Moss is green.' },
]);

describeWithPostgres('a library of 100,000 passages in PostgreSQL', (server) => {
  it('is looked up by its indexes alone, in whole and in one pack', { timeout: 120_000 }, async () => {
    const url = await server().database();
    const database = await openDatabase({ url, log: quiet(), timing: { ...usual, callMs: 5_000 } });
    const { query } = database;
    try {
      await loadLibrary({ url, library: moss, progress: () => {} });
      for (const sql of [
        `insert into glutamate_word (word, documents, passages, levels)
         select 'w' || n, 1, 1, array_fill(1, array[16]) from generate_series(1, 100000) n`,
        `insert into glutamate_pack_word (number, pack, documents, passages, levels)
         select glutamate_word.number, glutamate_pack.number, 1, 1, array_fill(1, array[16])
         from glutamate_word, glutamate_pack where word like 'w%'`,
        `insert into glutamate_document (pack, document, content, keys)
         select number, n, '', array(select 16 * (1000 + (n::bigint * k * 7919 % 90000)::integer) from generate_series(1, 20) k)
         from generate_series(10, 100000) n, glutamate_pack`,
        `insert into glutamate_passage (pack, passage, content)
         select number, n, '{}' from generate_series(10, 100000) n, glutamate_pack`,
        'analyze',
      ])
        await server().ask(url, sql);
      const keys = Array.from({ length: 100 }, (_, at) => 16 * (1_000 + at));
      const plans: string[] = [];
      const explained: Query = async (sql, values) => {
        if (
          sql.includes('glutamate_document') ||
          sql.includes('glutamate_word') ||
          sql.includes('_passage')
        ) {
          // As many keys as the terms of a long question and those that its best documents share have together.
          const many = sql.includes('glutamate_document')
            ? values.map((value) => (Array.isArray(value) ? [...value, ...keys] : value))
            : values;
          const plan = await query(`explain ${sql}`, many);
          plans.push(plan.map((line) => String(line['QUERY PLAN'])).join('\n'));
        }
        return await query(sql, values);
      };
      const search = createPostgresSearch({ query: explained, library: null });
      for (const pack of [null, 'small'])
        expect(idsOf(await search.search('mos on stones', { limit: 5, pack }))[0]).toBe('small/m1');
      expect(plans.length).toBeGreaterThan(8);
      expect(
        plans.filter((plan) => /Seq Scan on glutamate_(?:word|pack_word|document|passage)/.test(plan)),
      ).toEqual([]);
      expect(plans.some((plan) => plan.includes('glutamate_document_keys'))).toBe(true);
    } finally {
      await database.close();
    }
  });
});
