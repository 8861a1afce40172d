// The server of a test file; where there is none its tests are skipped, and a failure where CI=true.
import { afterAll, beforeAll, describe } from 'vitest';
import { mayGoWithout, noPostgres } from './missing.js';
import { findPostgres } from './postgres-binaries.js';
import { PostgresServer } from './postgres-server.js';

/** Runs `tests` with a function that gives the running server; skips them where none can be had. */
export function describeWithPostgres(name: string, tests: (server: () => PostgresServer) => void): void {
  const binaries = findPostgres();
  if (binaries === null && !mayGoWithout) throw new Error(noPostgres);
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
