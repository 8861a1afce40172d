// Who was met before, shared by several processes: keyed hashes and nothing else.
import type { Database } from './database.js';
import type { HashedKeys } from './hashed-keys.js';
import type { Store } from './store.js';

/** Who did not come for so long is met anew: the table is bounded by who asks in that time. */
const rememberedFor = '1 year';
const pruneEvery = 500;
const pruneAtOnce = 5_000;

/** $2: the person's keys as they were written before STORE_KEY was changed. */
const meet = `
  insert into glutamate_person (key)
  select $1 where not exists (select from glutamate_person where key = any($2::bytea[]))
  on conflict (key) do nothing
  returning 1`;
const prune = `
  delete from glutamate_person where key in (
    select key from glutamate_person where met_at < now() - interval '${rememberedFor}'
    order by met_at limit ${pruneAtOnce} for update skip locked
  )`;

export function createPostgresPeople(database: Database, keys: HashedKeys): Pick<Store, 'meet'> {
  let met = 0;
  return {
    async meet(person) {
      // While the database is away it is not known who is new: better no welcome than a second one.
      const rows = await database.query(meet, [keys.of(person), keys.before(person)]).catch(() => []);
      if (rows.length > 0 && met++ % pruneEvery === 0) database.query(prune).catch(() => {});
      return rows.length > 0;
    },
  };
}
