// `glutamate render`: the payload that would be sent to a platform.
import type { Command } from 'commander';
import { type Bot, Fault, plain } from '../../src/index.js';
import { batchOf } from './batch-of.js';
import { botOf, type PackOptions, withPacks } from './with-packs.js';

const targets = ['slack', 'discord', 'text'] as const;
type Target = (typeof targets)[number];

interface Options extends PackOptions {
  readonly to: string;
  readonly batch?: true;
}

export function render(command: Command): void {
  withPacks(command)
    .argument('[text...]')
    .requiredOption('--to <platform>', targets.join(', '))
    .option('--batch', 'read {"id","text"} lines from stdin')
    .action(act);
}

async function act(words: readonly string[], options: Options): Promise<void> {
  const to = targets.find((target) => target === options.to);
  if (to === undefined)
    throw new Fault('bad-call', 'unknown platform', `--to ${options.to}`, `use ${targets.join(', ')}`);
  const bot = botOf(options);
  const payloadOf = await renderer(to);
  const lines = { json: true } as const;
  if (options.batch)
    return await batchOf(lines, 'render --batch', (text) => ({ payload: payloadOf(bot, text) }));
  const payload = payloadOf(bot, words.join(' '));
  process.stdout.write(typeof payload === 'string' ? payload : `${JSON.stringify(payload, null, 2)}\n`);
}

async function renderer(to: Target): Promise<(bot: Bot, text: string) => unknown> {
  switch (to) {
    case 'text':
      return (bot, text) => plain(bot.respond(text).card);
    case 'slack': {
      const { renderSlack } = await import('../slack/render.js');
      return (bot, text) => renderSlack(bot.respond(text).card);
    }
    case 'discord': {
      const { renderDiscord } = await import('../discord/render.js');
      return (bot, text) => renderDiscord(bot.respond(text).card);
    }
  }
}
