// Slash commands and the message shortcut → a question that only its asker sees the answer to.

import type { Turn } from '../adapter.js';
import type { Fields } from '../fields.js';
import { inputOf } from '../input-of.js';
import { unescapeSlack } from './escape.js';
import { address, fields, id, stamp, text } from './fields.js';
import { type Incoming, nothing, type Place } from './incoming.js';
import { keyOf, useOf } from './key.js';
import { hasFiles, messageText } from './message-text.js';

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export function readCommand(payload: Fields): Incoming {
  const user = id(payload['user_id']);
  if (user === null) return nothing('a command without its user');
  const key = keyOf('command', useOf(text(payload['trigger_id']), address(payload['response_url'])));
  const words = unescapeSlack(text(payload['text']) ?? '');
  const place = privately(user, payload['channel_id'], null, payload['response_url']);
  return asked(key, { platform: 'slack', way: 'command', input: { kind: 'text', text: words } }, place);
}

/**
 * https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload. A reply in a thread is answered there; the
 * message that a thread hangs on stands in the channel, and is answered in the channel.
 */
export function readShortcut(payload: Fields): Incoming {
  const user = id(fields(payload['user'])['id']);
  if (user === null) return nothing('a shortcut without its user');
  const message = fields(payload['message']);
  const key = keyOf('shortcut', useOf(text(payload['trigger_id']), address(payload['response_url'])));
  const input = inputOf(messageText(message), { files: hasFiles(message), called: false });
  const thread = stamp(message['thread_ts']);
  const place = privately(
    user,
    fields(payload['channel'])['id'],
    thread === stamp(message['ts']) ? null : thread,
    payload['response_url'],
  );
  return asked(key, { platform: 'slack', way: 'shortcut', input }, place);
}

function asked(key: string | null, turn: Turn, place: Place): Incoming {
  return { kind: 'asked', key, before: null, turn, place };
}

function privately(user: string, channel: unknown, thread: string | null, responseUrl: unknown): Place {
  return {
    kind: 'private',
    channel: id(channel),
    thread,
    user,
    responseUrl: address(responseUrl),
    replaces: false,
  };
}
