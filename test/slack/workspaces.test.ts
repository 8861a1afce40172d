// Many workspaces: installation with the state checked, org-wide installations, rotated tokens, and the end of an installation.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { type SlackApp, startSlack } from '../support/slack-app.js';
import { oauthApp } from '../support/slack-oauth.js';
import { commandForm, eventBody, freshStamp, mention } from '../support/slack-payloads.js';
import { visibleText } from '../support/slack-visible.js';

const env = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: oauthApp.clientId,
  SLACK_CLIENT_SECRET: oauthApp.clientSecret,
  SLACK_STATE_SECRET: oauthApp.stateSecret,
};

describe('many workspaces', () => {
  let app: SlackApp;
  let base: string;
  beforeEach(async () => {
    app = await startSlack('http', { env });
    base = `http://127.0.0.1:${app.running.port}`;
  });
  afterEach(async () => await app.stop());

  async function begin(): Promise<{ state: string; cookie: string; location: URL }> {
    const response = await fetch(`${base}/slack/install`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    const location = new URL(response.headers.get('location') ?? '');
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return { state: location.searchParams.get('state') ?? '', cookie, location };
  }

  async function install(code: string): Promise<Response> {
    const { state, cookie } = await begin();
    const query = new URLSearchParams({ code, state });
    return await fetch(`${base}/slack/oauth_redirect?${query}`, { headers: { cookie } });
  }

  const from = (team: string | null, enterprise: string | null = null) => ({
    team_id: team,
    enterprise_id: enterprise,
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: team,
        user_id: 'U0BOT',
        is_bot: true,
        is_enterprise_install: enterprise !== null,
      },
    ],
  });

  async function asks(over: Record<string, unknown>): Promise<string> {
    const thread = freshStamp();
    await app.event({ ...mention('therapy ketamine', { thread_ts: thread }), ...over });
    return thread;
  }

  const answered = (thread: string) => app.post((post) => post.thread === thread);
  const tokens = () =>
    app.world.calls.filter(({ method }) => method === 'chat.postMessage').map(({ token }) => token);
  const ended = (event: Record<string, unknown>, team: string, over: Record<string, unknown> = {}) =>
    app.event(eventBody(event, { ...from(team), ...over }));
  const uninstalled = { type: 'app_uninstalled' };
  const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT'] } };

  it('sends the installer to Slack with the scopes of the manifest and a state of its own', async () => {
    const [first, second] = [await begin(), await begin()];
    expect(first.location.origin + first.location.pathname).toBe(`${app.peer.origin}/oauth/v2/authorize`);
    expect(first.location.searchParams.get('scope')?.split(',')).toEqual(scopesNeeded());
    expect(first.location.searchParams.get('client_id')).toBe(oauthApp.clientId);
    expect(first.state).not.toBe(second.state);
  });

  it('gives the state a cookie that no page of another site can have sent', async () => {
    const cookie =
      (await fetch(`${base}/slack/install`, { redirect: 'manual' })).headers.get('set-cookie') ?? '';
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=600'])
      expect(cookie.split('; ')).toContain(part);
  });

  it('leads from the page of the installation into the app’s messages in that workspace', async () => {
    const linkOn = async (code: string): Promise<string> =>
      /href="([^"]+)"/.exec(await (await install(code)).text())?.[1]?.replaceAll('&#x26;', '&') ?? '';
    const link = await linkOn('code-T1ONE');
    expect(new URL(link).origin + new URL(link).pathname).toBe('https://slack.com/app_redirect');
    expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
      app: 'A0APP',
      team: 'T1ONE',
      tab: 'messages',
    });
    expect(await linkOn('org-E1ORG')).toMatch(/app_redirect\?app=A0APP&tab=messages$/);
    for (const path of ['/privacy', '/terms', '/support'])
      expect((await fetch(`${base}${path}`)).status).toBe(200);
  });

  it('takes a state once: Slack is not asked again for the same one', async () => {
    const { state, cookie } = await begin();
    const query = new URLSearchParams({ code: 'code-T1ONE', state });
    const redirected = () => fetch(`${base}/slack/oauth_redirect?${query}`, { headers: { cookie } });
    expect((await redirected()).status).toBe(200);
    const asked = () => app.world.calls.filter(({ method }) => method === 'oauth.v2.access').length;
    expect(asked()).toBe(1);
    for (const { status } of await Promise.all(Array.from({ length: 20 }, redirected)))
      expect(status).toBe(400);
    expect(asked()).toBe(1);
  });

  it('logs a flood of bad redirects once for each kind', async () => {
    for (let n = 0; n < 50; n++) {
      await fetch(`${base}/slack/oauth_redirect?code=x&state=forged`);
      await fetch(`${base}/slack/oauth_redirect?error=access_denied`);
    }
    const told = app.lines.filter((line) => /installation was not finished|Slack library/.test(line));
    expect(told.length).toBe(2);
  });

  it('answers each workspace with its own token', async () => {
    for (const team of ['T1ONE', 'T1TWO']) expect((await install(`code-${team}`)).status).toBe(200);
    await answered(await asks(from('T1ONE')));
    await answered(await asks(from('T1TWO')));
    expect(tokens()).toEqual([expect.stringContaining('T1ONE'), expect.stringContaining('T1TWO')]);
  });

  it('installs nothing without the state that it gave, with the state of another browser, or when the installer says no', async () => {
    const { state, cookie } = await begin();
    const other = await begin();
    const attempts: [string, string][] = [
      ['code=code-T1ONE', cookie],
      [`code=code-T1ONE&state=${state}`, ''],
      [`code=code-T1ONE&state=${state}`, other.cookie],
      ['code=code-T1ONE&state=forged', 'slack-app-oauth-state=forged'],
      [`error=access_denied&state=${state}`, cookie],
      ['', ''],
    ];
    for (const [query, sent] of attempts) {
      const response = await fetch(`${base}/slack/oauth_redirect?${query}`, { headers: { cookie: sent } });
      expect(response.status).toBe(400);
    }
    expect(app.world.calls.filter(({ method }) => method === 'oauth.v2.access')).toEqual([]);
  });

  it('repeats nothing of the request in its pages', async () => {
    const response = await fetch(
      `${base}/slack/oauth_redirect?error=%3Cscript%3Ealert(1)%3C/script%3E&state=%3Cb%3E`,
    );
    expect(await response.text()).not.toContain('script>alert');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('answers every workspace of an org-wide installation', async () => {
    expect((await install('org-E1ORG')).status).toBe(200);
    await answered(await asks(from('T1INNER', 'E1ORG')));
    await answered(await asks(from('T1OTHER', 'E1ORG')));
    expect(tokens().every((token) => token?.includes('E1ORG'))).toBe(true);
  });

  it('rotates a token that runs out, once for questions that come together', async () => {
    await install('rotating-T1ROT');
    const threads = await Promise.all([1, 2, 3].map(async () => await asks(from('T1ROT'))));
    for (const thread of threads) await answered(thread);
    const refreshes = app.world.calls.filter(
      ({ method, args }) => method === 'oauth.v2.access' && args['grant_type'] === 'refresh_token',
    );
    expect(refreshes.length).toBe(1);
    expect(new Set(tokens()).size).toBe(1);
    expect(tokens()[0]).not.toBe('xoxb-rotating-T1ROT-1');
  });

  it.each([
    ['app_uninstalled', [uninstalled]],
    ['tokens_revoked', [revoked]],
    ['both', [revoked, uninstalled]],
    ['both the other way round, twice', [uninstalled, revoked, uninstalled]],
  ])('forgets a workspace on %s, and says so to the one who asks', async (_name, events) => {
    await install('code-T1GONE');
    for (const event of events) await ended(event, 'T1GONE');
    await app.logged('"msg":"uninstalled"');
    await app.command(
      commandForm('therapy ketamine', {
        team_id: 'T1GONE',
        response_url: app.peer.responseUrl('C0PUBLIC', 'U0LEFT'),
      }),
    );
    expect(visibleText((await app.post(({ onlyFor }) => onlyFor === 'U0LEFT')).message)).toContain(
      'not installed',
    );
    expect(JSON.parse(await app.logged('not_installed'))).toHaveProperty('cure');
  });

  it('keeps a new installation when the end of the old one is told late', async () => {
    const before = Math.floor(Date.now() / 1000) - 60;
    await install('code-T1BACK');
    await ended(uninstalled, 'T1BACK', { event_time: before });
    await ended(revoked, 'T1BACK', { event_time: before });
    await answered(await asks(from('T1BACK')));
  });

  it('keeps the app when only the tokens of people were revoked', async () => {
    await install('code-T1USERS');
    await ended({ type: 'tokens_revoked', tokens: { oauth: ['U0SOMEBODY'], bot: [] } }, 'T1USERS');
    await answered(await asks(from('T1USERS')));
  });

  it('ends an org-wide installation for all of its workspaces', async () => {
    await install('org-E1END');
    await ended(uninstalled, 'T1INNER', { ...from('T1INNER', 'E1END') });
    await app.logged('"event":"app_uninstalled"');
    await app.command(
      commandForm('help', {
        team_id: 'T1INNER',
        enterprise_id: 'E1END',
        is_enterprise_install: 'true',
        response_url: app.peer.responseUrl('C0PUBLIC', 'U0ORG'),
      }),
    );
    expect(visibleText((await app.post(({ onlyFor }) => onlyFor === 'U0ORG')).message)).toContain(
      'not installed',
    );
  });

  it('warns that the memory forgets', async () => {
    expect(JSON.parse(await app.logged('kept in memory'))).toMatchObject({ cure: 'set DATABASE_URL' });
  });
});

