// `glutamate ask` with no text: question after question at a prompt, until the input ends.
import { createInterface } from 'node:readline';
import { closestCard } from '../../src/card/index.js';
import type { Library, Reply } from '../../src/index.js';
import type { Command } from '../../src/vocabulary.js';
import { renderTerminal, type TerminalStyle } from './render.js';

export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly style: TerminalStyle;
  /** Whether a person is typing, and so wants a prompt. */
  readonly interactive: boolean;
}

export interface Talker {
  readonly library: Library;
  respond(input: string, topics: readonly string[]): Promise<Reply>;
  /** A button of the card above, as typed by its name. */
  press(command: Command): Reply;
}

/** Words that press a choice of the card above; they are its id on the card. */
const choices = ['more', 'cite', 'disclosures', 'limits'] as const;

/** The reply to a typed action on the card above; null where the line is none, or the card has no such choice. */
function actionReply(line: string, above: Reply | null, { library, press }: Talker): Reply | null {
  const typed = line.trim().toLowerCase();
  if (above === null) return null;
  if (typed === 'closest') {
    const card = closestCard(above.answer, library, above.card.language);
    return card === null ? null : { ...above, card };
  }
  const id = choices.find((choice) => choice === typed);
  const choice = above.card.menu?.choices.find((one) => one.id === id);
  return choice === undefined ? null : press(choice.press.command);
}

/** What can be typed under a card, in its words; null where nothing can. */
function typable({ answer, card }: Reply): string | null {
  const offered = (card.menu?.choices ?? []).filter(({ id }) => choices.some((choice) => choice === id));
  const closest = answer.kind === 'not-found' && (answer.closest ?? []).length > 0 ? ['closest'] : [];
  const typed = [...offered.map(({ id }) => id), ...closest];
  return typed.length === 0 ? null : `[${typed.join('] [')}]`;
}

export async function converse(talker: Talker, terminal: Terminal): Promise<void> {
  const { input, output, style, interactive } = terminal;
  const lines = createInterface({ input, output, terminal: interactive, prompt: '> ' });
  output.write(await renderTerminal((await talker.respond('hello', [])).card, style));
  output.write('\nAsk on about a card as you would ask a person. Leave with Ctrl+D or "exit".\n');
  if (interactive) lines.prompt();
  let above: Reply | null = null;
  let topics: readonly string[] = [];
  for await (const line of lines) {
    if (/^\s*(exit|quit|bye)\s*$/i.test(line)) break;
    if (line.trim() !== '') {
      const reply: Reply = actionReply(line, above, talker) ?? (await talker.respond(line, topics));
      const typed = typable(reply);
      output.write(`\n${await renderTerminal(reply.card, style)}${typed === null ? '' : `\n${typed}\n`}\n`);
      above = reply;
      if (reply.topics.length > 0) topics = reply.topics;
    }
    if (interactive) lines.prompt();
  }
  lines.close();
}
