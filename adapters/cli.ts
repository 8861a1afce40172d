#!/usr/bin/env node
// The `glutamate` command: a composition root that gives each subcommand its parts. Exit status 0 done, 1 input, 2 call.
import { Command, CommanderError } from 'commander';
import { answerObject, type Bot, createBot, detectCaveats, Fault, plain } from '../src/index.js';
import { processSettings } from './env.js';
import { openLibrary, shippedKnowledge } from './packs.js';
import { batch } from './terminal/batch.js';
import { showCaveats } from './terminal/caveats.js';
import { converse } from './terminal/conversation.js';
import { explain } from './terminal/explain.js';
import { readText } from './terminal/read-text.js';
import { renderTerminal, type TerminalStyle } from './terminal/render.js';
import { verify } from './terminal/verify.js';

interface PackOptions {
  readonly knowledge: readonly string[];
}

const { stdin, stdout, stderr } = process;

function folders({ knowledge }: PackOptions): readonly string[] {
  return knowledge.length > 0 ? knowledge : [processSettings().KNOWLEDGE_DIR ?? shippedKnowledge()];
}

function open(options: PackOptions): Bot {
  return createBot(openLibrary(folders(options)));
}

function style(): TerminalStyle {
  return {
    width: stdout.isTTY ? stdout.columns : null,
    colour: stdout.isTTY === true && !processSettings().NO_COLOR,
  };
}

function withPacks(command: Command): Command {
  const collect = (folder: string, all: readonly string[]): string[] => [...all, folder];
  return command.option('--knowledge <dir>', 'a pack, or a folder of packs; may be given again', collect, []);
}

function addAsk(program: Command): void {
  withPacks(program.command('ask'))
    .description('ask as after /glutamate; without a text, a conversation')
    .argument('[text...]')
    .option('--json', 'print the answer object')
    .option('--batch', 'with --json: read {"id","text"} lines from stdin')
    .option('--explain', 'print how the text was read and why it was answered or not')
    .action(async (words: string[], options: PackOptions & { json?: true; batch?: true; explain?: true }) => {
      const bot = open(options);
      const object = (text: string): object => answerObject(bot.respond(text), bot.library);
      if (options.batch) return await runBatch(options.json === true, object);
      const text = words.join(' ');
      if (options.json) stdout.write(`${JSON.stringify(object(text), null, 2)}\n`);
      else if (options.explain) stdout.write(explain(bot.respond(text)));
      else if (words.length > 0) stdout.write(renderTerminal(bot.respond(text).card, style()));
      else
        await converse(bot, {
          input: stdin,
          output: stdout,
          style: style(),
          interactive: stdin.isTTY === true,
        });
    });
}

const targets = ['slack', 'discord', 'text'] as const;
type Target = (typeof targets)[number];

async function renderer(to: Target): Promise<(bot: Bot, text: string) => unknown> {
  switch (to) {
    case 'text':
      return (bot, text) => plain(bot.respond(text).card);
    case 'slack': {
      const { renderSlack } = await import('./slack/render.js');
      return (bot, text) => renderSlack(bot.respond(text).card);
    }
    case 'discord': {
      const { renderDiscord } = await import('./discord/render.js');
      return (bot, text) => renderDiscord(bot.respond(text).card);
    }
  }
}

function addRender(program: Command): void {
  withPacks(program.command('render'))
    .description('print the payload that would be sent')
    .argument('[text...]')
    .requiredOption('--to <platform>', targets.join(', '))
    .option('--batch', 'read {"id","text"} lines from stdin')
    .action(async (words: string[], options: PackOptions & { to: string; batch?: true }) => {
      const to = targets.find((target) => target === options.to);
      if (to === undefined)
        throw new Fault('bad-call', 'unknown platform', `--to ${options.to}`, `use ${targets.join(', ')}`);
      const bot = open(options);
      const render = await renderer(to);
      if (options.batch) return await runBatch(true, (text) => ({ payload: render(bot, text) }));
      const payload = render(bot, words.join(' '));
      stdout.write(typeof payload === 'string' ? payload : `${JSON.stringify(payload, null, 2)}\n`);
    });
}

async function runBatch(json: boolean, answer: (text: string) => object): Promise<void> {
  if (!json) throw new Fault('bad-call', '--batch prints JSON lines', 'ask --batch', 'add --json');
  if (!(await batch({ input: stdin, output: stdout }, answer))) process.exitCode = 1;
}

function addVerify(program: Command): void {
  program
    .command('verify')
    .description('check packs: shape, ids, every quote and caveat verbatim')
    .argument('[dirs...]')
    .action((dirs: string[]) => {
      process.exitCode = verify(dirs.length > 0 ? dirs : folders({ knowledge: [] }), stdout, stderr);
    });
}

function addCaveats(program: Command): void {
  program
    .command('caveats')
    .description('list the caveats found in a text, by rule; without a file, stdin is read')
    .argument('[file]', 'a sentence, a paragraph, or an article in Markdown')
    .option('--json', 'print {"caveats": […]}, offsets in UTF-16 code units')
    .option('--batch', 'with --json: read {"id","text"} lines from stdin')
    .action(async (file: string | undefined, options: { json?: true; batch?: true }) => {
      const object = (text: string): object => ({ caveats: detectCaveats(text) });
      if (options.batch) return await runBatch(options.json === true, object);
      const text = await readText(file, stdin);
      stdout.write(
        options.json ? `${JSON.stringify(object(text), null, 2)}\n` : showCaveats(text, detectCaveats(text)),
      );
    });
}

function addManifest(program: Command): void {
  withPacks(program.command('manifest'))
    .description('print the app manifest to create the Slack app from')
    .argument('<platform>', 'slack')
    .option('--url <https>', 'the public address of this service, for HTTP')
    .option('--socket', 'for Socket Mode, which needs no public address')
    .action(async (platform: string, options: PackOptions & { url?: string; socket?: true }) => {
      if (platform !== 'slack')
        throw new Fault('bad-call', 'no manifest for it', platform, 'use `manifest slack`');
      const { slackManifest } = await import('./slack/manifest.js');
      const manifest = slackManifest(open(options), transportOf(options));
      stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
    });
}

function transportOf({ url, socket }: { url?: string; socket?: true }): { url: string } | { socket: true } {
  if (socket === true && url === undefined) return { socket };
  if (socket === true || url === undefined) {
    throw new Fault('bad-call', 'one transport is needed', '--url or --socket', 'give one of the two');
  }
  if (!URL.canParse(url) || !/^https:\/\//.test(url)) {
    throw new Fault(
      'bad-call',
      'not a public address',
      `--url ${url}`,
      'give an https:// address, which is all that Slack takes',
    );
  }
  return { url };
}

async function main(): Promise<void> {
  const program = new Command('glutamate')
    .description('Quotes a review word for word, with its caveats.')
    .exitOverride();
  program.configureOutput({ writeErr: (text) => stderr.write(text) });
  for (const add of [addAsk, addRender, addVerify, addCaveats, addManifest]) add(program);
  await program.parseAsync();
}

stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

main().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof Fault && error.code === 'bad-call' ? 2 : 1);
});
