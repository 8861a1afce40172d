// A bot over packs on the disk, ready to answer: the index of ingested passages is read or made before the first question.
import { type Bot, createBot, type Library } from '../../src/index.js';
import { indexOf, type Say, toStderr } from '../packs/index-file.js';
import { words } from '../packs/shipped.js';

/** `paths`: where the library was opened from; the index of a single folder is kept there. */
export function botOver(library: Library, paths: readonly string[], say: Say = toStderr): Bot {
  if (library.packs.every(({ origin }) => origin === 'curated')) return createBot(library, { words });
  const index = indexOf(library, paths, say);
  return createBot(library, { words, indexOf: () => index });
}
