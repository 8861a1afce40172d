// The service around run.ts: `.env`, arguments, what signals do, and exit codes.
import { parseArgs } from 'node:util';
import { Fault } from '../src/index.js';
import type { Only } from './adapter.js';
import { createLog, type Log, logWritten } from './log/log.js';
import { type Running, run } from './run.js';
import { readDotEnv } from './settings/dot-env.js';
import { processSettings, processUnknownSettings } from './settings/env.js';

/** What a signal does now (main.ts). */
export interface Signals {
  stop: () => void;
  reload: () => void;
}

/** Milliseconds that a PaaS gives between SIGTERM and SIGKILL, less a margin (Heroku: 30 s). */
const drainMs = 25_000;
/** Milliseconds that the last lines of the log may take to be read. */
const lastLinesMs = 1_000;

const credentials = `  Slack:   set SLACK_BOT_TOKEN with SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode)
  Discord: set DISCORD_TOKEN
in the environment or in .env (see .env.example). To ask in the terminal: npm run ask -- therapy ketamine
`;
const idle = `Nothing to run: no chat platform has credentials, and the page is off (PREVIEW=1 serves it).\n${credentials}`;
const usage = `node dist/adapters/main.js [--only http|sockets]

Runs every chat platform that has credentials, and one HTTP server on PORT.
  --only http     what comes over HTTP: Slack events, Discord interactions, installation pages
  --only sockets  what needs a lasting connection: Slack's Socket Mode, Discord's gateway
  --help          this
Settings are read from the environment and from .env (see .env.example); glutamate doctor checks them; more in docs/running.md.
`;

function alone(page: string): string {
  return `Open ${page} to ask, and to see every card as it would look in Slack and in Discord.
No chat platform has credentials yet:
${credentials}`;
}

/** Resolves when the service runs, or has nothing to run; ends the process where it cannot. Never rejects. */
export async function startService(signals: Signals): Promise<void> {
  // A closed stderr must not end the process.
  process.stderr.on('error', () => {});
  await start(signals).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof Fault && error.code === 'bad-call' ? 2 : 1);
  });
}

async function start(signals: Signals): Promise<void> {
  const { only, help } = given();
  if (help) return void process.stdout.write(usage);
  readDotEnv();
  const settings = processSettings();
  const log = createLog(settings.LOG_LEVEL);
  nameUnknownSettings(log);
  let starting: Promise<Running | null> = Promise.resolve(null);
  let closing = false;
  const close = async (code: number): Promise<void> => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(code || 1), drainMs).unref();
    await (await starting.catch(() => null))?.stop();
    log.info('stopped');
    await logWritten(lastLinesMs);
    process.exit(code);
  };
  const fail = (fault: Fault): void => {
    log.fatal({ code: fault.code, cure: fault.cure }, fault.message);
    void close(1);
  };
  // Before the start: a signal that comes with the first log line is a stop like any other.
  signals.stop = () => void close(0);
  signals.reload = () => void starting.then((running) => running?.reload()).catch(() => {});
  starting = run({ settings, only, log, fail });
  const running = await starting;
  if (running === null) {
    // A supervisor would take 0 for a job well done.
    if (only !== 'all' || settings.NODE_ENV === 'production') throw nothingToRun(only);
    process.stdout.write(idle);
  } else if (running.page !== null && running.platforms.length === 0)
    process.stdout.write(alone(running.page));
}

function nothingToRun(only: Only): Fault {
  const what =
    only === 'all' ? 'no chat platform has credentials' : `no chat platform has them for --only ${only}`;
  return new Fault(
    'bad-setting',
    'Nothing to run',
    what,
    'set SLACK_BOT_TOKEN with SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, or DISCORD_TOKEN, or PREVIEW=1 for the page alone',
  );
}

function nameUnknownSettings(log: Log): void {
  for (const { name, meant } of processUnknownSettings()) {
    const cure =
      meant === null ? 'see .env.example for those that are read' : `rename it to ${meant}, or unset it`;
    log.warn({ name, cure }, 'a variable of the environment is not read');
  }
}

function given(): { readonly only: Only; readonly help: boolean } {
  const { only, help } = parsed();
  if (only === 'http' || only === 'sockets' || only === 'all') return { only, help };
  throw new Fault('bad-call', 'unknown part', `--only ${only}`, 'use --only http or --only sockets');
}

function parsed(): { readonly only: string; readonly help: boolean } {
  try {
    const options = {
      only: { type: 'string', default: 'all' },
      help: { type: 'boolean', short: 'h', default: false },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    const culprit = process.argv.slice(2).join(' ');
    throw new Fault('bad-call', 'unknown argument', culprit, 'use --only http or --only sockets, or --help', {
      cause: error,
    });
  }
}
