// `glutamate ask` with no text: question after question at a prompt, until the input ends.
import { createInterface } from 'node:readline';
import type { Reply } from '../../src/index.js';
import { renderTerminal, type TerminalStyle } from './render.js';

export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly style: TerminalStyle;
  /** Whether a person is typing, and so wants a prompt. */
  readonly interactive: boolean;
}

type Respond = (text: string) => Promise<Reply>;

export async function converse(respond: Respond, terminal: Terminal): Promise<void> {
  const { input, output, style, interactive } = terminal;
  const lines = createInterface({ input, output, terminal: interactive, prompt: 'glutamate> ' });
  output.write(await renderTerminal((await respond('help')).card, style));
  output.write('\nEach line is a question of its own. Leave with Ctrl+D or "exit".\n');
  if (interactive) lines.prompt();
  for await (const line of lines) {
    if (/^\s*(exit|quit|bye)\s*$/i.test(line)) break;
    if (line.trim() !== '') output.write(`\n${await renderTerminal((await respond(line)).card, style)}\n`);
    if (interactive) lines.prompt();
  }
  lines.close();
}
