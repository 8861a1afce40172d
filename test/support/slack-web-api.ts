// The Web API of the test peer: the checks that Slack makes of a call, in its order, with its answers.
import type { IncomingMessage } from 'node:http';
import { messageViolations, viewViolations } from './slack-violations.js';
import type { SlackWorld } from './slack-world.js';

type Args = Readonly<Record<string, unknown>>;
export type ApiAnswer = Readonly<Record<string, unknown>> & { readonly ok: boolean; readonly error?: string };

/** https://docs.slack.dev/reference/methods, the scopes that a bot token needs. */
const scopes: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'conversations.history': 'im:history',
  'assistant.threads.setStatus': 'assistant:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'assistant.threads.setTitle': 'assistant:write',
};

/** Arguments as Slack takes them: a form whose nested values are JSON; anything else is no argument. */
export function readArguments(body: string, type: string | undefined): Args | null {
  if (!type?.startsWith('application/x-www-form-urlencoded')) return null;
  const args: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const nested = ['blocks', 'view', 'prompts', 'metadata'].includes(name);
    try {
      args[name] = nested ? JSON.parse(value) : value;
    } catch {
      return null;
    }
  }
  return args;
}

export function tokenOf(request: IncomingMessage): string | null {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

export function answerCall(world: SlackWorld, method: string, args: Args, token: string | null): ApiAnswer {
  const grant = token === null ? undefined : world.grants.get(token);
  if (token === null) return no('not_authed');
  if (grant === undefined) return no(token.startsWith('xoxb-revoked') ? 'token_revoked' : 'invalid_auth');
  const scope = scopes[method];
  if (scope !== undefined && !grant.scopes.includes(scope))
    return { ...no('missing_scope'), needed: scope, provided: grant.scopes.join(',') };
  switch (method) {
    case 'auth.test':
      return {
        ok: true,
        user_id: grant.botUser,
        bot_id: 'B0BOT',
        team_id: grant.team,
        url: 'https://team.slack.example/',
      };
    case 'chat.postMessage':
      return postMessage(world, args);
    case 'chat.postEphemeral':
      return postEphemeral(world, args);
    case 'conversations.history':
      return { ok: true, messages: world.posts.filter(({ channel }) => channel === args['channel']) };
    case 'views.publish':
      return typeof args['user_id'] === 'string'
        ? view(world, method, args, 'home')
        : no('invalid_arguments');
    case 'views.open':
      return args['trigger_id'] === 'trigger.expired'
        ? no('expired_trigger_id')
        : view(world, method, args, 'modal');
    case 'views.update':
      return typeof args['view_id'] === 'string' ? view(world, method, args, 'modal') : no('not_found');
    case 'assistant.threads.setStatus':
    case 'assistant.threads.setTitle':
      return typeof args['thread_ts'] === 'string' ? conversation(args) : no('invalid_arguments');
    case 'assistant.threads.setSuggestedPrompts':
      return conversation(args);
    default:
      return no('unknown_method');
  }
}

function postMessage(world: SlackWorld, args: Args): ApiAnswer {
  const to = String(args['channel'] ?? '');
  const channel = world.channels.get(to);
  const direct = /^[UW][A-Z0-9]+$/.test(to);
  if (channel === undefined && !direct) return no('channel_not_found');
  if (channel?.archived) return no('is_archived');
  if (channel !== undefined && !channel.member) return no('not_in_channel');
  if (world.isFull(to)) return { ...no('ratelimited'), retryAfter: 1 };
  const broken = messageViolations(args)[0];
  if (broken !== undefined) return no(broken.error);
  const thread = typeof args['thread_ts'] === 'string' ? args['thread_ts'] : null;
  world.posts.push({
    via: 'chat.postMessage',
    channel: to,
    thread,
    onlyFor: direct ? to : null,
    replaces: false,
    message: args,
    at: Date.now(),
  });
  return { ok: true, channel: to, ts: `${world.posts.length}.000100` };
}

function postEphemeral(world: SlackWorld, args: Args): ApiAnswer {
  const to = String(args['channel'] ?? '');
  const channel = world.channels.get(to);
  if (channel === undefined) return no('channel_not_found');
  if (channel.archived) return no('is_archived');
  if (!channel.member) return no('user_not_in_channel');
  if (typeof args['user'] !== 'string') return no('invalid_arguments');
  const broken = messageViolations(args)[0];
  if (broken !== undefined) return no(broken.error);
  const thread = typeof args['thread_ts'] === 'string' ? args['thread_ts'] : null;
  world.posts.push({
    via: 'chat.postEphemeral',
    channel: to,
    thread,
    onlyFor: args['user'],
    replaces: false,
    message: args,
    at: Date.now(),
  });
  return { ok: true, message_ts: `${world.posts.length}.000200` };
}

function view(world: SlackWorld, method: string, args: Args, type: 'home' | 'modal'): ApiAnswer {
  const shown = args['view'] as Args | undefined;
  if (shown?.['type'] !== type || viewViolations(shown).length > 0) return no('invalid_arguments');
  world.views.push({ method, args });
  return { ok: true, view: { id: 'V0VIEW' } };
}

function conversation(args: Args): ApiAnswer {
  const prompts = args['prompts'];
  if (prompts !== undefined && (!Array.isArray(prompts) || prompts.length === 0 || prompts.length > 4))
    return no('invalid_arguments');
  return typeof args['channel_id'] === 'string' ? { ok: true } : no('invalid_arguments');
}

function no(error: string): ApiAnswer {
  return { ok: false, error };
}
