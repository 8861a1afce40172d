// The option --knowledge, which most commands take, and what it opens: packs, or the default ones.
import type { Command } from 'commander';
import type { Bot, Library } from '../../src/index.js';
import { terminalSettings } from '../env.js';
import { toStderr } from '../index-file.js';
import { looseFilesOf } from '../loose-files.js';
import { botOver } from '../open-bot.js';
import { openLibrary, shippedKnowledge } from '../packs.js';

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
  for (const loose of paths.map(looseFilesOf)) if (loose !== null) toStderr(loose);
  return library;
}
