// oauth.v2.access of the test peer: a code or a refresh token for a bot token, once each.
import type { IncomingMessage } from 'node:http';
import type { ApiAnswer } from './slack-web-api.js';
import type { SlackWorld } from './slack-world.js';

type Args = Readonly<Record<string, unknown>>;

export const oauthApp = {
  clientId: '111.222',
  clientSecret: 'client-secret',
  stateSecret: 'state-secret',
} as const;

const used = new WeakMap<SlackWorld, Set<string>>();

/** Codes look like `code-TEAM` (a workspace), `org-ENTERPRISE`, or `rotating-TEAM` (its token runs out at once). */
export function answerOAuth(world: SlackWorld, args: Args, request: IncomingMessage): ApiAnswer {
  const basic = /^Basic (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  const [id, secret] =
    basic === undefined
      ? [args['client_id'], args['client_secret']]
      : Buffer.from(basic, 'base64').toString().split(':');
  if (id !== oauthApp.clientId) return { ok: false, error: 'invalid_client_id' };
  if (secret !== oauthApp.clientSecret) return { ok: false, error: 'bad_client_secret' };
  const refreshing = args['grant_type'] === 'refresh_token';
  const given = String(refreshing ? args['refresh_token'] : args['code']);
  const spent = used.get(world) ?? new Set();
  used.set(world, spent);
  if (spent.has(given)) return { ok: false, error: refreshing ? 'invalid_refresh_token' : 'invalid_code' };
  spent.add(given);
  const [kind = '', team = ''] = given.replace(/^refresh-/, '').split('-');
  if (!['code', 'org', 'rotating'].includes(kind)) return { ok: false, error: 'invalid_code' };
  const token = `xoxb-${kind}-${team}-${spent.size}`;
  const scopes = world.grants.get('xoxb-good')?.scopes ?? [];
  world.grants.set(token, { team, botUser: 'U0BOT', scopes });
  const rotation =
    kind === 'rotating'
      ? { refresh_token: `refresh-${kind}-${team}-${spent.size}`, expires_in: refreshing ? 43_200 : 60 }
      : {};
  const common = {
    ok: true,
    app_id: 'A0APP',
    access_token: token,
    token_type: 'bot',
    scope: scopes.join(','),
    bot_user_id: 'U0BOT',
    ...rotation,
  };
  if (refreshing) return common;
  const org = kind === 'org';
  return {
    ...common,
    authed_user: { id: 'U0ADMIN' },
    team: org ? null : { id: team, name: 'Team' },
    enterprise: org ? { id: team, name: 'Org' } : null,
    is_enterprise_install: org,
  };
}
