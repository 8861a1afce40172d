// A delivery from Slack → what it means to us. Pure and total: no payload, however malformed, makes it throw.
// Slash commands and the message shortcut are read here: questions whose answer only their asker sees.
import type { Turn } from '../../adapter.js';
import { asFields, type Fields, fields, id, stringOrEmpty } from '../../chat/fields.js';
import { inputOf } from '../../chat/turn.js';
import { unescapeSlack } from '../escape.js';
import { type Incoming, nothing } from './incoming.js';
import { keyOf, stamp, useOf } from './keys.js';
import { hasFiles, messageText } from './message-text.js';
import { readAction } from './read-action.js';
import { readEvent } from './read-event.js';
import { responseUrl } from './response-url.js';

/** `botUser`: our own user id in that workspace, to know our own messages and to take the mention out of a question. */
export function readSlack(body: unknown, botUser: string | null): Incoming {
  const payload = asFields(body);
  if (payload['event'] !== undefined) return readEvent(payload, botUser);
  if (stringOrEmpty(payload, 'command') !== '') return readCommand(payload);
  switch (payload['type']) {
    case 'block_actions':
      return readAction(payload);
    case 'message_action':
      return readShortcut(payload);
    default:
      return nothing('a payload of another kind');
  }
}

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
function readCommand(payload: Fields): Incoming {
  const input = { kind: 'text', text: unescapeSlack(stringOrEmpty(payload, 'text')) } as const;
  return asked('command', payload, id(payload, 'user_id'), id(payload, 'channel_id'), null, input);
}

/**
 * https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload. A reply in a thread is answered there; the
 * message that a thread hangs on stands in the channel, and is answered in the channel.
 */
function readShortcut(payload: Fields): Incoming {
  const message = fields(payload, 'message');
  const input = inputOf(messageText(message), { files: hasFiles(message), called: false });
  const thread = stamp(message, 'thread_ts');
  const replyThread = thread === stamp(message, 'ts') ? null : thread;
  const user = id(fields(payload, 'user'), 'id');
  return asked('shortcut', payload, user, id(fields(payload, 'channel'), 'id'), replyThread, input);
}

function asked(
  way: 'command' | 'shortcut',
  payload: Fields,
  user: string | null,
  channel: string | null,
  thread: string | null,
  input: Turn['input'],
): Incoming {
  if (user === null) return nothing(`a ${way} without its user`);
  return {
    kind: 'asked',
    key: keyOf(way, useOf(payload)),
    before: null,
    turn: { platform: 'slack', way, input },
    target: { kind: 'private', channel, thread, user, responseUrl: responseUrl(payload), replaces: false },
  };
}