describe('one workspace with its token alone', () => {
  it('is told in the log what to do when the app is removed from it', async () => {
    const app = await startSlack('http');
    try {
      await app.event(eventBody({ type: 'app_uninstalled' }));
      expect(JSON.parse(await app.logged('app_uninstalled')).cure).toContain('SLACK_BOT_TOKEN');
    } finally {
      await app.stop();
    }
  });
});

describe('one workspace with its token beside the installations of others', () => {
  it('answers it with the token that is set', async () => {
    const app = await startSlack('http', { env: { ...env, SLACK_BOT_TOKEN: 'xoxb-good' } });
    try {
      await app.event(mention('therapy ketamine', { thread_ts: '1700000009.000001' }));
      await app.post(({ thread }) => thread === '1700000009.000001');
    } finally {
      await app.stop();
    }
  });
});

describe('the process for HTTP beside one with the sockets', () => {
  it('serves the installation pages and nothing else of Slack', async () => {
    const app = await startSlack('socket', { env: { ...env, SLACK_APP_TOKEN: 'xapp-good' }, only: 'http' });
    try {
      const base = `http://127.0.0.1:${app.running.port}`;
      expect((await fetch(`${base}/slack/install`, { redirect: 'manual' })).status).toBe(302);
      expect((await fetch(`${base}/slack/events`, { method: 'POST' })).status).toBe(404);
      expect(app.peer.sockets.connections).toEqual([]);
    } finally {
      await app.stop();
    }
  });
});
