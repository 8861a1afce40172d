// `glutamate caveats`: the caveats found in a text, by rule.
import type { Command } from 'commander';
import { detectCaveats } from '../../src/index.js';
import { showCaveats } from '../terminal/caveats.js';
import { readText } from '../terminal/read-text.js';
import { type BatchOptions, batchOf } from './batch-of.js';

export function caveats(command: Command): void {
  command
    .argument('[file]', 'a sentence, a paragraph, or an article in Markdown; without it, stdin is read')
    .option('--json', 'print {"caveats": […]}, offsets in UTF-16 code units')
    .option('--batch', 'with --json: read {"id","text"} lines from stdin')
    .action(act);
}

async function act(file: string | undefined, options: BatchOptions): Promise<void> {
  const object = (text: string): object => ({ caveats: detectCaveats(text) });
  if (options.batch) return await batchOf(options, 'caveats --batch', object);
  const text = await readText(file, process.stdin);
  const output = options.json
    ? `${JSON.stringify(object(text), null, 2)}\n`
    : showCaveats(text, detectCaveats(text));
  process.stdout.write(output);
}
