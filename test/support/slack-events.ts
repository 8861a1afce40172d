// One payload for each kind of delivery: those that the app asks for, and several that it does not, in the shapes of docs.slack.dev.
import {
  commandForm,
  directMessage,
  eventBody,
  freshStamp,
  homeOpened,
  mention,
  paneStarted,
  press,
  shortcut,
} from './slack-payloads.js';

type Json = Readonly<Record<string, unknown>>;

export interface Recorded {
  readonly name: string;
  readonly sentAs: 'event' | 'command' | 'interaction';
  readonly payload: Json;
}

const event = (name: string, payload: Json): Recorded => ({ name, sentAs: 'event', payload });
const plain = (type: string, rest: Json = {}): Recorded =>
  event(type, eventBody({ type, event_ts: freshStamp(), ...rest }));
const interaction = (name: string, payload: Json): Recorded => ({ name, sentAs: 'interaction', payload });

/** What the app subscribes to or registers. */
export function wanted(): Recorded[] {
  return [
    event('app_mention', mention('therapy ketamine')),
    event('message.im', directMessage('therapy ketamine')),
    event('message.im in the pane', directMessage('therapy ketamine', { thread_ts: freshStamp() })),
    event(
      'message.im with a file',
      directMessage('therapy ketamine', { subtype: 'file_share', files: [{ id: 'F0FILE', name: 'a.pdf' }] }),
    ),
    event('app_home_opened', homeOpened()),
    event('app_home_opened on the Messages tab', homeOpened('messages')),
    event('assistant_thread_started', paneStarted()),
    plain('app_uninstalled'),
    plain('tokens_revoked', { tokens: { oauth: ['U0ADMIN'], bot: ['U0BOT'] } }),
    { name: 'slash command', sentAs: 'command', payload: commandForm('therapy ketamine') },
    interaction('press on a private card', press({ action_id: 'press-more', value: '1;help' }, 'ephemeral')),
    interaction('press in a thread', press({ action_id: 'press-more', value: '1;help' }, 'thread')),
    interaction('press in a direct message', press({ action_id: 'press-more', value: '1;help' }, 'direct')),
    interaction('press in the home view', press({ action_id: 'press-more', value: '1;help' }, 'home')),
    interaction('press in a modal', press({ action_id: 'press-more', value: '1;help' }, 'modal')),
    interaction('share', press({ action_id: 'share', value: '1;topic:therapy:ketamine' }, 'ephemeral')),
    interaction(
      'feedback',
      press({ type: 'feedback_buttons', action_id: 'feedback', value: '1;fb:y:not-found' }, 'thread'),
    ),
    interaction('message shortcut', shortcut('therapy ketamine')),
  ];
}

/** What may come all the same: other subscriptions, other apps' shapes, kinds of message that are no question. */
export function unwanted(): Recorded[] {
  const dm = (subtype: string, rest: Json = {}): Recorded =>
    event(`message.im ${subtype}`, directMessage('words', { subtype, ...rest }));
  return [
    dm('message_changed', {
      message: { type: 'message', user: 'U0ASKER', text: 'new' },
      previous_message: { text: 'old' },
    }),
    dm('message_deleted', { deleted_ts: '1.1', hidden: true, previous_message: { text: 'old' } }),
    dm('message_replied', { message: { thread_ts: '1.1', reply_count: 1 } }),
    dm('bot_message', { bot_id: 'B0BOT', user: undefined }),
    dm('channel_join'),
    dm('assistant_app_thread', { assistant_app_thread: { title: 'x' } }),
    event('message.channels', directMessage('words', { channel_type: 'channel', channel: 'C0PUBLIC' })),
    event('message.groups', directMessage('words', { channel_type: 'group', channel: 'G0GROUP' })),
    event('app_mention by a bot', mention('words', { bot_id: 'B0OTHER', bot_profile: { id: 'B0OTHER' } })),
    event('app_mention edited', mention('words', { edited: { user: 'U0ASKER', ts: '1.1' } })),
    event('app_mention by itself', mention('words', { user: 'U0BOT' })),
    event('about tab', homeOpened('about')),
    plain('assistant_thread_context_changed', {
      assistant_thread: { channel_id: 'D0ASKER', thread_ts: '1700000000.000001', context: {} },
    }),
    plain('reaction_added', {
      user: 'U0ASKER',
      reaction: 'eyes',
      item: { type: 'message', channel: 'C0PUBLIC', ts: '1.1' },
      item_user: 'U0BOT',
    }),
    plain('member_joined_channel', { user: 'U0BOT', channel: 'C0PUBLIC', channel_type: 'C', team: 'T0TEAM' }),
    plain('channel_archive', { channel: 'C0PUBLIC', user: 'U0ASKER' }),
    plain('channel_created', { channel: { id: 'C0NEW', name: 'new', creator: 'U0ASKER' } }),
    plain('team_join', { user: { id: 'U0NEW', name: 'new' } }),
    plain('link_shared', {
      channel: 'C0PUBLIC',
      links: [{ url: 'https://example.org', domain: 'example.org' }],
    }),
    plain('function_executed', {
      function: { id: 'Fn1' },
      inputs: {},
      function_execution_id: 'Fx1',
      bot_access_token: 'xwfp-1',
    }),
    plain('subteam_created', { subteam: { id: 'S1', created_by: 'U0ASKER' } }),
    plain('an_event_of_the_future', { anything: [1, { two: null }] }),
    event('app_rate_limited', {
      type: 'app_rate_limited',
      team_id: 'T0TEAM',
      minute_rate_limited: 1_700_000_000,
      api_app_id: 'A0APP',
    }),
    interaction('link button', press({ action_id: 'link-read', url: 'https://example.org' }, 'thread')),
    interaction(
      'select menu',
      press({ action_id: 'menu', type: 'static_select', selected_option: { value: 'x' } }, 'thread'),
    ),
    interaction('view_submission', {
      type: 'view_submission',
      team: { id: 'T0TEAM' },
      user: { id: 'U0ASKER' },
      view: { id: 'V0', type: 'modal', state: {} },
    }),
    interaction('view_closed', {
      type: 'view_closed',
      team: { id: 'T0TEAM' },
      user: { id: 'U0ASKER' },
      view: { id: 'V0', type: 'modal' },
    }),
    interaction('global shortcut', {
      type: 'shortcut',
      callback_id: 'other',
      team: { id: 'T0TEAM' },
      user: { id: 'U0ASKER' },
      trigger_id: 't',
      action_ts: '1.1',
    }),
    interaction('block_suggestion', {
      type: 'block_suggestion',
      action_id: 'a',
      block_id: 'b',
      value: 'x',
      team: { id: 'T0TEAM' },
      user: { id: 'U0ASKER' },
    }),
    interaction('dialog_submission', {
      type: 'dialog_submission',
      callback_id: 'x',
      submission: {},
      team: { id: 'T0TEAM' },
      user: { id: 'U0ASKER' },
    }),
  ];
}
