// Events → questions by mention, by direct message and in the assistant pane; the home view; the end of an installation.
import type { Turn } from '../../adapter.js';
import { type Fields, fields, id, isId, list, numberOrZero, stringOrEmpty } from '../../chat/fields.js';
import { inputOf } from '../../chat/turn.js';
import { type Incoming, nothing, type Removed, type ReplyTarget } from './incoming.js';
import { keyOf, stamp } from './keys.js';
import { hasFiles, messageText } from './message-text.js';

export function readEvent(payload: Fields, botUser: string | null): Incoming {
  const event = fields(payload, 'event');
  switch (event['type']) {
    case 'app_mention':
    case 'message':
      return readMessage(payload, event, botUser);
    case 'app_home_opened':
      return readHome(event);
    case 'assistant_thread_started':
      return readPane(event);
    case 'app_uninstalled':
      return removed(payload, 'app_uninstalled', []);
    case 'tokens_revoked': {
      const bots = fields(event, 'tokens')['bot'];
      return removed(payload, 'tokens_revoked', Array.isArray(bots) ? bots.filter(isId) : []);
    }
    default:
      return nothing('an event that we do not use');
  }
}

/**
 * https://docs.slack.dev/reference/events/app_mention and https://docs.slack.dev/reference/events/message.im. In the assistant pane
 * every message stands in a thread.
 */
function readMessage(payload: Fields, event: Fields, botUser: string | null): Incoming {
  const mention = event['type'] === 'app_mention';
  if (!mention && event['channel_type'] !== 'im') return nothing('a message in a channel');
  const [channel, user, at] = [id(event, 'channel'), id(event, 'user'), stamp(event, 'ts')];
  if (!isByPerson(event, botUser) || channel === null || user === null || at === null)
    return nothing('not a question by a person');
  // In a direct message the same words come as `message.im`; they are answered there.
  if (mention && channel.startsWith('D')) return nothing('a mention in a direct message');
  const thread = stamp(event, 'thread_ts');
  const target: ReplyTarget = mention
    ? { kind: 'thread', channel, thread: thread ?? at, user }
    : { kind: 'direct', channel, thread, user, responseUrl: null, replaces: false };
  const way = mention ? 'mention' : thread === null ? 'direct' : 'assistant';
  const key = messageKey(payload, event, channel);
  return { kind: 'asked', key, before: null, turn: question(way, event, botUser), target };
}

/** https://docs.slack.dev/reference/events/app_home_opened */
function readHome(event: Fields): Incoming {
  const [user, channel] = [id(event, 'user'), id(event, 'channel')];
  if (user !== null && event['tab'] === 'home') return { kind: 'home', user };
  if (channel !== null && event['tab'] === 'messages') return { kind: 'opened', channel, thread: null, user };
  return nothing('another tab of the home');
}

/** https://docs.slack.dev/reference/events/assistant_thread_started */
function readPane(event: Fields): Incoming {
  const pane = fields(event, 'assistant_thread');
  const [channel, thread] = [id(pane, 'channel_id'), stamp(pane, 'thread_ts')];
  if (channel === null || thread === null) return nothing('a pane without its thread');
  return { kind: 'opened', channel, thread, user: id(pane, 'user_id') };
}

// Of a whole organisation: said in `authorizations`, or the organisation's id stands where the workspace's does.
function removed(payload: Fields, event: Removed['event'], bots: readonly string[]): Removed {
  const team = id(payload, 'team_id');
  const enterprise = id(payload, 'enterprise_id') ?? (team?.startsWith('E') ? team : null);
  const [authorization] = list(payload, 'authorizations');
  const org = authorization?.['is_enterprise_install'] === true || team === null || team === enterprise;
  return { kind: 'removed', event, bots, org, team, enterprise, at: numberOrZero(payload, 'event_time') };
}

/** Subtypes that are still words of a person to us; every other one is an edit, a deletion, a bot or a notice. */
const personalSubtypes = ['file_share', 'thread_broadcast'];

// https://docs.slack.dev/reference/events/message#subtypes
function isByPerson(event: Fields, botUser: string | null): boolean {
  const { subtype, bot_id: bot, app_id: app, edited, hidden, user } = event;
  if (subtype !== undefined && subtype !== null && !personalSubtypes.includes(String(subtype))) return false;
  if (bot || edited || hidden === true) return false;
  return user !== botUser && user !== 'USLACKBOT' && !(app && event['bot_profile']);
}

// One message can come under several event ids (https://github.com/slackapi/node-slack-sdk/issues/2141): the key is the message.
function messageKey(payload: Fields, event: Fields, channel: string): string | null {
  const team = id(payload, 'team_id') ?? id(event, 'team') ?? id(payload, 'enterprise_id') ?? 'none';
  return keyOf('message', team, channel, stamp(event, 'event_ts') ?? stamp(event, 'ts'));
}

function question(way: 'mention' | 'direct' | 'assistant', event: Fields, botUser: string | null): Turn {
  const typed = stringOrEmpty(event, 'text');
  const text = withoutMention(typed, botUser);
  const called = way === 'mention' || text !== typed;
  const input = inputOf(messageText({ ...event, text }), { files: hasFiles(event), called });
  return { platform: 'slack', way, input };
}

// Our own mention is how we were called, not a part of the question. An unknown id: the first one is ours.
function withoutMention(typed: string, botUser: string | null): string {
  if (botUser === null) return typed.replace(/^\s*<@[UW][A-Z0-9]+(?:\|[^<>]*)?>/, ' ');
  return typed.replaceAll(new RegExp(`<@${botUser}(?:\\|[^<>]*)?>`, 'g'), ' ');
}
