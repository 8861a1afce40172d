// Whose turn a delivery is, as keys that mean nothing outside this process.
import type { Turn } from '../adapter.js';
import { opaque } from '../opaque.js';
import { fields, id, items } from './fields.js';

/** `user`: who asked, as the reader found it. The workspace stands in another place in each kind of payload. */
export function whose(body: unknown, user: string): Pick<Turn, 'asker' | 'workspace'> {
  const payload = fields(body);
  const workspace =
    id(payload['team_id']) ??
    id(fields(payload['team'])['id']) ??
    id(payload['enterprise_id']) ??
    id(fields(payload['enterprise'])['id']) ??
    id(fields(items(payload['authorizations'])[0])['team_id']);
  return {
    asker: opaque('slack', 'person', workspace ?? '', user),
    ...(workspace === null ? {} : { workspace: opaque('slack', 'workspace', workspace) }),
  };
}
