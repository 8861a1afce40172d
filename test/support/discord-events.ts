// Interactions and messages as Discord sends them, for the peer to deliver.
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object

export type Fields = Readonly<Record<string, unknown>>;

export const APPLICATION = '1100000000000000001';
export const BOT_USER = '1100000000000000002';
export const ASKER = '1200000000000000001';
export const GUILD = '1300000000000000001';
export const CHANNEL = '1400000000000000001';

const user = { id: ASKER, username: 'asker', discriminator: '0', global_name: 'Asker', avatar: null };

/** Of a server; the peer adds id and token. */
const inGuild = {
  application_id: APPLICATION,
  version: 1,
  locale: 'en-US',
  guild_locale: 'en-US',
  guild_id: GUILD,
  guild: { id: GUILD, locale: 'en-US', features: [] },
  channel_id: CHANNEL,
  channel: { id: CHANNEL, type: 0, name: 'general' },
  context: 0,
  app_permissions: '0',
  entitlements: [],
  authorizing_integration_owners: { '0': GUILD },
  attachment_size_limit: 10_485_760,
  member: {
    user,
    roles: [],
    permissions: '0',
    joined_at: '2024-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
  },
};

type Options = Readonly<Record<string, string>>;

function optionsOf(options: Options): Fields[] {
  return Object.entries(options).map(([name, value]) => ({ name, type: 3, value }));
}

/** `/glutamate verb name:value …` */
export function slash(verb: string, options: Options = {}): Fields {
  const data = {
    id: '1500000000000000001',
    name: 'glutamate',
    type: 1,
    options: [{ name: verb, type: 1, options: optionsOf(options) }],
  };
  return { ...inGuild, type: 2, data };
}

/** A letter typed in an option with autocomplete. */
export function typing(verb: string, option: string, typed: string): Fields {
  const options = [
    { name: verb, type: 1, options: [{ name: option, type: 3, value: typed, focused: true }] },
  ];
  return { ...inGuild, type: 4, data: { id: '1500000000000000001', name: 'glutamate', type: 1, options } };
}

/** "Ask the review about this" in the menu of a message. */
export function aboutMessage(content: string, over: Fields = {}): Fields {
  const target = '1600000000000000001';
  const message = {
    id: target,
    channel_id: CHANNEL,
    content,
    author: user,
    type: 0,
    attachments: [],
    embeds: [],
    mentions: [],
    flags: 0,
    ...over,
  };
  const data = {
    id: '1500000000000000002',
    name: 'Ask the review about this',
    type: 3,
    target_id: target,
    resolved: { messages: { [target]: message } },
  };
  return { ...inGuild, type: 2, data };
}

export interface PressOptions {
  /** Whether the message with the button is seen by its asker alone. */
  readonly ephemeral?: boolean;
  readonly by?: string;
}

export function press(customId: string, { ephemeral = true, by = ASKER }: PressOptions = {}): Fields {
  const message = messageWith(ephemeral);
  const data = { custom_id: customId, component_type: 2, id: 7 };
  return { ...inGuild, type: 3, data, message, member: { ...inGuild.member, user: { ...user, id: by } } };
}

export function choose(value: string): Fields {
  return {
    ...inGuild,
    type: 3,
    data: { custom_id: 'menu', component_type: 3, values: [value], id: 7 },
    message: messageWith(true),
  };
}

function messageWith(ephemeral: boolean): Fields {
  const author = { ...user, id: BOT_USER, bot: true };
  return {
    id: '1700000000000000001',
    channel_id: CHANNEL,
    content: '',
    author,
    type: 20,
    attachments: [],
    embeds: [],
    mentions: [],
    flags: (ephemeral ? 64 : 0) | 32768,
  };
}

/** A message in a server; `content` comes without the privileged intent since the bot is mentioned. */
export function mention(content: string, over: Fields = {}): Fields {
  return {
    ...spoken(content),
    guild_id: GUILD,
    mentions: [{ ...user, id: BOT_USER, username: 'glutamate', bot: true }],
    ...over,
  };
}

export function direct(content: string, over: Fields = {}): Fields {
  return { ...spoken(content), channel_id: '1400000000000000009', channel_type: 1, ...over };
}

function spoken(content: string): Fields {
  return {
    channel_id: CHANNEL,
    content,
    author: user,
    type: 0,
    tts: false,
    timestamp: '2026-11-22T12:00:00Z',
    edited_timestamp: null,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    flags: 0,
    components: [],
  };
}
