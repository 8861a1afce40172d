// Whose turn a delivery is, as keys that mean nothing outside this process, and whether that workspace is served.
import type { Turn } from '../adapter.js';
import type { Fields } from '../fields.js';
import { opaque } from '../opaque.js';
import { fields, id, items } from './fields.js';

export type Whose = Pick<Turn, 'asker' | 'workspace' | 'elsewhere'>;

/** `user`: who asked, as the reader found it. The workspace stands in another place in each kind of payload. */
export function whose(body: unknown, user: string): Whose {
  const [workspace = null] = placesOf(fields(body));
  return {
    asker: opaque('slack', 'person', workspace ?? '', user),
    ...(workspace === null ? {} : { workspace: opaque('slack', 'workspace', workspace) }),
  };
}

/** Somebody in their workspace, by Slack's ids: for the store alone, which keeps a hash. */
export function newcomerOf(body: unknown, user: string): string {
  return `slack ${placesOf(fields(body))[0] ?? ''} ${user}`;
}

/** Whether the workspace or its organisation is among `teams` (ids of Slack's); with no list all are. What names neither is not. */
export function isServed(body: unknown, teams: readonly string[] | undefined): boolean {
  return teams === undefined || placesOf(fields(body)).some((place) => teams.includes(place));
}

// The workspace first, then its organisation, where it is in one.
function placesOf(payload: Fields): readonly string[] {
  const [authorization] = items(payload['authorizations']).map(fields);
  return [
    payload['team_id'],
    fields(payload['team'])['id'],
    payload['enterprise_id'],
    fields(payload['enterprise'])['id'],
    authorization?.['team_id'],
    authorization?.['enterprise_id'],
  ].flatMap((given) => id(given) ?? []);
}
