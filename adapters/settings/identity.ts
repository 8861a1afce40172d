// What the bot is called and by which command, as its settings say: every place that names either takes it from here.

export interface Identity {
  readonly name: string;
  /** Without the slash. */
  readonly command: string;
}

export const defaultIdentity: Identity = { name: 'Glutamate', command: 'glutamate' };

export function botNameAndCommand(given: {
  readonly BOT_NAME?: string | undefined;
  readonly BOT_COMMAND?: string | undefined;
}): Identity {
  return {
    name: given.BOT_NAME ?? defaultIdentity.name,
    command: given.BOT_COMMAND ?? defaultIdentity.command,
  };
}
