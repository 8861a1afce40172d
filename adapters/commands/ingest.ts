// `glutamate ingest`: articles and collections into packs. Exit status 1 if any input failed, 130 when stopped.
import { Worker } from 'node:worker_threads';
import type { Command } from 'commander';
import type { IngestWork } from './ingest-work.js';
import { requiredOption, withPacks } from './options.js';

/** How long a thread is waited for that hangs in the system, as in a pipe that nobody writes to. */
const patienceMs = 700;

export function ingest(bare: Command): void {
  requiredOption(withPacks(bare), '--out <dir>', 'folder that the packs go into')
    .argument('<input...>', 'files, folders, or ids (PMC…, PMID…, a DOI)')
    .option('--title <text>', 'of a collection, instead of its file name')
    .option('--cache <dir>', 'keep what is fetched by id, and ask for nothing twice')
    .option('--json', 'a line of JSON for each input: its pack, its record, what of it is guessed')
    .option('--again', 'do anew what an earlier run finished')
    .option('--no-index', 'leave the index to `glutamate index`')
    .action(act);
}

// The work is done by another thread, so that a signal is heard whatever is being read.
async function act(inputs: readonly string[], options: IngestWork['options']): Promise<void> {
  const workerData: IngestWork = { inputs, options, isTTY: process.stderr.isTTY === true };
  const worker = new Worker(new URL('./ingest-work.js', import.meta.url), {
    workerData,
  });
  const stop = (): void => {
    process.stderr.write('stopped: run again to go on\n');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), patienceMs);
    worker.terminate().then(
      () => process.exit(130),
      () => process.exit(130),
    );
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  process.exitCode = await new Promise<number>((resolve, reject) => {
    worker.once('error', reject).once('exit', resolve);
  });
}
