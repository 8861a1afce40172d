// A delivery from Slack → what it means to us. Pure and total: no payload, however malformed, makes it throw.
import { fields, text } from './fields.js';
import { type Incoming, nothing } from './incoming.js';
import { readAction } from './read-action.js';
import { readCommand, readShortcut } from './read-command.js';
import { readEvent } from './read-event.js';

/** `botUser`: our own user id in that workspace, to know our own messages and to take the mention out of a question. */
export function readSlack(body: unknown, botUser: string | null): Incoming {
  const payload = fields(body);
  if (payload['event'] !== undefined) return readEvent(payload, botUser);
  if (text(payload['command']) !== null) return readCommand(payload);
  switch (payload['type']) {
    case 'block_actions':
      return readAction(payload);
    case 'message_action':
      return readShortcut(payload);
    default:
      return nothing('a payload of another kind');
  }
}
