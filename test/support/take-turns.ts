// A process that takes turns from a shared store and prints those that it was given: one of several at once.
import { createLog } from '../../adapters/log.js';
import { openPostgresStore } from '../../adapters/store/postgres.js';
import { storeKey } from './postgres-store.js';

const [url = '', count = '0'] = process.argv.slice(2);
const store = await openPostgresStore({ url, key: storeKey('one'), log: createLog('error') });
const given: number[] = [];
for (let turn = 0; turn < Number(count); turn++) {
  if ((await store.takeTurn(`turn ${turn}`)) === 'go') given.push(turn);
}
await store.close();
process.stdout.write(`given ${JSON.stringify(given)}\n`);
