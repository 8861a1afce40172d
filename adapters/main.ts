// The composition root of the service: `.env`, arguments, signals and exit codes around run.ts.
import { parseArgs } from 'node:util';
import { config } from 'dotenv';
import { Fault } from '../src/index.js';
import type { Only } from './adapter.js';
import { processSettings } from './env.js';
import { createLog } from './log.js';
import { type Running, run } from './run.js';

/** Seconds a PaaS gives between SIGTERM and SIGKILL, less a margin (Heroku: 30 s). */
const drainMs = 25_000;

const credentials = `  Slack:   set SLACK_BOT_TOKEN with SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode)
  Discord: set DISCORD_TOKEN
in the environment or in .env (see .env.example). To ask in the terminal: npm run ask -- therapy ketamine
`;
const idle = `Nothing to run: no chat platform has credentials, and the page is off (PREVIEW=1 serves it).\n${credentials}`;

function alone(page: string): string {
  return `Open ${page} to ask, and to see every card as it would look in Slack and in Discord.
No chat platform has credentials yet:
${credentials}`;
}

async function main(): Promise<void> {
  config({ quiet: true });
  const settings = processSettings();
  const log = createLog(settings.LOG_LEVEL);
  const fail = (fault: Fault): void => {
    log.fatal({ code: fault.code, cure: fault.cure }, fault.message);
    void close(1);
  };
  let starting: Promise<Running | null> = Promise.resolve(null);
  let closing = false;
  const close = async (code: number): Promise<void> => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(code || 1), drainMs).unref();
    await (await starting.catch(() => null))?.stop();
    log.info('stopped');
    process.exit(code);
  };
  // Before the start: a signal that comes with the first log line is a stop like any other.
  process.once('SIGTERM', () => void close(0));
  process.once('SIGINT', () => void close(0));
  // What init systems send for "read your configuration again". Also after a terminal that it was started from has gone.
  process.on('SIGHUP', () => void starting.then((running) => running?.reload()).catch(() => {}));
  starting = run({ settings, only: onlyOf(), log, fail });
  const running = await starting;
  if (running === null) process.stdout.write(idle);
  else if (running.page !== null && running.platforms.length === 0) process.stdout.write(alone(running.page));
}

function onlyOf(): Only {
  const only = given();
  if (only === 'http' || only === 'sockets' || only === 'all') return only;
  throw new Fault('bad-call', 'unknown part', `--only ${only}`, 'use --only http or --only sockets');
}

function given(): string {
  try {
    return parseArgs({ options: { only: { type: 'string', default: 'all' } } }).values.only;
  } catch (error) {
    const culprit = process.argv.slice(2).join(' ');
    throw new Fault('bad-call', 'unknown argument', culprit, 'use --only http or --only sockets', {
      cause: error,
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof Fault && error.code === 'bad-call' ? 2 : 1);
});
