// What a worker keeps running from one test file to the next, and how it ends with the run: a worker is ended by a signal, so
// the servers in the run's folder are ended by the process that started the workers.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder of the run to its workers. */
const variable = 'GLUTAMATE_TEST_RUN';

export const keptRunning = {
  /** How many processes of this worker a file may leave as it found them. */
  processes: 0,
  folder: (): string => process.env[variable] ?? tmpdir(),
};

/** Runs once for a whole run of vitest, before the workers start (globalSetup). */
export function setup(): void {
  const folder = mkdtempSync(join(tmpdir(), 'glutamate-run-'));
  // A server does not run as root, and must reach its folder in it.
  chmodSync(folder, 0o711);
  process.env[variable] = folder;
}

/** Ends every server whose data lies in the run's folder, and removes the folder. */
export function teardown(): void {
  const folder = process.env[variable];
  if (folder === undefined) return;
  for (const name of readdirSync(folder)) endServer(join(folder, name, 'data', 'postmaster.pid'));
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** The file is there while the server runs; its first line is the process. */
function endServer(pidFile: string): void {
  try {
    process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT');
  } catch {
    // It has ended.
  }
}
