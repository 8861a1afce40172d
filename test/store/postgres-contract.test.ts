// PostgreSQL against the contract of all stores: a real server, two stores on one database as two processes have them.
import { openPostgresStore } from '../../adapters/store/postgres.js';
import { storeContract } from '../contracts/store-contract.js';
import { describeWithPostgres } from '../support/postgres.js';
import { quiet, storeKey } from '../support/postgres-store.js';

describeWithPostgres('PostgreSQL', (server) => {
  let database: string | null = null;
  storeContract({
    name: 'PostgreSQL',
    async open() {
      let now = 0;
      // One database for all, emptied: making one takes longer than a test.
      const url = database ?? (await server().database());
      if (database !== null)
        await server().ask(
          url,
          'truncate glutamate_turn, glutamate_value, glutamate_feedback, glutamate_thread, glutamate_person',
        );
      database = url;
      const options = { url, key: storeKey('one'), log: quiet(), clock: () => now };
      const store = await openPostgresStore(options);
      const other = await openPostgresStore(options);
      return {
        store,
        other,
        async pass(ms) {
          now += ms;
          const earlier = "$1 * interval '1 millisecond'";
          const age = `update glutamate_turn set lease_until = lease_until - ${earlier}, seen_at = seen_at - ${earlier}`;
          await server().ask(url, age, [ms]);
          await server().ask(url, `update glutamate_thread set kept_at = kept_at - ${earlier}`, [ms]);
          await server().ask(url, `update glutamate_person set met_at = met_at - ${earlier}`, [ms]);
        },
        async count(subject, verdict) {
          await Promise.all([store.flush(), other.flush()]);
          const wanted = 'select count from glutamate_feedback where subject = $1 and verdict = $2';
          return Number((await server().ask(url, wanted, [subject, verdict]))[0]?.['count'] ?? 0);
        },
      };
    },
  });
});
