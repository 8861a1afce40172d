// `glutamate ingest`: articles and collections into packs. Exit status 1 if any input failed, 130 when stopped.
import { type Command, Option } from 'commander';
import { shelfOf } from '../../src/index.js';
import { type InputFile, inputFiles } from '../ingest/inputs.js';
import { ingest as runIngest } from '../ingest/run.js';
import { readPacks } from '../packs.js';
import { type PackOptions, pathsOf, withPacks } from './with-packs.js';

interface IngestOptions extends PackOptions {
  readonly out: string;
  readonly title?: string;
  readonly again?: true;
}

export function ingest(command: Command): void {
  withPacks(command)
    .argument('<input...>', 'files, folders, or ids (PMC…, PMID…, a DOI)')
    .addOption(new Option('--out <dir>', 'folder that the packs go into').makeOptionMandatory())
    .option('--title <text>', 'of a collection, instead of its file name')
    .option('--again', 'do anew what an earlier run finished')
    .action(act);
}

async function act(inputs: readonly string[], options: IngestOptions): Promise<void> {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const files: readonly InputFile[] = inputFiles(inputs);
  const { packs } = readPacks(pathsOf(options));
  const whole = await runIngest({
    inputs: files,
    out: options.out,
    shelf: shelfOf(packs),
    title: options.title ?? null,
    again: options.again === true,
    screen: process.stderr,
    output: process.stdout,
    now: () => Date.now(),
    stopped: () => stopped,
  });
  process.exitCode = stopped ? 130 : whole ? 0 : 1;
}
