// Who was met before, shared by several processes: keyed hashes and nothing else.
import type { Database } from './database.js';
import type { HashedKeys } from './hashed-keys.js';
import { createPruning } from './pruning.js';
import type { Store } from './store.js';

/** Who did not come for so long is met anew: the table is bounded by who asks in that time. */
const people = { table: 'glutamate_person', since: 'met_at', kept: '1 year' };

/** $2: the person's keys as they were written before STORE_KEY was changed. */
const meet = `
  insert into glutamate_person (key)
  select $1 where not exists (select from glutamate_person where key = any($2::bytea[]))
  on conflict (key) do nothing
  returning 1`;

export function createPostgresPeople(database: Database, keys: HashedKeys): Pick<Store, 'meet'> {
  const prune = createPruning(database, people);
  return {
    async meet(person) {
      // While the database is away it is not known who is new: better no welcome than a second one.
      const rows = await database.query(meet, [keys.of(person), keys.before(person)]).catch(() => []);
      if (rows.length > 0) prune();
      return rows.length > 0;
    },
  };
}
