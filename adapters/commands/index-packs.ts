// `glutamate index`: the index of packs, made once: beside them in a file, or as tables of a database that processes share.
import { type Command, Option } from 'commander';
import { Fault } from '../../src/index.js';
import { writeIndex } from '../packs/index-file.js';
import { terminalSettings } from '../settings/env.js';
import { libraryOf, type PackOptions, pathsOf, withPacks } from './options.js';

interface Options extends PackOptions {
  readonly to: 'file' | 'postgres';
}

export function indexPacks(bare: Command): void {
  withPacks(bare)
    .addOption(
      new Option('--to <place>', 'a file beside the packs, or the database of DATABASE_URL')
        .choices(['file', 'postgres'])
        .default('file'),
    )
    .action(act);
}

async function act(options: Options): Promise<void> {
  if (options.to === 'postgres') return await toPostgres(options);
  const [path, ...others] = pathsOf(options);
  if (path === undefined || others.length > 0) {
    const cure = 'name one folder of packs, or one file of passages';
    throw new Fault('bad-call', 'an index stands beside one library', '--knowledge', cure);
  }
  process.stdout.write(`${writeIndex(libraryOf(options), path)}\n`);
}

async function toPostgres(options: Options): Promise<void> {
  (await import('../settings/dot-env.js')).readDotEnv();
  const { DATABASE_URL: url } = terminalSettings();
  if (url === undefined) {
    const cure = 'set it to the address of the database, as .env.example says';
    throw new Fault('bad-setting', '--to postgres needs a database', 'DATABASE_URL', cure);
  }
  const [{ migrate }, { codeOf, faultOf }, { loadLibrary }, { loadProgress }] = await Promise.all([
    import('../store/migrate.js'),
    import('../store/database-fault.js'),
    import('../search/load-library.js'),
    import('../search/load-progress.js'),
  ]);
  const library = libraryOf(options);
  const progress = loadProgress(process.stderr, () => Date.now());
  try {
    await migrate(url);
    const { loaded, removed } = await loadLibrary({ url, library, progress });
    process.stdout.write(
      `${library.packs.length} packs are searched from now on: ${loaded.length} loaded, ${removed.length} removed\n`,
    );
  } catch (error) {
    throw error instanceof Fault ? error : faultOf(codeOf(error));
  }
}
