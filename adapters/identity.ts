// What the bot is called and by which command, as its settings say: every place that names either takes it from here.
import type { Bot } from '../src/index.js';
import { shorten } from './chat/card-text.js';

export interface Identity {
  readonly name: string;
  /** Without the slash. */
  readonly command: string;
}

export const defaultIdentity: Identity = { name: 'Glutamate', command: 'glutamate' };

export function identityOf(given: {
  readonly BOT_NAME?: string | undefined;
  readonly BOT_COMMAND?: string | undefined;
}): Identity {
  return {
    name: given.BOT_NAME ?? defaultIdentity.name,
    command: given.BOT_COMMAND ?? defaultIdentity.command,
  };
}

/** What it quotes, in few words: "Glutamate and migraine", "40 sources". At most `max` characters. */
export function subjectOf({ library }: Bot, max: number): string {
  const [first] = library.packs;
  const subject = library.packs.length === 1 ? first.name : `${library.packs.length} sources`;
  return shorten(subject, max);
}
