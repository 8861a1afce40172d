// `glutamate manifest slack`: the app manifest to create the Slack app from.
import type { Command } from 'commander';
import { Fault } from '../../src/index.js';
import { terminalSettings } from '../settings/env.js';
import { botNameAndCommand } from '../settings/identity.js';
import { slackManifest } from '../slack/register/manifest.js';
import { botOf, type PackOptions, withPacks } from './options.js';

interface Options extends PackOptions {
  readonly url?: string;
  readonly socket?: true;
  readonly legacyAssistant?: true;
}

export function manifest(bare: Command): void {
  withPacks(bare)
    .argument('<platform>', 'slack')
    .option('--url <https>', 'the public address of this service, for HTTP')
    .option('--socket', 'for Socket Mode, which needs no public address')
    .option(
      '--legacy-assistant',
      'for an app that Slack created before 30 June 2026 and that keeps its assistant pane',
    )
    .action((platform: string, options: Options) => {
      if (platform !== 'slack')
        throw new Fault('bad-call', 'no manifest for it', platform, 'use `manifest slack`');
      const experience = options.legacyAssistant === true ? 'assistant' : 'agent';
      const settings = terminalSettings();
      const support = settings.SUPPORT_EMAIL ?? null;
      const app = slackManifest(
        botOf(options),
        transportOf(options),
        experience,
        botNameAndCommand(settings),
        support,
      );
      process.stdout.write(`${JSON.stringify(app, null, 2)}\n`);
    });
}

function transportOf({ url, socket }: Options): { url: string } | { socket: true } {
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
