// `glutamate ingest`: articles and collections into packs. Exit status 1 if any input failed, 130 when stopped.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { createLibrary, shelfOf } from '../../src/index.js';
import { processSettings } from '../env.js';
import { hasIndex, writeIndex } from '../index-file.js';
import { namedInputs } from '../ingest/inputs.js';
import { type InputId, ingest as runIngest } from '../ingest/run.js';
import { readPacks } from '../packs.js';
import { requiredOption } from './required-option.js';
import { type PackOptions, pathsOf, withPacks } from './with-packs.js';

interface IngestOptions extends PackOptions {
  readonly out: string;
  readonly title?: string;
  readonly cache?: string;
  readonly again?: true;
  readonly index: boolean;
}

export function ingest(command: Command): void {
  requiredOption(withPacks(command), '--out <dir>', 'folder that the packs go into')
    .argument('<input...>', 'files, folders, or ids (PMC…, PMID…, a DOI)')
    .option('--title <text>', 'of a collection, instead of its file name')
    .option('--cache <dir>', 'keep what is fetched by id, and ask for nothing twice')
    .option('--again', 'do anew what an earlier run finished')
    .option('--no-index', 'leave the index to `glutamate index`')
    .action(act);
}

async function act(inputs: readonly string[], options: IngestOptions): Promise<void> {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const { files, ids } = namedInputs(inputs, options.out);
  const { packs } = readPacks(pathsOf(options).filter((path) => !isFresh(path, options.out)));
  const whole = await runIngest({
    inputs: [...files, ...(await fetched(ids, options.cache ?? null))],
    out: options.out,
    shelf: shelfOf(packs),
    title: options.title ?? null,
    again: options.again === true,
    screen: process.stderr,
    output: process.stdout,
    now: () => Date.now(),
    stopped: () => stopped,
  });
  if (!stopped && options.index) saveIndex(options.out);
  process.exitCode = stopped ? 130 : whole ? 0 : 1;
}

/** The folder that is asked may be the one that is yet to be filled. */
function isFresh(path: string, out: string): boolean {
  return resolve(path) === resolve(out) && !holdsPacks(out);
}

function holdsPacks(out: string): boolean {
  if (!existsSync(out)) return false;
  return readdirSync(out).some((name) => !name.startsWith('.') && existsSync(join(out, name, 'pack.json')));
}

// Made once, here; whoever answers from the packs reads it.
function saveIndex(out: string): void {
  if (!holdsPacks(out)) return;
  const { packs, problems } = readPacks([out]);
  const [first, ...others] = packs;
  // What is wrong with a pack, `verify` tells.
  if (first === undefined || problems.length > 0) return;
  const library = createLibrary([first, ...others]);
  if (hasIndex(library, out)) return;
  const passages = packs.reduce((sum, pack) => sum + pack.passages.length, 0);
  process.stderr.write(`indexing ${passages.toLocaleString('en')} passages\n`);
  writeIndex(library, out);
}

async function fetched(ids: readonly string[], cache: string | null): Promise<InputId[]> {
  if (ids.length === 0) return [];
  const { default: dotenv } = await import('dotenv');
  dotenv.config({ quiet: true });
  const { articleFetcher } = await import('../fetch/article-fetcher.js');
  const { polite } = await import('../fetch/fetch-settings.js');
  const { INGEST_CONTACT, EUROPE_PMC_URL, NCBI_URL } = processSettings();
  const fetch = articleFetcher({
    contact: INGEST_CONTACT ?? null,
    europePmcUrl: EUROPE_PMC_URL,
    ncbiUrl: NCBI_URL,
    cache,
    ...polite,
  });
  return ids.map((id) => ({ id, fetch }));
}
