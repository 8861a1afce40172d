// The work of `glutamate ingest`, in a thread of its own: it can be ended at any time, and the next run goes on.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workerData } from 'node:worker_threads';
import { createLibrary } from '../../src/index.js';
import { shelfOf } from '../../src/ingest/index.js';
import type { FetchSettings } from '../fetch/polite-get.js';
import type { AskRecord } from '../ingest/complete-record.js';
import { commonWord } from '../ingest/documents.js';
import { namedInputs } from '../ingest/inputs.js';
import { type InputId, ingest } from '../ingest/run.js';
import { hasIndex, writeIndex } from '../packs/index-file.js';
import { readPacks } from '../packs/packs.js';
import { fetchSettings, type PackOptions, pathsOf } from './options.js';

export interface IngestWork {
  readonly inputs: readonly string[];
  readonly options: PackOptions & {
    readonly out: string;
    readonly title?: string;
    readonly cache?: string;
    readonly again?: true;
    readonly json?: true;
    readonly index: boolean;
  };
  /** Whether the progress is seen on a terminal; a thread's own outputs are none. */
  readonly isTTY: boolean;
}

async function work({ inputs, options, isTTY }: IngestWork): Promise<void> {
  const { files, ids, passedOver } = namedInputs(inputs, options.out);
  const { packs } = readPacks(pathsOf(options).filter((path) => !isFresh(path, options.out)));
  const settings = await fetchSettings(options.cache ?? null);
  const whole = await ingest({
    inputs: [...files, ...(await fetched(ids, settings))],
    askRecord: await askRecord(settings),
    passedOver,
    out: options.out,
    shelf: shelfOf(packs, commonWord()),
    title: options.title ?? null,
    again: options.again === true,
    screen: { isTTY, write: (text) => process.stderr.write(text) },
    output: process.stdout,
    json: options.json === true,
    now: () => Date.now(),
  });
  if (options.index) saveIndex(options.out);
  process.exitCode = whole ? 0 : 1;
}

/** The folder that is asked may be the one that is yet to be filled. */
function isFresh(path: string, out: string): boolean {
  return resolve(path) === resolve(out) && !holdsPacks(out);
}

function holdsPacks(out: string): boolean {
  if (!existsSync(out)) return false;
  return readdirSync(out).some((name) => !name.startsWith('.') && existsSync(join(out, name, 'pack.json')));
}

// The index is made here once; the programs that answer from the packs read it.
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

async function fetched(ids: readonly string[], settings: FetchSettings): Promise<InputId[]> {
  if (ids.length === 0) return [];
  const { articleFetcher } = await import('../fetch/article-fetcher.js');
  const fetch = articleFetcher(settings);
  return ids.map((id) => ({ id, fetch }));
}

async function askRecord(settings: FetchSettings): Promise<AskRecord | null> {
  if (settings.contact === null) return null;
  const { recordFetcher } = await import('../fetch/record-fetcher.js');
  return recordFetcher(settings);
}

await work(workerData as IngestWork);
