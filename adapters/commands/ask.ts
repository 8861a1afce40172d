// `glutamate ask`: a card for the terminal, the answer object, how it was read, or a conversation.
import type { Command } from 'commander';
import { answerObject } from '../../src/index.js';
import { terminalSettings } from '../env.js';
import { renderTerminal, type TerminalStyle } from '../terminal/render.js';
import type { BatchOptions } from './batch-of.js';
import { botOf, type PackOptions, withPacks } from './with-packs.js';

const { stdout } = process;

interface Options extends PackOptions, BatchOptions {
  readonly explain?: true;
}

export function ask(command: Command): void {
  withPacks(command)
    .argument('[text...]')
    .option('--json', 'print the answer object')
    .option('--batch', 'with --json: read {"id","text"} lines from stdin')
    .option('--explain', 'print how the text was read and why it was answered or not')
    .action(act);
}

// What only some calls need is loaded by them.
async function act(words: readonly string[], options: Options): Promise<void> {
  const bot = botOf(options);
  const object = (text: string): object => answerObject(bot.respond(text), bot.library);
  if (options.batch) return await (await import('./batch-of.js')).batchOf(options, 'ask --batch', object);
  const text = words.join(' ');
  if (options.json) stdout.write(`${JSON.stringify(object(text), null, 2)}\n`);
  else if (options.explain) stdout.write((await import('../terminal/explain.js')).explain(bot.respond(text)));
  else if (words.length > 0) stdout.write(await renderTerminal(bot.respond(text).card, style()));
  else {
    const { converse } = await import('../terminal/conversation.js');
    await converse(bot, {
      input: process.stdin,
      output: stdout,
      style: style(),
      interactive: process.stdin.isTTY === true,
    });
  }
}

function style(): TerminalStyle {
  return {
    width: stdout.isTTY ? stdout.columns : null,
    colour: stdout.isTTY === true && terminalSettings().colour,
  };
}
