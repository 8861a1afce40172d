// A process that takes turns from a shared store and prints those that it was given: one of several at once. It begins at a signal.
import { once } from 'node:events';
import { createLog } from '../../adapters/log/log.js';
import { openPostgresStore } from '../../adapters/store/postgres.js';
import { patient, storeKey } from './postgres-store.js';

/** Turns asked for at the same moment. */
const abreast = 4;

const [url = '', count = '0'] = process.argv.slice(2);
const store = await openPostgresStore({
  url,
  key: storeKey('one'),
  log: createLog('error'),
  timing: patient,
});
const begin = once(process, 'SIGUSR2');
process.stdout.write('ready\n');
await begin;
const given: number[] = [];
for (let first = 0; first < Number(count); first += abreast) {
  const turns = Array.from({ length: abreast }, (_, n) => first + n);
  await Promise.all(
    turns.map(async (turn) => {
      if ((await store.takeTurn(`turn ${turn}`)) === 'go') given.push(turn);
    }),
  );
}
await store.close();
process.stdout.write(`given ${JSON.stringify(given)}\n`);
