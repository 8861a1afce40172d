// Slash commands and the message shortcut → a question that only its asker sees the answer to.

import type { Fields } from '../fields.js';
import { unescapeSlack } from './escape.js';
import { address, fields, id, text } from './fields.js';
import { type Incoming, nothing, type Place } from './incoming.js';
import { keyOf, useOf } from './key.js';

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export function readCommand(payload: Fields): Incoming {
  const user = id(payload['user_id']);
  if (user === null) return nothing('a command without its user');
  const key = keyOf('command', useOf(text(payload['trigger_id']), address(payload['response_url'])));
  return asked(
    key,
    'command',
    text(payload['text']) ?? '',
    privately(user, payload['channel_id'], payload['response_url']),
  );
}

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function readShortcut(payload: Fields): Incoming {
  const user = id(fields(payload['user'])['id']);
  if (user === null) return nothing('a shortcut without its user');
  const words = text(fields(payload['message'])['text']) ?? '';
  const key = keyOf('shortcut', useOf(text(payload['trigger_id']), address(payload['response_url'])));
  return asked(
    key,
    'shortcut',
    words,
    privately(user, fields(payload['channel'])['id'], payload['response_url']),
  );
}

function asked(key: string | null, way: 'command' | 'shortcut', words: string, place: Place): Incoming {
  return {
    kind: 'asked',
    key,
    before: null,
    turn: { platform: 'slack', way, input: { kind: 'text', text: unescapeSlack(words) } },
    place,
  };
}

function privately(user: string, channel: unknown, responseUrl: unknown): Place {
  return {
    kind: 'private',
    channel: id(channel),
    thread: null,
    user,
    responseUrl: address(responseUrl),
    replaces: false,
  };
}
