// `glutamate render`: the payload that would be sent to a platform.
import type { Command } from 'commander';
import { type Card, Fault, plain } from '../../src/index.js';
import { batchOf } from './batch-of.js';
import { type PackOptions, requiredOption, withPacks } from './options.js';
import { responder } from './responder.js';

const targets = ['slack', 'discord', 'text'] as const;
type Target = (typeof targets)[number];

interface Options extends PackOptions {
  readonly to: string;
  readonly batch?: true;
}

export function render(bare: Command): void {
  requiredOption(withPacks(bare), '--to <platform>', targets.join(', '))
    .argument('[text...]')
    .option('--batch', 'read {"id","text"} lines from stdin')
    .action(act);
}

async function act(words: readonly string[], options: Options): Promise<void> {
  const to = targets.find((target) => target === options.to);
  if (to === undefined)
    throw new Fault('bad-call', 'unknown platform', `--to ${options.to}`, `use ${targets.join(', ')}`);
  const payloadOf = await renderer(to);
  const { respond, close } = await responder(options);
  const payload = async (text: string, topics: readonly string[] = []): Promise<unknown> =>
    payloadOf((await respond(text, topics)).card);
  try {
    if (options.batch)
      return await batchOf({ json: true }, 'render --batch', words, async (text, topics) => ({
        payload: await payload(text, topics),
      }));
    const output = await payload(words.join(' '));
    process.stdout.write(typeof output === 'string' ? output : `${JSON.stringify(output, null, 2)}\n`);
  } finally {
    await close();
  }
}

async function renderer(to: Target): Promise<(card: Card) => unknown> {
  switch (to) {
    case 'text':
      return plain;
    case 'slack':
      return (await import('../slack/render/render.js')).renderSlack;
    case 'discord':
      return (await import('../discord/render/render.js')).renderDiscord;
  }
}
