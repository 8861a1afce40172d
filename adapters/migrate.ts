// The release step: brings the database's tables up to date before the new processes start. Nothing to do without a database.
import { parseArgs } from 'node:util';
import { Fault } from '../src/index.js';
import { readDotEnv } from './settings/dot-env.js';
import { processSettings } from './settings/env.js';

const usage = `node dist/adapters/migrate.js

Brings the tables of DATABASE_URL up to date; done already, or without a database, it does nothing.
Settings are read from the environment and from .env (see .env.example); more in docs/running.md.
`;

async function main(): Promise<void> {
  if (asksForHelp()) return void process.stdout.write(usage);
  readDotEnv();
  const { DATABASE_URL: url } = processSettings();
  if (url === undefined) {
    process.stdout.write('No DATABASE_URL: nothing to migrate.\n');
    return;
  }
  const { migrate } = await import('./store/migrate.js');
  const { codeOf, faultOf } = await import('./store/database-fault.js');
  const applied = await migrate(url).catch((error: unknown) => {
    throw faultOf(codeOf(error));
  });
  process.stdout.write(applied.length === 0 ? 'Up to date.\n' : `Applied: ${applied.join(', ')}.\n`);
}

function asksForHelp(): boolean {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } }).values.help;
  } catch (error) {
    const culprit = process.argv.slice(2).join(' ');
    throw new Fault('bad-call', 'unknown argument', culprit, 'give none, or --help', { cause: error });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Fault ? error.message : String(error)}\n`);
  process.exit(error instanceof Fault && error.code === 'bad-call' ? 2 : 1);
});
