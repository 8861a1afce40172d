// What the bot is to those who use it: what goes in, what comes out.
import type { Card } from './card/card.js';
import type { Language } from './card/words.js';
import type { Completion } from './command/complete.js';
import type { GrammarRow } from './command/grammar.js';
import type { Library } from './knowledge/library.js';
import type { WordTable } from './language/word-table.js';
import type { Reply } from './reply.js';
import type { FrozenIndex } from './retrieval/frozen-index.js';
import type { SearchPassages } from './retrieval/library-ranking.js';
import type { Command, Suggestion } from './vocabulary.js';

/** Answers from one library. No method throws on any input, keeps what was asked, or writes anything. */
export interface Bot {
  readonly library: Library;
  /** Rows of the grammar: what commands a platform registers. */
  readonly grammar: readonly GrammarRow[];
  /** Texts that are answered: questions first, then a topic for each facet. */
  readonly examples: readonly Suggestion[];
  /** The language that a text is written in, where it has words in it; null where it is English or not to be told. */
  languageOf(text: string): Language | null;
  /** What it is, what to ask it and what it will not do, for somebody who comes for the first time. */
  welcome(spoken?: Spoken): Card;
  /** A text as typed after the slash command or the mention, or a Command from a button. Total: never throws on any input. */
  respond(input: string | Command, setting?: Setting): Reply;
  /** The reply to a text that tells of an emergency, and to no other: all that is read of one question too many. */
  emergency(input: string, spoken?: Spoken): Reply | null;
  /** What a button carried ({@link encode}), with the page that it wants. A forged or foreign value gets a polite refusal. */
  press(token: string, spoken?: Spoken): { readonly reply: Reply; readonly page: number };
  /** Autocomplete of topic names, of one facet or of all (null). */
  suggest(facet: string | null, typed: string, limit?: number): readonly Completion[];
  /** Autocomplete of sources, by title, author, year or name; the value is the pack's id. */
  suggestSources(typed: string, limit?: number): readonly Completion[];
}

/** How and where an asker speaks. */
export interface Spoken {
  /** Of the bot's own words on the card; English unless said. */
  readonly language?: Language;
  /** The asker's, where the platform names it ("de-AT"); numbers to call are shown by it. */
  readonly locale?: string | null;
}

/** What an input comes with. */
export interface Setting extends Spoken {
  /** Searches the passages where that is not done in this process. */
  readonly search?: SearchPassages;
  /** Ids of the topics of the card above: a question without a topic of its own is read with them. */
  readonly topics?: readonly string[];
}

/** A setting in which a question was read with topics of the card above. */
export interface Following extends Setting {
  readonly follows?: { readonly ids: readonly string[]; readonly names: readonly string[] };
}

export interface BotOptions {
  /** What open resources know of words (`knowledge/language/words.bin`); asked for when a question is first put to a library. */
  readonly words: () => WordTable;
  /**
   * The index of the whole library, where it need not be made anew; asked for when it is first needed.
   * Null: passages are searched elsewhere ({@link Setting.search}).
   */
  readonly indexOf?: ((library: Library) => FrozenIndex) | null;
}
