// A press of a button → the command that it carries, or Share. Where the answer goes follows from where the button stood.

import type { Fields } from '../fields.js';
import { actions } from './buttons.js';
import { address, fields, id, items, stamp, text } from './fields.js';
import { type Incoming, nothing, type Place } from './incoming.js';
import { keyOf } from './key.js';

/** Two presses of one button by one person within this time (at most twice of it) are one press. */
const pressWindowSeconds = 2;

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function readAction(payload: Fields): Incoming {
  const user = id(fields(payload['user'])['id']);
  const action = fields(items(payload['actions'])[0]);
  const name = text(action['action_id']);
  if (user === null || name === null) return nothing('a press without its user or button');
  // A link button opens its address in the client; its press is only told to us.
  if (name.startsWith(actions.link)) return nothing('a link');
  // A button without a value is none of ours: the token that nobody wrote is refused politely, like a forged one.
  const token = text(action['value']) ?? text(fields(action['selected_option'])['value']) ?? '';
  const place = placeOf(payload, user, name);
  const message = messageOf(payload);
  // A key holds no word of a question: two of one person within the window are one press.
  const what = name === actions.ask ? name : token || name;
  const keys = pressKeys(payload, action, user, message, what, name.startsWith(actions.page));
  if (name === actions.share && place.kind === 'private' && place.channel !== null) {
    const once = `slack:share:${teamOf(payload)}:${place.channel}:${message ?? keys.key ?? 'none'}:${token}`;
    return { kind: 'shared', ...keys, once, token, place };
  }
  const way = place.kind === 'modal' ? 'home' : 'button';
  // What was typed into the home view is a question.
  if (name === actions.ask) {
    const input = { kind: 'text', text: token } as const;
    return { kind: 'asked', ...keys, turn: { platform: 'slack', way, input }, place };
  }
  return { kind: 'asked', ...keys, turn: { platform: 'slack', way, input: { kind: 'press', token } }, place };
}

function placeOf(payload: Fields, user: string, name: string): Place {
  const view = fields(payload['view']);
  const trigger = text(payload['trigger_id']);
  if (view['type'] === 'home') return { kind: 'modal', user, trigger, view: null };
  if (view['type'] === 'modal') return { kind: 'modal', user, trigger, view: id(view['id']) };
  const container = fields(payload['container']);
  const message = fields(payload['message']);
  const channel = id(fields(payload['channel'])['id']) ?? id(container['channel_id']);
  const thread = stamp(message['thread_ts']) ?? stamp(container['thread_ts']);
  const responseUrl = address(payload['response_url']);
  const hidden = container['is_ephemeral'] === true;
  const turns = name.startsWith(actions.page);
  // Thanks for feedback are said to the one who gave it, in a direct message as well.
  if (channel?.startsWith('D') && !hidden && name !== actions.feedback) {
    return { kind: 'direct', channel, thread, user, pane: thread !== null, responseUrl, replaces: turns };
  }
  return { kind: 'private', channel, thread, user, responseUrl, replaces: turns && hidden };
}

// The message (or view) that the button stands on.
function messageOf(payload: Fields): string | null {
  const container = fields(payload['container']);
  return (
    stamp(container['message_ts']) ??
    stamp(fields(payload['message'])['ts']) ??
    id(container['view_id']) ??
    id(fields(payload['view'])['id'])
  );
}

// `action_ts` differs with each press: presses are counted in windows of time, and the window before counts as well.
// A page button may be pressed as often as one likes: what it does twice is the same as once.
function pressKeys(
  payload: Fields,
  action: Fields,
  user: string,
  message: string | null,
  what: string,
  page: boolean,
) {
  const at = stamp(action['action_ts']);
  const of = (when: string): string | null => keyOf('press', teamOf(payload), user, message, what, when);
  if (at === null) return { key: null, before: null };
  if (page) return { key: of(at), before: null };
  const window = Math.floor(Number(at) / pressWindowSeconds);
  return { key: of(String(window)), before: of(String(window - 1)) };
}

function teamOf(payload: Fields): string {
  return (
    id(fields(payload['team'])['id']) ??
    id(fields(payload['enterprise'])['id']) ??
    id(fields(payload['user'])['team_id']) ??
    'none'
  );
}
