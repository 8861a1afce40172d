// A press of a button → the command that it carries, or Share. Where the answer goes follows from where the button stood.
import { type Fields, fields, id, list, stringOrEmpty } from '../../chat/fields.js';
import { actions } from '../render/buttons.js';
import { type Incoming, nothing, type ReplyTarget } from './incoming.js';
import { keyOf, stamp } from './keys.js';
import { responseUrl } from './response-url.js';

/** Two presses of one button by one person within this time (at most twice of it) are one press. */
const pressWindowSeconds = 2;

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function readAction(payload: Fields): Incoming {
  const user = id(fields(payload, 'user'), 'id');
  const [action = {}] = list(payload, 'actions');
  const name = stringOrEmpty(action, 'action_id');
  if (user === null || name === '') return nothing('a press without its user or button');
  // The client opens the address of a link button by itself; Slack reports the press all the same.
  if (name.startsWith(actions.link)) return nothing('a link');
  // This app makes no button without a value: the empty token is refused politely, like a forged one.
  const token = stringOrEmpty(action, 'value') || stringOrEmpty(fields(action, 'selected_option'), 'value');
  const target = targetOf(payload, user, name);
  const message = messageOf(payload);
  // A key holds no word of a question: two of one person within the window are one press.
  const what = name === actions.ask ? name : token || name;
  const keys = pressKeys(
    stamp(action, 'action_ts'),
    [teamOf(payload), user, message, what],
    name.startsWith(actions.page),
  );
  if (name === actions.share && target.kind === 'private' && target.channel !== null) {
    const once = `slack:share:${teamOf(payload)}:${target.channel}:${message ?? keys.key ?? 'none'}:${token}`;
    return { kind: 'shared', ...keys, once, token, target };
  }
  const way = target.kind === 'modal' ? 'home' : 'button';
  // What was typed into the home view is a question.
  const input =
    name === actions.ask ? ({ kind: 'text', text: token } as const) : ({ kind: 'press', token } as const);
  return { kind: 'asked', ...keys, turn: { platform: 'slack', way, input }, target };
}

function targetOf(payload: Fields, user: string, name: string): ReplyTarget {
  const view = fields(payload, 'view');
  const trigger = stringOrEmpty(payload, 'trigger_id') || null;
  if (view['type'] === 'home') return { kind: 'modal', user, trigger, view: null };
  if (view['type'] === 'modal') return { kind: 'modal', user, trigger, view: id(view, 'id') };
  const container = fields(payload, 'container');
  const channel = id(fields(payload, 'channel'), 'id') ?? id(container, 'channel_id');
  const thread = stamp(fields(payload, 'message'), 'thread_ts') ?? stamp(container, 'thread_ts');
  const hidden = container['is_ephemeral'] === true;
  const turns = name.startsWith(actions.page);
  const answer = { thread, user, responseUrl: responseUrl(payload) };
  // Thanks for feedback are said to the one who gave it, in a direct message as well.
  if (channel?.startsWith('D') && !hidden && name !== actions.feedback)
    return { kind: 'direct', channel, ...answer, replaces: turns };
  return { kind: 'private', channel, ...answer, replaces: turns && hidden };
}

// The message (or view) that the button stands on.
function messageOf(payload: Fields): string | null {
  const container = fields(payload, 'container');
  return (
    stamp(container, 'message_ts') ??
    stamp(fields(payload, 'message'), 'ts') ??
    id(container, 'view_id') ??
    id(fields(payload, 'view'), 'id')
  );
}

// The time of a press differs with each press: presses are counted in windows of time, and the window before counts as well.
// A page button may be pressed as often as one likes: what it does twice is the same as once.
function pressKeys(at: string | null, parts: readonly (string | null)[], page: boolean) {
  const keyAt = (when: string): string | null => keyOf('press', ...parts, when);
  if (at === null) return { key: null, before: null };
  if (page) return { key: keyAt(at), before: null };
  const window = Math.floor(Number(at) / pressWindowSeconds);
  return { key: keyAt(String(window)), before: keyAt(String(window - 1)) };
}

function teamOf(payload: Fields): string {
  return (
    id(fields(payload, 'team'), 'id') ??
    id(fields(payload, 'enterprise'), 'id') ??
    id(fields(payload, 'user'), 'team_id') ??
    'none'
  );
}
