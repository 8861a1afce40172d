// The application commands to register, made from the grammar: one slash command with a subcommand for each row, one message command.
// https://discord.com/developers/docs/interactions/application-commands

import { type Argument, type GrammarRow, QUESTION_MAX } from '../../../src/index.js';
import { shorten } from '../../chat/card-text.js';
import { defaultIdentity } from '../../settings/identity.js';
import {
  CHOICE_NAME_MAX,
  CHOICES_MAX,
  COMMAND_CHARACTERS_MAX,
  DESCRIPTION_MAX,
  NAME_MAX,
  OPTIONS_MAX,
} from '../limits.js';
import { SHARED, VISIBILITY } from '../read/read-interaction.js';
import {
  choiceName,
  commandAbout,
  type Localised,
  type LocalisedNames,
  optionNames,
  shortcutName,
  verbNames,
} from './localisation.js';

interface Choice extends Pick<LocalisedNames, 'name_localizations'> {
  readonly name: string;
  readonly value: string;
}

/** Types: 1 a subcommand, 3 a text. */
interface CommandOption extends LocalisedNames {
  readonly type: 1 | 3;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
  readonly choices?: readonly Choice[];
  readonly options?: readonly CommandOption[];
}

/** Types: 1 a slash command, 3 a command in a message's menu (which has no description). */
export interface ApplicationCommand extends LocalisedNames {
  readonly type: 1 | 3;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly CommandOption[];
  /** Installed to a server (0) or to a person's account (1). */
  readonly integration_types?: readonly number[];
  /** Offered in servers (0), in the bot's own direct messages (1), in other direct messages (2). */
  readonly contexts?: readonly number[];
}

/** The name of the command, and what it asks about. */
export interface Called {
  readonly command: string;
  readonly subject: string;
}

const defaultCalled: Called = { command: defaultIdentity.command, subject: 'Glutamate and migraine' };

/** `one server`: while developing; such commands know neither contexts nor installation types. */
export type Reach = 'everywhere' | 'one server';

export function applicationCommands(
  grammar: readonly GrammarRow[],
  reach: Reach = 'everywhere',
  called: Called = defaultCalled,
): readonly ApplicationCommand[] {
  const shorter =
    descriptionLengths.find((max) => size(slashCommand(grammar, called, max)) <= COMMAND_CHARACTERS_MAX) ?? 1;
  const offered = reach === 'everywhere' ? { integration_types: [0, 1], contexts: [0, 1, 2] } : {};
  return [
    { ...slashCommand(grammar, called, shorter), ...offered },
    {
      type: 3,
      name: 'Ask the review about this',
      description: '',
      name_localizations: shortcutName,
      ...offered,
    },
  ];
}

/** Many facets with long names could pass the bound of a whole command: then all descriptions are shortened alike. */
const descriptionLengths = [DESCRIPTION_MAX, 60, 40, 20, 10];

function slashCommand(
  grammar: readonly GrammarRow[],
  { command, subject }: Called,
  descriptionMax: number,
): ApplicationCommand {
  return {
    type: 1,
    name: command,
    description: shorten(`${subject}: ask, and get its own words with their caveats`, DESCRIPTION_MAX),
    description_localizations: commandAbout,
    options: grammar.slice(0, OPTIONS_MAX).map((row) => subcommand(row, descriptionMax)),
  };
}

// Of a text and its localisations the longest counts.
function size(piece: ApplicationCommand | CommandOption): number {
  const longest = (text: string, others?: Localised): number =>
    Math.max(text.length, ...Object.values(others ?? {}).map((other) => other.length));
  const choices = 'choices' in piece ? (piece.choices ?? []) : [];
  return (
    longest(piece.name, piece.name_localizations) +
    longest(piece.description, piece.description_localizations) +
    choices.reduce(
      (sum, { name, value, name_localizations }) => sum + longest(name, name_localizations) + value.length,
      0,
    ) +
    (piece.options ?? []).reduce((sum, inner) => sum + size(inner), 0)
  );
}

function subcommand({ verb, about, args }: GrammarRow, descriptionMax: number): CommandOption {
  // Discord wants required options first; the text is put together in the grammar's order again when it is read.
  const required = args.filter((arg) => arg.required);
  const optional = args.filter((arg) => !arg.required);
  return {
    type: 1,
    name: verb.slice(0, NAME_MAX),
    description: shorten(about, descriptionMax),
    ...verbNames(verb),
    options: [...required, ...optional].map((arg) => option(arg, descriptionMax)).concat(visibility),
  };
}

function option(arg: Argument, descriptionMax: number): CommandOption {
  const base = {
    type: 3 as const,
    name: arg.name.slice(0, NAME_MAX),
    description: shorten(arg.about, descriptionMax),
    ...optionNames(arg.name),
    required: arg.required,
  };
  switch (arg.kind) {
    case 'text':
      return { ...base, max_length: QUESTION_MAX };
    case 'topic':
    case 'source':
      // Autocomplete is advice: any text may be sent.
      return { ...base, autocomplete: true };
    case 'choice':
      return { ...base, choices: arg.choices.slice(0, CHOICES_MAX).map(choice) };
  }
}

const visibility: CommandOption = {
  type: 3,
  name: VISIBILITY,
  description: 'Who sees the answer: only you (default), or everyone here',
  ...optionNames(VISIBILITY),
  required: false,
  choices: [
    { ...choice('private'), name: 'only me' },
    { ...choice(SHARED), name: 'everyone here' },
  ],
};

function choice(value: string): Choice {
  return { name: value.slice(0, CHOICE_NAME_MAX), value, ...choiceName(value) };
}
