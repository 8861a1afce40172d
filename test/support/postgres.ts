// A running server for a test file; where there is none its tests are skipped, and a failure where CI=true.
import { afterAll, beforeAll, describe } from 'vitest';
import { keptRunning } from './kept-running.js';
import { mayGoWithout, noPostgres } from './missing.js';
import { findPostgres } from './postgres-binaries.js';
import { PostgresServer } from './postgres-server.js';

/** The server that the files of this worker share: a start and an end take longer than most of their tests. */
let shared: Promise<PostgresServer> | null = null;

type Tests = (server: () => PostgresServer) => void;

/** Runs `tests` with a function that gives the running server; skips them where none can be had. */
export function describeWithPostgres(name: string, tests: Tests): void {
  describeWith(name, tests, false);
}

/** The same with a server that no other file has written to, and that ends with the file. */
export function describeWithOwnPostgres(name: string, tests: Tests): void {
  describeWith(name, tests, true);
}

function describeWith(name: string, tests: Tests, own: boolean): void {
  const binaries = findPostgres();
  if (binaries === null && !mayGoWithout) throw new Error(noPostgres);
  describe.skipIf(binaries === null)(name, () => {
    let running: PostgresServer | null = null;
    beforeAll(async () => {
      if (binaries === null) return;
      if (own) running = await PostgresServer.create(binaries);
      else {
        shared ??= PostgresServer.create(binaries, keptRunning.folder());
        running = await shared;
        // A test that failed may have left it stopped.
        await running.start();
        keptRunning.processes = 1;
      }
    });
    afterAll(async () => await (own ? running?.remove() : running?.clear()));
    tests(() => {
      if (running === null) throw new Error('the server does not run');
      return running;
    });
  });
}
