// The release step: brings the database's tables up to date before the new processes start. Nothing to do without a database.
import { config } from 'dotenv';
import { Fault } from '../src/index.js';
import { processSettings } from './env.js';

async function main(): Promise<void> {
  config({ quiet: true });
  const { DATABASE_URL: url } = processSettings();
  if (url === undefined) {
    process.stdout.write('No DATABASE_URL: nothing to migrate.\n');
    return;
  }
  const { migrate } = await import('./store/migrate.js');
  const { codeOf, faultOf } = await import('./store/database-fault.js');
  const made = await migrate(url).catch((error: unknown) => {
    throw faultOf(codeOf(error));
  });
  process.stdout.write(made.length === 0 ? 'Up to date.\n' : `Applied: ${made.join(', ')}.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Fault ? error.message : String(error)}\n`);
  process.exit(1);
});
