// Who stands behind a delivery from Slack: the workspace stands in another place in each kind of payload.
import { asFields, fields, id, list } from '../../chat/fields.js';
import { type Requester, requesterOf } from '../../chat/turn.js';

/** `user`: the one who asked, as the reader found them; `teams`: the workspaces and organisations that are served, where not all are. */
export function requesterIn(
  places: readonly string[],
  user: string,
  teams: readonly string[] | undefined,
): Requester {
  return requesterOf({ platform: 'slack', person: [places[0] ?? '', user], places, allowed: teams });
}

/** Somebody in their workspace, by Slack's ids: for the store alone, which keeps a hash. */
export function newcomerOf(places: readonly string[], user: string): string {
  return `slack ${places[0] ?? ''} ${user}`;
}

/** The workspace, then its organisation, where it is in one. */
export function placesOf(body: unknown): readonly string[] {
  const payload = asFields(body);
  const [authorization = {}] = list(payload, 'authorizations');
  return [
    id(payload, 'team_id'),
    id(fields(payload, 'team'), 'id'),
    id(payload, 'enterprise_id'),
    id(fields(payload, 'enterprise'), 'id'),
    id(authorization, 'team_id'),
    id(authorization, 'enterprise_id'),
  ].flatMap((place) => place ?? []);
}
