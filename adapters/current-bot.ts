// The bot that answers now. Adapters hold it for good; behind them it is exchanged when the packs were read anew.
import type { Bot } from '../src/index.js';

export interface CurrentBot {
  readonly bot: Bot;
  /** A turn that is being answered ends with the bot that it began with. */
  replace(next: Bot): void;
}

export function createCurrentBot(first: Bot): CurrentBot {
  let now = first;
  return {
    bot: {
      get library() {
        return now.library;
      },
      get grammar() {
        return now.grammar;
      },
      get examples() {
        return now.examples;
      },
      respond: (input, found, locale) => now.respond(input, found, locale),
      emergency: (input, locale) => now.emergency(input, locale),
      searchFor: (input) => now.searchFor(input),
      press: (token) => now.press(token),
      suggest: (facet, typed, limit) => now.suggest(facet, typed, limit),
    },
    replace(next) {
      now = next;
    },
  };
}
