// A reply to a text where passages may be kept elsewhere: what the bot searches for is found there.
import type { Bot, Reply, Setting } from '../src/index.js';
import type { LibraryFound, PassageSearch } from '../src/retrieval/index.js';
import { replayed } from './replayed.js';

/** Never rejects: null where the passages cannot be searched now, which the bot says on the card. */
export type FindPassages = (wanted: PassageSearch) => Promise<LibraryFound | null>;

/** `find`: null where the bot searches by itself. */
export async function respondTo(
  bot: Bot,
  find: FindPassages | null,
  text: string,
  setting: Omit<Setting, 'search'> = {},
): Promise<Reply> {
  if (find === null) return bot.respond(text, setting);
  return await replayed((ask) =>
    bot.respond(text, { ...setting, search: (wanted) => ask(() => find(wanted)) }),
  );
}
