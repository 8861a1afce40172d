// Who stands behind a payload of Discord's.
import { asFields, id } from '../../chat/fields.js';
import { type Requester, requesterOf } from '../../chat/turn.js';

/** A server stands for the workspace; a direct message belongs to none. `guilds`: the servers that are served, where not all are. */
export function requesterIn(
  payload: unknown,
  user: string,
  guilds: readonly string[] | undefined,
): Requester {
  const server = id(asFields(payload), 'guild_id');
  const places = server === null ? [] : [server];
  return requesterOf({ platform: 'discord', person: [user], places, allowed: guilds });
}

/** Somebody who comes for the first time, by Discord's ids: for the store alone, which keeps a hash. */
export const newcomer = {
  person: (user: string): string => `discord person ${user}`,
  server: (server: string): string => `discord server ${server}`,
} as const;
