// What `ask` and `render` answer with: a bot over its packs, its passages searched in memory or where SEARCH says.
import { type Bot, createBot, type Reply } from '../../src/index.js';
import { respondTo } from '../bot/respond-to.js';
import { words } from '../packs/shipped.js';
import { botOf, libraryOf, type PackOptions } from './options.js';
import { searchDatabase } from './search-of.js';

export interface Responder {
  readonly bot: Bot;
  /** `topics`: ids of the topics of the card above. */
  respond(text: string, topics?: readonly string[]): Promise<Reply>;
  close(): Promise<void>;
}

export async function responder(options: PackOptions): Promise<Responder> {
  const database = await searchDatabase(options);
  if (database === null) {
    const bot = botOf(options);
    return {
      bot,
      respond: async (text, topics = []) => bot.respond(text, { topics }),
      close: async () => {},
    };
  }
  const [{ createPostgresSearch }, { findPassages }, { createLog }] = await Promise.all([
    import('../search/postgres-search.js'),
    import('../search/find-passages.js'),
    import('../log/log.js'),
  ]);
  const library = libraryOf(options);
  const bot = createBot(library, { words, indexOf: null });
  const search = createPostgresSearch({ query: database.query, library: () => library });
  const find = findPassages(search, createLog('error', process.stderr));
  return {
    bot,
    respond: (text, topics = []) => respondTo(bot, find, text, { topics }),
    close: () => database.close(),
  };
}
