// What a turn asks, whose it is (as keys that mean nothing outside this process), and whether the deployment is for them.
import type { Turn } from '../adapter.js';
import { anonymousKey } from '../anonymous-key.js';

export type Requester = Pick<Turn, 'asker' | 'workspace' | 'elsewhere'>;

export interface RequesterParts {
  readonly platform: string;
  /** Ids that together name the person on the platform. */
  readonly person: readonly string[];
  /** Ids of the workspace or server first, then of what it belongs to; none of a direct message outside of all. */
  readonly places: readonly string[];
  /** Ids of the places that are served (ALLOW_TEAMS, ALLOW_GUILDS); without a list all are. */
  readonly allowed: readonly string[] | undefined;
}

export function requesterOf({ platform, person, places, allowed }: RequesterParts): Requester {
  const [workspace] = places;
  return {
    asker: anonymousKey(platform, 'person', ...person),
    elsewhere: !isServed(places, allowed),
    ...(workspace === undefined ? {} : { workspace: anonymousKey(platform, 'workspace', workspace) }),
  };
}

/** Whether one of the places is allowed. What names none is not, where there is a list. */
export function isServed(places: readonly string[], allowed: readonly string[] | undefined): boolean {
  return allowed === undefined || places.some((place) => allowed.includes(place));
}

/**
 * What a message asks: its words, with a word about files that came along; or, where it has none, that there is nothing to read.
 * `called`: the bot was named in it, which by itself asks for help.
 */
export function inputOf(text: string, { files, called }: { files: boolean; called: boolean }): Turn['input'] {
  const words = text.trim();
  if (words === '' && files) return { kind: 'unreadable', what: 'files' };
  if (words === '' && !called) return { kind: 'unreadable', what: 'nothing' };
  return files ? { kind: 'text', text: words, files } : { kind: 'text', text: words };
}
