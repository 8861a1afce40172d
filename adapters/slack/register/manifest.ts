// The app manifest, made from what the code uses: install it as it is, and every scope, event and route is the one needed. Pure.

import { journalAndYear } from '../../../src/card/index.js';
import { type Bot, LANGUAGES } from '../../../src/index.js';
import { shorten, subjectOf } from '../../chat/card-text.js';
import { defaultIdentity, type Identity } from '../../settings/identity.js';
import { limits } from '../limits.js';
import { events, interactions, paneEvents, scopesNeeded } from './surface.js';

/** Over HTTP, with the address of the service; or over Socket Mode, which needs none. */
export type Transport = { readonly url: string } | { readonly socket: true };

/**
 * How people talk to the app in its own conversation. New apps must take `agent`; `assistant` is what older apps have until
 * they switch, which cannot be undone (https://docs.slack.dev/ai/migrating-to-agent-messaging).
 */
export type Experience = 'agent' | 'assistant';

/** https://docs.slack.dev/reference/app-manifest (schema: https://github.com/slackapi/manifest-schema) */
export interface SlackManifest {
  readonly display_information: Readonly<Record<string, string>>;
  readonly features: Readonly<Record<string, unknown>>;
  readonly oauth_config: {
    readonly redirect_urls?: readonly string[];
    readonly scopes: { readonly bot: readonly string[] };
  };
  readonly settings: Readonly<Record<string, unknown>>;
  readonly app_directory?: Readonly<Record<string, unknown>>;
}

export function slackManifest(
  bot: Bot,
  transport: Transport,
  experience: Experience = 'agent',
  identity: Identity = defaultIdentity,
  supportEmail: string | null = null,
): SlackManifest {
  const base = 'url' in transport ? transport.url.replace(/\/+$/, '') : null;
  const request = base === null ? {} : { request_url: `${base}/slack/events` };
  return {
    display_information: {
      name: identity.name,
      description: `${subjectOf(bot, subjectMax)}: quoted word for word, with the caveats`,
      long_description: longDescription(bot, base),
      background_color: '#1f3a4d',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: identity.command, always_online: true },
      ...conversation(bot, experience),
      slash_commands: [
        {
          command: `/${identity.command}`,
          description: `Ask about ${subjectOf(bot, subjectMax)}; for you alone until you share it`,
          usage_hint: usageHint(bot),
          should_escape: false,
          ...(base === null ? {} : { url: `${base}/slack/events` }),
        },
      ],
      shortcuts: [
        {
          name: interactions.shortcut.title,
          type: 'message',
          callback_id: interactions.shortcut.name,
          description: 'Answers privately what the review says of this message',
        },
      ],
    },
    oauth_config: {
      ...(base === null ? {} : { redirect_urls: [`${base}/slack/oauth_redirect`] }),
      scopes: { bot: scopesNeeded() },
    },
    settings: {
      event_subscriptions: { ...request, bot_events: eventsOf(experience) },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: true,
      socket_mode_enabled: base === null,
      token_rotation_enabled: false,
    },
    ...(base === null || supportEmail === null ? {} : { app_directory: directory(base, supportEmail) }),
  };
}

// What Slack's directory shows, all of it or nothing; the pages are public-pages.ts's.
function directory(base: string, supportEmail: string): Readonly<Record<string, unknown>> {
  return {
    installation_landing_page: `${base}/slack/install`,
    privacy_policy_url: `${base}/privacy`,
    support_url: `${base}/support`,
    support_email: supportEmail,
    supported_languages: LANGUAGES.map((language) => languageNames.of(language) ?? language),
    pricing: 'Free',
  };
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

const invitation = 'Ask the review; you get its own words with their caveats.';

function conversation({ examples }: Bot, experience: Experience): Readonly<Record<string, unknown>> {
  const suggested_prompts = examples
    .slice(0, limits.prompts)
    .map(({ label, text }) => ({ title: label, message: text }));
  if (experience === 'agent') return { agent_view: { agent_description: invitation, suggested_prompts } };
  return { assistant_view: { assistant_description: invitation, suggested_prompts } };
}

function eventsOf(experience: Experience): readonly string[] {
  return Object.keys(experience === 'agent' ? events : { ...events, ...paneEvents }).sort();
}

/** "does ketamine help? | therapy Magnesium | … | help": a question and as many topics as fit, each of which is answered as it stands. */
function usageHint({ examples }: Bot): string {
  const [question = 'a question'] = examples.filter(({ command }) => command.kind === 'ask').map(textOf);
  const topics = examples.filter(({ command }) => command.kind === 'topic').map(textOf);
  const hints = (shown: readonly string[]): string => [question, ...shown, 'help'].join(' | ');
  const fitting = topics.map((_, index) => hints(topics.slice(0, index + 1)));
  return fitting.findLast((hint) => hint.length <= hintMax) ?? hints([]);
}

const textOf = ({ text }: { readonly text: string }): string => text;

/** Slack takes 1000 characters; a phone shows far fewer. */
const hintMax = 80;

/** Characters that the name of what is quoted may take of a description. */
const subjectMax = 80;

/** Sources that the description names. */
const packsMax = 5;

// Slack wants at least 175 characters here (https://docs.slack.dev/reference/app-manifest#display).
function longDescription({ library }: Bot, base: string | null): string {
  const rest = library.packs.length - packsMax;
  const titles = library.packs
    .slice(0, packsMax)
    .map(({ source }) => `${source.title}${journalAndYear(source)}`);
  const packs = [...titles, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
  const text =
    `Ask about the review and get its own words, the caveats that go with them, and where to read them: ${packs}. ` +
    'It says so when the review does not say. It writes no sentence of its own about medicine, gives no personal advice, ' +
    'and stores no question. Not medical advice.';
  const pages =
    base === null ? '' : ` Privacy: ${base}/privacy. Terms: ${base}/terms. Support: ${base}/support.`;
  return `${shorten(text, limits.manifest.longDescription - pages.length)}${pages}`;
}
