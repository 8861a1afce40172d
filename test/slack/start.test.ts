// Starting with good, bad and half-set credentials: what is wrong is told apart, in one line with its cure.
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../adapters/settings/env.js';
import { slackConfig } from '../../adapters/slack/config.js';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { startSlack } from '../support/slack-app.js';
import { SlackPeer } from '../support/slack-peer.js';

const bot = { SLACK_BOT_TOKEN: 'xoxb-good' };
const oauth = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'c', SLACK_STATE_SECRET: 's' };
const plan = (env: Record<string, string>, only: 'all' | 'http' | 'sockets' = 'all') =>
  slackConfig(readSettings(env), only);

describe('the plan for Slack', () => {
  it('is off without any credential, and says what to set', () => {
    expect(plan({})).toEqual({ kind: 'off', why: 'SLACK_BOT_TOKEN is not set' });
  });

  it.each([
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [bot, 'SLACK_SIGNING_SECRET'],
    [{ ...oauth, SLACK_CLIENT_SECRET: '' }, 'SLACK_CLIENT_SECRET'],
    [{ ...oauth, SLACK_STATE_SECRET: '' }, 'SLACK_STATE_SECRET'],
    [{ ...oauth, SLACK_CLIENT_ID: '' }, 'SLACK_CLIENT_ID'],
    [oauth, 'SLACK_SIGNING_SECRET'],
    [{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' }, 'xoxb-'],
    [{ ...bot, SLACK_APP_TOKEN: 'xoxb-2' }, 'xapp-'],
  ])('names what is missing or misplaced in %j', (env, name) => {
    expect(() => plan(env)).toThrow(name);
  });

  it('prefers Socket Mode where both are set, and parts them over two processes', () => {
    const both = { ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' };
    expect(plan(both).kind).toBe('socket');
    expect(plan(both, 'http').kind).toBe('http');
    expect(plan({ ...bot, SLACK_SIGNING_SECRET: 's' }, 'sockets').kind).toBe('off');
  });

  it('serves the installation pages in the process for HTTP when questions come over Socket Mode', () => {
    const env = { ...oauth, SLACK_APP_TOKEN: 'xapp-1' };
    expect(plan(env).kind).toBe('socket');
    expect(plan(env, 'sockets').kind).toBe('socket');
    expect(plan(env, 'http').kind).toBe('pages');
  });

  it('never shows a value in its message', () => {
    const secret = 'xapp-very-secret';
    expect(() => plan({ SLACK_BOT_TOKEN: secret, SLACK_SIGNING_SECRET: 's' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(secret) }),
    );
  });
});

describe('starting against Slack', () => {
  it.each([
    ['http', { SLACK_BOT_TOKEN: 'xoxb-wrong' }, { code: 'refused', culprit: 'SLACK_BOT_TOKEN' }],
    [
      'http',
      { SLACK_BOT_TOKEN: 'xoxb-revoked' },
      { code: 'refused', message: expect.stringContaining('token_revoked') },
    ],
    ['socket', { SLACK_APP_TOKEN: 'xapp-wrong' }, { code: 'refused', culprit: 'SLACK_APP_TOKEN' }],
    [
      'socket',
      { SLACK_APP_TOKEN: 'xapp-scopeless' },
      { code: 'refused', cure: expect.stringContaining('connections:write') },
    ],
    [
      'http',
      { SLACK_API_URL: 'http://127.0.0.1:9/api/' },
      { code: 'unreachable', cure: expect.stringContaining('network') },
    ],
  ] as const)('over %s with %j fails with the cure', async (mode, env, fault) => {
    const own = await SlackPeer.start(scopesNeeded());
    await expect(startSlack(mode, { peer: own, env })).rejects.toMatchObject(fault);
  });

  it('starts through a blip of Slack', async () => {
    const own = await SlackPeer.start(scopesNeeded());
    own.world.fault('auth.test', { kind: 'status', status: 500 });
    const app = await startSlack('http', { peer: own });
    expect((await fetch(`http://127.0.0.1:${app.running.port}/readyz`)).status).toBe(200);
    await app.stop();
  });
});
