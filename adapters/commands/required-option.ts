// An option that a command cannot do without, asked for after the others are known: a misspelt flag is named first, not its absence.
import type { Command } from 'commander';

export function requiredOption(command: Command, flags: string, about: string): Command {
  const name = /--([a-z]+)/.exec(flags)?.[1] ?? flags;
  return command.option(flags, about).hook('preAction', (called) => {
    if (called.getOptionValue(name) === undefined)
      called.error(`error: required option '${flags}' not specified`);
  });
}
