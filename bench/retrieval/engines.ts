// The engines that are measured: how each is called in the tables, from which package, and on how many passages at most.
import type { Engine } from './engine.js';

export interface EngineEntry {
  readonly title: string;
  /** Whose version is named beside the table; null: of this repository, or not of npm. */
  readonly from: string | null;
  /** Passages above which it is not asked: the time of one question is then past any use. */
  readonly most: number;
  /** Loaded only in the process that measures it, so that no engine pays for another's memory. */
  readonly engine: () => Promise<Engine>;
}

export const ours = 'ours';
export const oursWithFeedback = 'ours-feedback';
export const lucene = 'lucene';

const entry = (
  title: string,
  from: string | null,
  engine: () => Promise<Engine>,
  most = Number.POSITIVE_INFINITY,
): EngineEntry => ({ title, from, most, engine });

/** All but Lucene, which is not of this process's world. */
export const engines: Readonly<Record<string, EngineEntry>> = {
  [ours]: entry('ours', null, async () => (await import('./engines/ours.js')).withoutFeedback),
  [oursWithFeedback]: entry(
    'ours with feedback',
    null,
    async () => (await import('./engines/ours.js')).withFeedback,
  ),
  minisearch: entry(
    'MiniSearch as it comes',
    'minisearch',
    async () => (await import('./engines/minisearch.js')).asItComes,
  ),
  'minisearch-readme': entry(
    'MiniSearch as its README shows',
    'minisearch',
    async () => (await import('./engines/minisearch.js')).asReadme,
    20_000,
  ),
  'minisearch-tuned': entry(
    'MiniSearch tuned',
    'minisearch',
    async () => (await import('./engines/minisearch.js')).tuned,
  ),
  lunr: entry('lunr', 'lunr', async () => (await import('./engines/lunr.js')).engine),
  wink: entry('wink-bm25', 'wink-bm25-text-search', async () => (await import('./engines/wink.js')).engine),
  orama: entry('Orama', '@orama/orama', async () => (await import('./engines/orama.js')).engine),
  flexsearch: entry('FlexSearch', 'flexsearch', async () => (await import('./engines/flexsearch.js')).engine),
  fuse: entry('Fuse.js', 'fuse.js', async () => (await import('./engines/fuse.js')).engine, 4_000),
};

export const engineNames: readonly string[] = [...Object.keys(engines), lucene];
export const titleOf = (name: string): string =>
  name === lucene ? 'Lucene BM25' : (engines[name]?.title ?? name);
