// The manifest installs as it is, and asks for what the code uses: no scope more, none less.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { slackManifest } from '../../adapters/slack/manifest.js';
import { readSlack } from '../../adapters/slack/read.js';
import { shippedBot } from '../support/pack-cards.js';
import { unwanted, wanted } from '../support/slack-events.js';

const overHttp = slackManifest(shippedBot(), { url: 'https://bot.example.org/' });
const overSocket = slackManifest(shippedBot(), { socket: true });

// https://docs.slack.dev/reference/app-manifest, the parts that we use; a field that Slack does not know is an error there too.
const address = z.url({ protocol: /^https$/ });
const schema = z.strictObject({
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({
      display_name: z
        .string()
        .max(80)
        .regex(/^[a-z0-9._-]+$/),
      always_online: z.boolean(),
    }),
    assistant_view: z.strictObject({
      assistant_description: z.string().min(1).max(300),
      suggested_prompts: z
        .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
        .max(4),
    }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z-]{1,31}$/),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.boolean(),
          url: address.optional(),
        }),
      )
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          type: z.enum(['global', 'message']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(address).optional(),
    scopes: z.strictObject({ bot: z.array(z.string()).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: address.optional(),
      bot_events: z.array(z.string()).max(100),
    }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: address.optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

/** https://docs.slack.dev/reference/events and /methods: the scope that each needs of a bot; from there, not from our table. */
const scopeOfEvent: Readonly<Record<string, string | null>> = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  app_home_opened: null,
  assistant_thread_started: 'assistant:write',
  app_uninstalled: null,
  tokens_revoked: null,
  'slash command': 'commands',
  'message shortcut': 'commands',
};
const scopeOfMethod: Readonly<Record<string, string | null>> = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'views.open': null,
  'views.publish': null,
  'views.update': null,
  'assistant.threads.setStatus': 'assistant:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'assistant.threads.setTitle': 'assistant:write',
};

// The deliveries that the reader finds something to do in, by their name at Slack.
function handled(): string[] {
  const names = [...wanted(), ...unwanted()]
    .filter(({ payload }) => !['nothing'].includes(readSlack(payload, 'U0BOT').kind))
    .map(({ name }) => name);
  const known = Object.keys(scopeOfEvent);
  return [
    ...new Set(
      names.flatMap((name) => known.find((event) => name === event || name.startsWith(`${event} `)) ?? []),
    ),
  ].sort();
}

// Every Web API method that the adapter's sources name, the table of scopes itself excepted.
function called(): string[] {
  const folder = new URL('../../adapters/slack/', import.meta.url);
  const sources = readdirSync(folder)
    .filter((file) => file !== 'surface.ts')
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const code = sources.join('\n').replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '');
  const named = code.match(/'[a-z]+(?:\.[a-z]+)*\.[a-z][A-Za-z]+'/g)?.map((name) => name.slice(1, -1)) ?? [];
  const direct = [...code.matchAll(/client\.((?:[a-z]+\.)+[a-zA-Z]+)\(/g)].map((match) => match[1] ?? '');
  const methods = [...named, ...direct].filter((name) =>
    /^(?:chat|views|auth|assistant|conversations|users|reactions|files|team|apps|pins|im)\./.test(name),
  );
  return [...new Set(methods)].sort();
}

describe('the manifest', () => {
  it.each([
    ['HTTP', overHttp],
    ['Socket Mode', overSocket],
  ])('over %s has the form that Slack takes', (_name, manifest) => {
    expect(schema.safeParse(JSON.parse(JSON.stringify(manifest))).error).toBeUndefined();
  });

  it('asks for exactly the scopes that the handlers and the calls need', () => {
    const needed = [
      ...handled().map((name) => scopeOfEvent[name]),
      ...called().map((name) => scopeOfMethod[name]),
    ];
    expect(needed).not.toContain(undefined);
    const scopes = [...new Set(needed.filter((scope) => typeof scope === 'string'))].sort();
    expect(overHttp.oauth_config.scopes.bot).toEqual(scopes);
    expect(overSocket.oauth_config.scopes.bot).toEqual(scopes);
  });

  it('subscribes to exactly the events that the reader knows', () => {
    const events = handled().filter((name) => !['slash command', 'message shortcut'].includes(name));
    expect((overHttp.settings['event_subscriptions'] as { bot_events: string[] }).bot_events).toEqual(events);
  });

  it('sends everything to one address over HTTP, and names none over Socket Mode', () => {
    const text = JSON.stringify(overHttp);
    expect(text.match(/https:\/\/bot\.example\.org\/slack\/events/g)?.length).toBe(3);
    expect(text).toContain('https://bot.example.org/slack/oauth_redirect');
    expect(text).not.toContain('org//');
    expect(JSON.stringify(overSocket)).not.toContain('://');
    expect(overSocket.settings['socket_mode_enabled']).toBe(true);
  });

  it('hints at the grammar of the pack', () => {
    const [command] = overHttp.features['slash_commands'] as { usage_hint: string }[];
    expect(command?.usage_hint).toContain('therapy');
  });
});
