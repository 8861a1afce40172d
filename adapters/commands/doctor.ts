// `glutamate doctor`: what the service needs, checked before it starts, a line each. Exit status 1 if something would stop it.
import { type Command, Option } from 'commander';
import type { Only } from '../adapter.js';
import { shippedKnowledge } from '../packs/packs.js';
import { readDotEnv } from '../settings/dot-env.js';
import { checkDatabase } from './doctor/check-database.js';
import { checkPacks } from './doctor/check-packs.js';
import { checkPlatforms } from './doctor/check-platforms.js';
import { checkNode, checkPort, checkSettings } from './doctor/check-process.js';
import type { CheckResult } from './doctor/check-result.js';

interface Options {
  readonly only: Only;
}

export function doctor(bare: Command): void {
  bare
    .addOption(
      new Option('--only <part>', 'check what this part of the service needs')
        .choices(['http', 'sockets', 'all'])
        .default('all'),
    )
    .addHelpText(
      'after',
      `
Each line says what was looked at, its state, and what to do about it. States:
  ok       nothing to do
  off      does not run, and why
  warning  the service starts, and something will not work, or not as it was meant
  stops    the service would not start; any of these makes the exit status 1
Settings are read from the environment and from .env, as the service reads them. Neither Slack nor Discord is asked.`,
    )
    .action(act);
}

async function act({ only }: Options): Promise<void> {
  readDotEnv();
  const { settings, results } = checkSettings();
  let stops = 0;
  const tell = (results: readonly CheckResult[]): void => {
    for (const result of results) process.stdout.write(`${lineOf(result)}\n`);
    stops += results.filter(({ state }) => state === 'stops').length;
  };
  tell([checkNode(process.versions.node), ...results, ...checkPlatforms(settings, only)]);
  const packs = checkPacks(settings.KNOWLEDGE_DIR ?? shippedKnowledge());
  tell(packs.results);
  tell(await checkDatabase(settings, packs.library));
  tell([await checkPort(settings.HOST, settings.PORT)]);
  const count = stops === 1 ? '1 thing would stop the service.' : `${stops} things would stop the service.`;
  process.stdout.write(stops === 0 ? 'Nothing would stop the service.\n' : `${count}\n`);
  process.exitCode = stops === 0 ? 0 : 1;
}

// In columns for people; in a line of its own for those who search.
function lineOf({ what, state, said, cure }: CheckResult): string {
  return `${what.padEnd(10)}${state.padEnd(9)}${said}${cure === null ? '' : `: ${cure}`}`;
}
