// What a file of this folder exports, and what the table in cli.ts says of it.
import type { Command } from 'commander';

/** Gives a bare command its arguments, options and action. */
export type Define = (command: Command) => void;

/** A line of the table: enough for `--help`; the rest is loaded when the command is called. */
export interface CommandEntry {
  readonly about: string;
  readonly load: () => Promise<Define>;
}
