// Options that commands share: --knowledge, with the packs that it opens, and those that a command cannot do without.
import type { Command } from 'commander';
import type { Bot, Library } from '../../src/index.js';
import type { FetchSettings } from '../fetch/polite-get.js';
import { ignoredFilesLine } from '../packs/ignored-files.js';
import { botOver, toStderr } from '../packs/index-file.js';
import { openLibrary, shippedKnowledge } from '../packs/packs.js';
import { processSettings, terminalSettings } from '../settings/env.js';

export interface PackOptions {
  readonly knowledge: readonly string[];
}

export function withPacks(command: Command): Command {
  const collect = (path: string, all: readonly string[]): string[] => [...all, path];
  return command.option(
    '--knowledge <path>',
    'a pack, a folder of packs, or a file of JSON lines {"id","text"}; may be given again',
    collect,
    [],
  );
}

/** Asked for after the others are known: a misspelt flag is named first, not the absence of this one. */
export function requiredOption(command: Command, flags: string, about: string): Command {
  const name = /--([a-z]+)/.exec(flags)?.[1] ?? flags;
  return command.option(flags, about).hook('preAction', (called) => {
    if (called.getOptionValue(name) === undefined)
      called.error(`error: required option '${flags}' not specified`);
  });
}

/** The paths that --knowledge named, or else the default. */
export function pathsOf({ knowledge }: PackOptions): readonly string[] {
  return knowledge.length > 0 ? knowledge : [terminalSettings().knowledge ?? shippedKnowledge()];
}

export function libraryOf(options: PackOptions): Library {
  return opened(pathsOf(options));
}

export function botOf(options: PackOptions): Bot {
  const paths = pathsOf(options);
  return botOver(opened(paths), paths);
}

// What is left out is said: an answer that lacks it would look like one of all that stands there.
function opened(paths: readonly string[]): Library {
  const library = openLibrary(paths);
  for (const line of paths.map(ignoredFilesLine)) if (line !== null) toStderr(line);
  return library;
}

/** How articles and records are fetched by id, as the environment and `.env` say. */
export async function fetchSettings(cache: string | null): Promise<FetchSettings> {
  const [{ readDotEnv }, { polite }] = await Promise.all([
    import('../settings/dot-env.js'),
    import('../fetch/polite-get.js'),
  ]);
  readDotEnv();
  const { INGEST_CONTACT: contact = null, EUROPE_PMC_URL, NCBI_URL } = processSettings();
  return { contact, europePmcUrl: EUROPE_PMC_URL, ncbiUrl: NCBI_URL, cache, ...polite };
}
