// Payloads in the shapes in which Slack sends them (docs.slack.dev), made anew for each use.

let serial = 0;
const next = (): number => ++serial;

/** A timestamp of Slack's that no other payload has. */
export function freshStamp(): string {
  return `${Math.floor(Date.now() / 1000)}.${String(100_000 + next()).slice(-6)}`;
}

type Json = Readonly<Record<string, unknown>>;

export function commandForm(text: string, over: Json = {}): Json {
  return {
    token: 'legacy',
    team_id: 'T0TEAM',
    team_domain: 'team',
    channel_id: 'C0PUBLIC',
    channel_name: 'general',
    user_id: 'U0ASKER',
    user_name: 'ann',
    command: '/glutamate',
    text,
    api_app_id: 'A0APP',
    is_enterprise_install: 'false',
    trigger_id: `trigger.${next()}`,
    ...over,
  };
}

export function eventBody(event: Json, over: Json = {}): Json {
  return {
    token: 'legacy',
    team_id: 'T0TEAM',
    context_team_id: 'T0TEAM',
    api_app_id: 'A0APP',
    event,
    type: 'event_callback',
    event_id: `Ev${next()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: 'T0TEAM',
        user_id: 'U0BOT',
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    ...over,
  };
}

export function mention(text: string, over: Json = {}): Json {
  const ts = freshStamp();
  return eventBody({
    type: 'app_mention',
    user: 'U0ASKER',
    text: `<@U0BOT> ${text}`,
    ts,
    channel: 'C0PUBLIC',
    event_ts: ts,
    team: 'T0TEAM',
    ...over,
  });
}

export function directMessage(text: string, over: Json = {}): Json {
  const ts = freshStamp();
  const event = {
    type: 'message',
    channel_type: 'im',
    user: 'U0ASKER',
    text,
    ts,
    channel: 'D0ASKER',
    event_ts: ts,
    team: 'T0TEAM',
    client_msg_id: `c${next()}`,
  };
  return eventBody({ ...event, ...over });
}

export function homeOpened(tab = 'home'): Json {
  return eventBody({
    type: 'app_home_opened',
    user: 'U0ASKER',
    channel: 'D0ASKER',
    tab,
    event_ts: freshStamp(),
  });
}

export function paneStarted(): Json {
  const ts = freshStamp();
  const thread = { user_id: 'U0ASKER', context: {}, channel_id: 'D0ASKER', thread_ts: ts };
  return eventBody({ type: 'assistant_thread_started', assistant_thread: thread, event_ts: ts });
}

/** A press of a button; `where` decides on which message it stood. */
export function press(
  action: Json,
  where: 'ephemeral' | 'thread' | 'direct' | 'home' | 'modal',
  over: Json = {},
): Json {
  const place = {
    ephemeral: {
      container: {
        type: 'message',
        message_ts: '1700000000.000100',
        channel_id: 'C0PUBLIC',
        is_ephemeral: true,
      },
      channel: { id: 'C0PUBLIC', name: 'general' },
    },
    thread: {
      container: {
        type: 'message',
        message_ts: '1700000000.000200',
        channel_id: 'C0PUBLIC',
        is_ephemeral: false,
        thread_ts: '1700000000.000050',
      },
      channel: { id: 'C0PUBLIC', name: 'general' },
      message: {
        type: 'message',
        ts: '1700000000.000200',
        thread_ts: '1700000000.000050',
        text: 'card',
        user: 'U0BOT',
      },
    },
    direct: {
      container: {
        type: 'message',
        message_ts: '1700000000.000300',
        channel_id: 'D0ASKER',
        is_ephemeral: false,
      },
      channel: { id: 'D0ASKER', name: 'directmessage' },
      message: { type: 'message', ts: '1700000000.000300', text: 'card', user: 'U0BOT' },
    },
    home: {
      container: { type: 'view', view_id: 'V0HOME' },
      view: { id: 'V0HOME', type: 'home', team_id: 'T0TEAM', blocks: [] },
    },
    modal: {
      container: { type: 'view', view_id: 'V0MODAL' },
      view: { id: 'V0MODAL', type: 'modal', team_id: 'T0TEAM', blocks: [] },
    },
  }[where];
  return {
    type: 'block_actions',
    user: { id: 'U0ASKER', username: 'ann', name: 'ann', team_id: 'T0TEAM' },
    api_app_id: 'A0APP',
    token: 'legacy',
    trigger_id: `trigger.${next()}`,
    team: { id: 'T0TEAM', domain: 'team' },
    enterprise: null,
    is_enterprise_install: false,
    ...place,
    actions: [
      {
        block_id: 'b1',
        type: 'button',
        text: { type: 'plain_text', text: 'x' },
        action_ts: freshStamp(),
        ...action,
      },
    ],
    ...over,
  };
}

export function shortcut(text: string, over: Json = {}): Json {
  return {
    type: 'message_action',
    callback_id: 'ask-the-review',
    token: 'legacy',
    action_ts: freshStamp(),
    team: { id: 'T0TEAM', domain: 'team' },
    user: { id: 'U0ASKER', name: 'ann', team_id: 'T0TEAM' },
    channel: { id: 'C0PUBLIC', name: 'general' },
    is_enterprise_install: false,
    enterprise: null,
    message_ts: '1700000000.000400',
    trigger_id: `trigger.${next()}`,
    message: { type: 'message', user: 'U0AUTHOR', ts: '1700000000.000400', text, team: 'T0TEAM' },
    ...over,
  };
}
