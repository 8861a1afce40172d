// A reply to a text where passages may be kept elsewhere: what the bot searches for is found there.
import type { Bot, Reply, Setting } from '../../src/index.js';
import type { LibraryFound, PassageSearch } from '../../src/retrieval/index.js';

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

/** Hands over an answer that is there; where it is not, the computation ends here and begins again when it has come. */
export type Ask = <A>(fetch: () => Promise<A>) => A;

/**
 * A computation that is synchronous, with what it asks for fetched from elsewhere: it is begun again with the answers that are
 * there until it asks for nothing new. It must ask the same each time, and be cheap beside the fetching. Rejects with what a fetch
 * rejects with.
 */
export async function replayed<T>(compute: (ask: Ask) => T): Promise<T> {
  const answers: unknown[] = [];
  for (;;) {
    let asked = 0;
    let missing: (() => Promise<unknown>) | undefined;
    const ask = <A>(fetch: () => Promise<A>): A => {
      if (asked < answers.length) return answers[asked++] as A;
      missing = fetch;
      throw wait;
    };
    try {
      return compute(ask);
    } catch (error) {
      if (error !== wait || missing === undefined) throw error;
    }
    answers.push(await missing());
  }
}

const wait = new Error('waits for an answer');
