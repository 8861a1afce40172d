// Names and descriptions of the commands in the languages that Discord shows to its users. The quotes stay in English, and say so.
// Locales: https://discord.com/developers/docs/reference#locales. Words that a pack brings and the table lacks stay in English.
import words from '../../../knowledge/words/commands.json' with { type: 'json' };

type Text = typeof words.command;
export type Localised = Readonly<Record<keyof Text | 'es-419', string>>;

export interface LocalisedNames {
  readonly name_localizations?: Localised;
  readonly description_localizations?: Localised;
}

// Latin America reads the Spanish of Spain rather than English. Of a text the longest language counts, so that it takes no room.
function localised({ de, 'es-ES': es, ...others }: Text): Localised {
  return { de, 'es-ES': es, 'es-419': es, ...others };
}

/** The command itself keeps its name everywhere: it is the bot's. */
export const commandAbout = localised(words.command);
export const shortcutName = localised(words.shortcut);

/** By verb or facet id. */
export function verbNames(verb: string): LocalisedNames {
  return namesIn(words.verbs, verb);
}

export function optionNames(option: string): LocalisedNames {
  return namesIn(words.options, option);
}

/** By the value of the choice. */
export function choiceName(value: string): LocalisedNames {
  const text = new Map(Object.entries(words.choices)).get(value);
  return text === undefined ? {} : { name_localizations: localised(text) };
}

type Table = Readonly<Record<string, { readonly name: Text; readonly about: Text }>>;

function namesIn(table: Table, key: string): LocalisedNames {
  const row = Object.hasOwn(table, key) ? table[key] : undefined;
  if (row === undefined) return {};
  return { name_localizations: localised(row.name), description_localizations: localised(row.about) };
}
