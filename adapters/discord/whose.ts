// Whose turn a payload is, as keys that mean nothing outside this process.
import type { Turn } from '../adapter.js';
import { isFields } from '../fields.js';
import { opaque } from '../opaque.js';
import { idIn } from './id-in.js';

export type Whose = Pick<Turn, 'asker' | 'workspace'>;

/** A server stands for the workspace; a direct message belongs to none. */
export function whose(payload: unknown, asker: string): Whose {
  const server = isFields(payload) ? idIn(payload, 'guild_id') : null;
  return {
    asker: opaque('discord', 'person', asker),
    ...(server === null ? {} : { workspace: opaque('discord', 'workspace', server) }),
  };
}
