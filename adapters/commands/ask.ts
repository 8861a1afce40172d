// `glutamate ask`: a card for the terminal, the answer object, how it was read, or a conversation.
import type { Command } from 'commander';
import { closestCard } from '../../src/card/index.js';
import { answerObject, type Library, type Reply } from '../../src/index.js';
import { terminalSettings } from '../settings/env.js';
import { renderTerminal, type TerminalStyle } from '../terminal/render.js';
import type { BatchOptions } from './batch-of.js';
import { type PackOptions, withPacks } from './options.js';
import { type Responder, responder } from './responder.js';

const { stdout } = process;

interface Options extends PackOptions, BatchOptions {
  readonly explain?: true;
}

export function ask(bare: Command): void {
  withPacks(bare)
    .argument('[text...]')
    .option('--json', 'print the answer object')
    .option('--batch', 'with --json: read {"id","text"} lines from stdin')
    .option('--explain', 'print how the text was read and why it was answered or not')
    .action(act);
}

async function act(words: readonly string[], options: Options): Promise<void> {
  const opened = await responder(options);
  try {
    await answer(opened, words, options);
  } finally {
    await opened.close();
  }
}

// What only some calls need is loaded by them.
async function answer(
  { bot, respond }: Responder,
  words: readonly string[],
  options: Options,
): Promise<void> {
  const object = async (text: string, topics: readonly string[] = []): Promise<object> =>
    answerObject(await respond(text, topics), bot.library);
  if (options.batch)
    return await (await import('./batch-of.js')).batchOf(options, 'ask --batch', words, object);
  const text = words.join(' ');
  if (options.json) stdout.write(`${JSON.stringify(await object(text), null, 2)}\n`);
  else if (options.explain)
    stdout.write((await import('../terminal/explain.js')).explain(await respond(text)));
  else if (words.length > 0) stdout.write(await terminalCards(await respond(text), bot.library));
  else {
    const { converse } = await import('../terminal/conversation.js');
    await converse(
      { respond, library: bot.library, press: (command) => bot.respond(command) },
      {
        input: process.stdin,
        output: stdout,
        style: style(),
        interactive: process.stdin.isTTY === true,
      },
    );
  }
}

function style(): TerminalStyle {
  return {
    width: stdout.isTTY ? stdout.columns : null,
    colour: stdout.isTTY === true && terminalSettings().colour,
  };
}

// Passages that come close stand below the card, under a title that says that they are no answer.
async function terminalCards({ answer, card }: Reply, library: Library): Promise<string> {
  const closest = closestCard(answer, library);
  const cards = closest === null ? [card] : [card, closest];
  return (await Promise.all(cards.map((each) => renderTerminal(each, style())))).join('\n');
}
