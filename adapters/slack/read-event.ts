// Events → questions by mention, by direct message and in the assistant pane; the home view; the end of an installation.

import type { Turn } from '../adapter.js';
import type { Fields } from '../fields.js';
import { inputOf } from '../input-of.js';
import { fields, id, items, stamp, text } from './fields.js';
import { type Incoming, nothing } from './incoming.js';
import { keyOf } from './key.js';
import { hasFiles, messageText } from './message-text.js';

export function readEvent(payload: Fields, botUser: string | null): Incoming {
  const event = fields(payload['event']);
  switch (event['type']) {
    case 'app_mention':
      return readMention(payload, event, botUser);
    case 'message':
      return readDirect(payload, event, botUser);
    case 'app_home_opened':
      return readHome(event);
    case 'assistant_thread_started':
      return readPane(event);
    case 'app_uninstalled':
      return removed(payload, { event: 'app_uninstalled' });
    case 'tokens_revoked':
      return removed(payload, {
        event: 'tokens_revoked',
        bots: items(fields(event['tokens'])['bot']).flatMap((bot) => id(bot) ?? []),
      });
    default:
      return nothing('an event that we do not use');
  }
}

/** https://docs.slack.dev/reference/events/app_mention */
function readMention(payload: Fields, event: Fields, botUser: string | null): Incoming {
  const said = personSaid(event, botUser);
  const [channel, user, at] = [id(event['channel']), id(event['user']), stamp(event['ts'])];
  if (!said || channel === null || user === null || at === null) return nothing('not a question by a person');
  // In a direct message the same words come as `message.im`; they are answered there.
  if (channel.startsWith('D')) return nothing('a mention in a direct message');
  const place = { kind: 'thread', channel, thread: stamp(event['thread_ts']) ?? at, user } as const;
  return {
    kind: 'asked',
    key: eventKey(payload, event, channel),
    before: null,
    turn: question('mention', event, botUser),
    place,
  };
}

/** https://docs.slack.dev/reference/events/message.im; in the assistant pane every message stands in a thread. */
function readDirect(payload: Fields, event: Fields, botUser: string | null): Incoming {
  if (event['channel_type'] !== 'im') return nothing('a message in a channel');
  const [channel, user, at] = [id(event['channel']), id(event['user']), stamp(event['ts'])];
  if (!personSaid(event, botUser) || channel === null || user === null || at === null)
    return nothing('not a question by a person');
  const thread = stamp(event['thread_ts']);
  const way = thread === null ? 'direct' : 'assistant';
  const place = {
    kind: 'direct',
    channel,
    thread,
    user,
    pane: thread !== null,
    responseUrl: null,
    replaces: false,
  } as const;
  return {
    kind: 'asked',
    key: eventKey(payload, event, channel),
    before: null,
    turn: question(way, event, botUser),
    place,
  };
}

/** https://docs.slack.dev/reference/events/app_home_opened */
function readHome(event: Fields): Incoming {
  const [user, channel] = [id(event['user']), id(event['channel'])];
  if (user !== null && event['tab'] === 'home') return { kind: 'home', user };
  if (channel !== null && event['tab'] === 'messages') return { kind: 'opened', channel, thread: null, user };
  return nothing('another tab of the home');
}

/** https://docs.slack.dev/reference/events/assistant_thread_started */
function readPane(event: Fields): Incoming {
  const thread = fields(event['assistant_thread']);
  const [channel, at, user] = [id(thread['channel_id']), stamp(thread['thread_ts']), id(thread['user_id'])];
  return channel === null || at === null
    ? nothing('a pane without its thread')
    : { kind: 'opened', channel, thread: at, user };
}

// Of a whole organisation: said in `authorizations`, or the organisation's id stands where the workspace's does.
function removed(payload: Fields, removal: Extract<Incoming, { kind: 'removed' }>['removal']): Incoming {
  const at = payload['event_time'];
  const team = id(payload['team_id']);
  const enterprise = id(payload['enterprise_id']) ?? (team?.startsWith('E') ? team : null);
  const org =
    fields(items(payload['authorizations'])[0])['is_enterprise_install'] === true ||
    team === null ||
    team === enterprise;
  return {
    kind: 'removed',
    org,
    team,
    enterprise,
    at: typeof at === 'number' && Number.isFinite(at) ? at : 0,
    removal,
  };
}

/** Subtypes that are still words of a person to us; every other one is an edit, a deletion, a bot or a notice. */
const spoken = ['file_share', 'thread_broadcast'];

// https://docs.slack.dev/reference/events/message#subtypes
function personSaid(event: Fields, botUser: string | null): boolean {
  const { subtype, bot_id: bot, app_id: app, edited, hidden, user } = event;
  if (subtype !== undefined && subtype !== null && !spoken.includes(String(subtype))) return false;
  if (bot || edited || hidden === true) return false;
  return user !== botUser && user !== 'USLACKBOT' && !(app && event['bot_profile']);
}

// One message can come under several event ids (https://github.com/slackapi/node-slack-sdk/issues/2141): the key is the message.
function eventKey(payload: Fields, event: Fields, channel: string): string | null {
  const team = id(payload['team_id']) ?? id(event['team']) ?? id(payload['enterprise_id']) ?? 'none';
  return keyOf('message', team, channel, stamp(event['event_ts']) ?? stamp(event['ts']));
}

function question(way: 'mention' | 'direct' | 'assistant', event: Fields, botUser: string | null): Turn {
  const words = text(event['text']) ?? '';
  const asked = withoutMention(words, botUser);
  const input = inputOf(messageText({ ...event, text: asked }), {
    files: hasFiles(event),
    called: way === 'mention' || asked !== words,
  });
  return { platform: 'slack', way, input };
}

// Our own mention is how we were called, not a part of the question. An unknown id: the first one is ours.
function withoutMention(words: string, botUser: string | null): string {
  if (botUser === null) return words.replace(/^\s*<@[UW][A-Z0-9]+(?:\|[^<>]*)?>/, ' ');
  return words.replaceAll(new RegExp(`<@${botUser}(?:\\|[^<>]*)?>`, 'g'), ' ');
}
