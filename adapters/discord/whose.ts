// Whose turn a payload is, as keys that mean nothing outside this process, and whether that server is served.
import type { Turn } from '../adapter.js';
import { isFields } from '../fields.js';
import { opaque } from '../opaque.js';
import { idIn } from './id-in.js';

export type Whose = Pick<Turn, 'asker' | 'workspace' | 'elsewhere'>;

/** A server stands for the workspace; a direct message belongs to none. `guilds`: the servers that are served; without a list all are. */
export function whose(payload: unknown, asker: string, guilds: readonly string[] | undefined): Whose {
  const server = isFields(payload) ? idIn(payload, 'guild_id') : null;
  return {
    asker: opaque('discord', 'person', asker),
    elsewhere: guilds !== undefined && (server === null || !guilds.includes(server)),
    ...(server === null ? {} : { workspace: opaque('discord', 'workspace', server) }),
  };
}

/** Who comes for the first time, by Discord's ids: for the store alone, which keeps a hash. */
export const newcomer = {
  person: (id: string): string => `discord person ${id}`,
  server: (id: string): string => `discord server ${id}`,
} as const;
