// `glutamate search`: the passages of a library ranked for a question; the best come first.
import type { Command } from 'commander';
import { Fault } from '../../src/index.js';
import type { LibraryHit } from '../../src/retrieval/index.js';
import type { BatchOptions } from './batch-of.js';
import { type PackOptions, withPacks } from './options.js';
import { searchOf } from './search-of.js';

interface Options extends PackOptions, BatchOptions {
  readonly limit: string;
  readonly feedback: boolean;
}

export function search(bare: Command): void {
  withPacks(bare)
    .argument('[text...]')
    .option('--limit <n>', 'passages at most', '10')
    .option('--json', 'print {"hits":[{"passage","score"}]}')
    .option('--batch', 'with --json: read {"id","text"} lines from stdin')
    .option('--no-feedback', 'search for the words of the question alone')
    .action(act);
}

async function act(words: readonly string[], options: Options): Promise<void> {
  const limit = limitOf(options.limit);
  const text = words.join(' ');
  if (options.batch !== true && text.trim() === '') {
    throw new Fault('bad-call', 'nothing to search for', 'search', 'give a text, or --json --batch');
  }
  const { search, several, where, close } = await searchOf(options);
  const hits = async (asked: string): Promise<readonly LibraryHit[]> =>
    (await search.search(asked, { limit, feedback: options.feedback })).hits.filter(({ score }) => score > 0);
  const object = async (asked: string): Promise<object> => ({
    hits: (await hits(asked)).map(({ pack, passage, score }) => ({
      passage: passage.id,
      score: Number(score.toPrecision(6)),
      ...(several ? { pack: pack.id } : {}),
    })),
  });
  try {
    if (options.batch)
      await (await import('./batch-of.js')).batchOf(options, 'search --batch', words, object);
    else if (options.json) process.stdout.write(`${JSON.stringify(await object(text), null, 2)}\n`);
    else process.stdout.write(shown((await hits(text)).filter(isShown), where));
  } finally {
    await close();
  }
}

function limitOf(given: string): number {
  const limit = Number(given);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit;
  throw new Fault('bad-call', 'not a number of passages', `--limit ${given}`, 'give 1 to 1000');
}

// A score that would be printed as 0.0 is of a word that nearly every passage has: to a person it says nothing.
function isShown({ score }: LibraryHit): boolean {
  return score >= 0.05;
}

function shown(hits: readonly LibraryHit[], where: string): string {
  if (hits.length === 0) return `No passage matches these words (${where}).\n`;
  return hits
    .map(({ pack, passage, score }, at) => {
      const retracted = pack.notices.some(({ kind }) => kind === 'retraction') ? 'RETRACTED. ' : '';
      const title = passage.title ?? pack.source.title;
      return `${at + 1}. ${retracted}${passage.text}\n   ${[passage.locator, title].filter(Boolean).join(', ')} (${score.toFixed(1)})\n`;
    })
    .join('\n');
}
