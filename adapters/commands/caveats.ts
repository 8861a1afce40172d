// `glutamate caveats`: the caveats found in a text, by rule.
import type { Command } from 'commander';
import { type CaveatSpan, detectCaveats } from '../../src/index.js';
import { readText } from '../terminal/read-text.js';
import { type BatchOptions, batchOf } from './batch-of.js';

export function caveats(bare: Command): void {
  bare
    .argument('[file]', 'a sentence, a paragraph, or an article in Markdown; without it, stdin is read')
    .option('--json', 'print {"caveats": […]}, offsets in UTF-16 code units')
    .option('--batch', 'with --json: read {"id","text"} lines from stdin')
    .action(act);
}

async function act(file: string | undefined, options: BatchOptions): Promise<void> {
  const object = (text: string): object => ({ caveats: detectCaveats(text) });
  if (options.batch)
    return await batchOf(options, 'caveats --batch', file === undefined ? [] : [file], object);
  const text = await readText(file, process.stdin);
  const output = options.json
    ? `${JSON.stringify(object(text), null, 2)}\n`
    : showCaveats(text, detectCaveats(text));
  process.stdout.write(output);
}

/** The caveats in order of the text, one to a paragraph; says so where there is none. */
function showCaveats(text: string, caveats: readonly CaveatSpan[]): string {
  if (caveats.length === 0) return 'No caveat was found in this text.\n';
  const entries = caveats.map(({ kind, text: words, start, end, qualifies }) => {
    const claim = qualifies === null ? 'the whole text' : short(text.slice(qualifies.start, qualifies.end));
    return `${kind} (${start}–${end})\n  “${short(words)}”\n  qualifies: ${claim}\n`;
  });
  return entries.join('\n');
}

const shownMax = 160;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > shownMax ? `${line.slice(0, shownMax - 1)}…` : line;
}
