// A reply to a text where passages may be kept elsewhere: they are looked for first, and the bot answers from what was found.
import type { Bot, LibraryFound, PassageSearch, Reply } from '../src/index.js';

/** Never rejects: null where the passages cannot be searched now, which the bot says on the card. */
export type FindPassages = (wanted: PassageSearch) => Promise<LibraryFound | null>;

/** `find`: null where the bot searches by itself. */
export async function respondTo(
  bot: Bot,
  find: FindPassages | null,
  text: string,
  locale: string | null = null,
): Promise<Reply> {
  const wanted = find === null ? null : bot.searchFor(text);
  if (find === null || wanted === null) return bot.respond(text, null, locale);
  return bot.respond(text, await find(wanted), locale);
}
