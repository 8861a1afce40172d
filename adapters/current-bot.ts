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
      languageOf: (text) => now.languageOf(text),
      welcome: (spoken) => now.welcome(spoken),
      respond: (input, setting) => now.respond(input, setting),
      emergency: (input, spoken) => now.emergency(input, spoken),
      press: (token, spoken) => now.press(token, spoken),
      suggest: (facet, typed, limit) => now.suggest(facet, typed, limit),
      suggestSources: (typed, limit) => now.suggestSources(typed, limit),
    },
    replace(next) {
      now = next;
    },
  };
}
