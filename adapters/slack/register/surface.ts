// What the app asks of Slack, as data: the events it hears and the methods it calls, each with the scope that it needs.
// The manifest, the registration and the check at start are made from this, so that no scope is asked for without a use.

/** https://docs.slack.dev/reference/events: event (as the manifest names it) → scope of the bot token, null where none is needed. */
export const events = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  app_home_opened: null,
  app_uninstalled: null,
  tokens_revoked: null,
} as const;

/**
 * Events of the assistant pane, which an app has that was created before 30 June 2026 and never switched to the agent view:
 * Slack refuses the pane to new apps (https://docs.slack.dev/ai/migrating-to-agent-messaging). They are still answered.
 */
export const paneEvents = { assistant_thread_started: 'assistant:write' } as const;

/** https://docs.slack.dev/reference/methods: method → scope of the bot token, null where any token will do. */
const methods = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'views.publish': null,
  'views.open': null,
  'views.update': null,
  'conversations.history': 'im:history',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'assistant.threads.setTitle': 'assistant:write',
} as const;

export type SlackMethod = keyof typeof methods;

/** The slash command and the message shortcut both need `commands` (https://docs.slack.dev/reference/scopes/commands). */
export const interactions = {
  command: { scope: 'commands' },
  shortcut: { name: 'ask-the-review', title: 'Ask the review', scope: 'commands' },
} as const;

/** What stops working without a scope; said at start when the token lacks it. */
const losses: Readonly<Record<string, string>> = {
  commands: 'the slash command and the message shortcut',
  'app_mentions:read': 'questions by mention in channels',
  'chat:write': 'answers in channels and direct messages',
  'im:history': 'questions in direct messages',
  'assistant:write': 'suggested questions in the Messages tab, and the assistant pane',
};

/** Every scope that the bot token needs, in alphabetical order. */
export function scopesNeeded(): readonly string[] {
  const all = [
    ...Object.values(events),
    ...Object.values(methods),
    interactions.command.scope,
    interactions.shortcut.scope,
  ];
  return [...new Set(all.flatMap((scope) => scope ?? []))].sort();
}

export function lossOf(scope: string): string {
  return losses[scope] ?? 'a part of the app';
}

/** Names under which Bolt hears the events: it knows `message.im` as `message`. */
export function boltEvents(): readonly string[] {
  return Object.keys({ ...events, ...paneEvents }).map((name) => name.replace(/\..*$/, ''));
}
