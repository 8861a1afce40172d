// The manifest installs as it is, and asks for what the code uses: no scope more, none less.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSlack } from '../../adapters/slack/read/read.js';
import { slackManifest } from '../../adapters/slack/register/manifest.js';
import { shippedBot } from '../support/pack-cards.js';
import { botOf } from '../support/several-packs.js';
import { unwanted, wanted } from '../support/slack-events.js';

const overHttp = slackManifest(shippedBot(), { url: 'https://bot.example.org/' });
const overSocket = slackManifest(shippedBot(), { socket: true });
const listed = slackManifest(
  shippedBot(),
  { url: 'https://bot.example.org/' },
  'agent',
  undefined,
  'help@bot.example.org',
);
const longWinded = botOf({
  id: 'long',
  title: `A review of ${'very '.repeat(1000)}long titles`,
  sentences: [['Long names were seen.', 'They may be rare.']],
  topics: [{ name: 'A name that is as long as a name may be', says: [1] }],
});
const legacy = slackManifest(shippedBot(), { socket: true }, 'assistant');

const text = (min: number, max: number) => z.string().min(min).max(max);
const address = (max: number) => z.url({ protocol: /^https?$/ }).max(max);
const distinct = (list: readonly string[]): boolean => new Set(list).size === list.length;

// The bounds of Slack's published schema (https://github.com/slackapi/manifest-schema, version 2), for the parts that we use. A
// field that Slack does not know is an error there as well.
const prompts = z.array(z.strictObject({ title: z.string(), message: z.string() }));
const conversation = {
  agent_view: z.strictObject({ agent_description: text(1, 300), suggested_prompts: prompts.max(4) }),
  assistant_view: z.strictObject({ assistant_description: text(1, 300), suggested_prompts: prompts.max(4) }),
};
const features = {
  app_home: z.strictObject({
    home_tab_enabled: z.boolean(),
    messages_tab_enabled: z.boolean(),
    messages_tab_read_only_enabled: z.boolean(),
  }),
  bot_user: z.strictObject({
    display_name: text(1, 80).regex(/^[a-z0-9._-]+$/),
    always_online: z.boolean(),
  }),
  slash_commands: z
    .array(
      z.strictObject({
        command: text(2, 32).regex(/^\/[a-z-]+$/),
        description: text(1, 2000),
        usage_hint: text(1, 1000),
        should_escape: z.boolean(),
        url: address(3000).optional(),
      }),
    )
    .min(1)
    .max(50),
  shortcuts: z
    .array(
      z.strictObject({
        name: text(1, 24),
        type: z.enum(['global', 'message']),
        callback_id: text(1, 255),
        description: text(1, 150),
      }),
    )
    .min(1)
    .max(10),
};
const schemaOf = (view: keyof typeof conversation) =>
  z.strictObject({
    display_information: z.strictObject({
      name: text(1, 35),
      description: text(1, 140),
      long_description: text(175, 4000),
      background_color: z.string().regex(/^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/),
    }),
    features: z.strictObject({ ...features, [view]: conversation[view] }),
    oauth_config: z.strictObject({
      redirect_urls: z.array(address(2500)).max(1000).refine(distinct).optional(),
      scopes: z.strictObject({ bot: z.array(text(1, 50)).max(255) }),
    }),
    settings: z.strictObject({
      event_subscriptions: z.strictObject({
        request_url: address(3500).optional(),
        bot_events: z.array(text(1, 50)).max(100).refine(distinct),
      }),
      interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: address(3500).optional() }),
      org_deploy_enabled: z.boolean(),
      socket_mode_enabled: z.boolean(),
      token_rotation_enabled: z.boolean(),
    }),
    app_directory: z
      .strictObject({
        installation_landing_page: address(255),
        privacy_policy_url: address(500),
        support_url: address(350),
        support_email: z.email().max(100),
        supported_languages: z.array(text(1, 50)).min(1).max(50),
        pricing: text(1, 30),
      })
      .optional(),
  });

/** What Slack would say against a manifest: the path of each fault. */
const faultsOf = (manifest: unknown, view: keyof typeof conversation = 'agent_view'): readonly string[] =>
  (schemaOf(view).safeParse(JSON.parse(JSON.stringify(manifest))).error?.issues ?? []).map(({ path }) =>
    path.join('/'),
  );

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
  'conversations.history': 'im:history',
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
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('surface.ts'))
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
    ['the shipped review, over HTTP', overHttp, 'agent_view'],
    ['the shipped review, over Socket Mode', overSocket, 'agent_view'],
    ['the shipped review, for the directory', listed, 'agent_view'],
    ['an older app', legacy, 'assistant_view'],
    ['a pack of long names', slackManifest(longWinded, { socket: true }), 'agent_view'],
  ] as const)('of %s has the form that Slack takes', (_name, manifest, view) => {
    expect(faultsOf(manifest, view)).toEqual([]);
  });

  it('would be refused past a bound, or with the view of the other kind of app', () => {
    const [shortcut] = overSocket.features['shortcuts'] as object[];
    const longName = { ...overSocket.features, shortcuts: [{ ...shortcut, name: 'n'.repeat(25) }] };
    expect(faultsOf({ ...overSocket, features: longName })).toEqual(['features/shortcuts/0/name']);
    expect(faultsOf(legacy)).toEqual(['features/agent_view', 'features']);
  });

  it('has the assistant pane only for apps that still have it', () => {
    const eventsOf = ({ settings }: typeof legacy) =>
      (settings['event_subscriptions'] as { bot_events: string[] }).bot_events;
    expect(eventsOf(overSocket)).toEqual(expect.arrayContaining(['app_home_opened', 'message.im']));
    expect(eventsOf(overSocket)).not.toContain('assistant_thread_started');
    expect(eventsOf(legacy)).toContain('assistant_thread_started');
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
    expect((legacy.settings['event_subscriptions'] as { bot_events: string[] }).bot_events).toEqual(events);
    expect((overHttp.settings['event_subscriptions'] as { bot_events: string[] }).bot_events).toEqual(
      events.filter((name) => name !== 'assistant_thread_started'),
    );
  });

  it('sends everything to one address over HTTP, and names none over Socket Mode', () => {
    const text = JSON.stringify(overHttp);
    expect(text.match(/https:\/\/bot\.example\.org\/slack\/events/g)?.length).toBe(3);
    expect(text).toContain('https://bot.example.org/slack/oauth_redirect');
    expect(text).not.toContain('org//');
    for (const page of ['privacy', 'terms', 'support'])
      expect(overHttp.display_information['long_description']).toContain(`https://bot.example.org/${page}`);
    expect(overHttp.app_directory).toBeUndefined();
    expect(listed.app_directory).toMatchObject({
      privacy_policy_url: 'https://bot.example.org/privacy',
      support_url: 'https://bot.example.org/support',
      support_email: 'help@bot.example.org',
    });
    expect(JSON.stringify(overSocket)).not.toContain('://');
    expect(overSocket.settings['socket_mode_enabled']).toBe(true);
  });

  it('hints at what one may type, with examples that the pack answers', () => {
    const [command] = overHttp.features['slash_commands'] as { usage_hint: string }[];
    const hints = command?.usage_hint.split(' | ') ?? [];
    expect(hints.at(-1)).toBe('help');
    const examples = hints.slice(0, -1);
    expect(examples[0]).toMatch(/\?$/);
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) expect(shippedBot().respond(example).answer.kind).toBe('found');
  });
});
