// Faults of the REST API: what is tried again, what is repeated (nothing), and what is reported.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../support/discord-bot.js';
import { BOT_USER, mention, slash } from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';

const ketamine = slash('therapy', { name: 'ketamine' });

describe('the REST API', () => {
  let peer: DiscordPeer;
  let bot: RunningBot;
  beforeEach(async () => {
    peer = await startDiscordPeer();
    bot = await startBot(peer);
  });
  afterEach(async () => {
    await bot.stop();
    await peer.stop();
    expect(peer.rest.complaints).toEqual([]);
    // An error of the library holds the address with the interaction's token, and the whole body.
    const log = bot.log.join('');
    const secrets = [peer.token, ...[...peer.rest.asked.values()].map(({ token }) => token), 'efficacy'];
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  });

  /** One for each fault and one that gets through, for each of two turns. */
  const attempts = (match: RegExp, count: number) =>
    peer.until(
      `${count} attempts`,
      () => peer.requests.filter(({ method, path }) => match.test(`${method} ${path}`)).length >= count,
    );
  const callback = /^POST \/interactions/;
  const messages = /^POST \/channels/;

  it.each([
    ['500, twice', { kind: 'status', status: 500, times: 2 }],
    ['502', { kind: 'status', status: 502, times: 1 }],
    [
      'a short 429 of the route',
      {
        kind: 'status',
        status: 429,
        times: 1,
        headers: { 'retry-after': '0.3', 'x-ratelimit-scope': 'user' },
      },
    ],
    [
      'a global 429',
      {
        kind: 'status',
        status: 429,
        times: 1,
        headers: { 'retry-after': '0.3', 'x-ratelimit-global': 'true' },
      },
    ],
    ['an answer that is lost on the way', { kind: 'after', times: 1 }],
  ] as const)('%s: the interaction is answered once', async (_, fault) => {
    peer.faults.push({ match: callback, ...fault });
    await peer.answered(peer.interact(ketamine));
    await peer.answered(peer.interact(slash('help')));
    await attempts(callback, fault.times + 2);
    expect(peer.rest.asked.size).toBe(2);
  });

  it.each([
    ['500, five times', { kind: 'status', status: 500, times: 5 }],
    [
      'a 429 of the route',
      { kind: 'status', status: 429, times: 1, headers: { 'retry-after': '0.3', 'x-ratelimit-bucket': 'b' } },
    ],
    [
      'a global 429',
      {
        kind: 'status',
        status: 429,
        times: 1,
        headers: { 'retry-after': '0.3', 'x-ratelimit-global': 'true' },
      },
    ],
    ['an answer that is lost on the way', { kind: 'after', times: 1 }],
  ] as const)('%s: the mention gets one reply', async (_, fault) => {
    peer.faults.push({ match: messages, ...fault });
    await peer.replyTo(peer.say(mention(`<@${BOT_USER}> ketamine`)));
    await peer.replyTo(peer.say(mention(`<@${BOT_USER}> memantine`)));
    await attempts(messages, fault.times + 2);
    expect(peer.rest.sent.length).toBe(2);
  });

  it('that answers nothing costs one turn and no more', async () => {
    peer.faults.push({ match: callback, kind: 'hang', times: 4 });
    const lost = peer.interact(ketamine);
    await peer.until('the end of the attempts', () =>
      bot.log.some((line) => line.includes('did not reach Discord')),
    );
    expect(lost?.answer).toBeNull();
    peer.faults.length = 0;
    await peer.answered(peer.interact(ketamine));
  });

  it.each([
    [10062, 404, 'unknown interaction'],
    [40060, 400, 'already acknowledged'],
  ])('says %i: met and logged, not thrown', async (code, status, words) => {
    peer.faults.push({
      match: callback,
      kind: 'status',
      status,
      times: 1,
      body: { code, message: 'from the test' },
    });
    peer.interact(ketamine);
    await peer.until('the line', () => bot.log.some((line) => line.includes(words)));
    await peer.answered(peer.interact(ketamine));
    expect(bot.faults).toEqual([]);
  });

  it('without the permission to read the history gets a message that is no reply', async () => {
    peer.faults.push({
      match: messages,
      kind: 'status',
      status: 403,
      times: 1,
      body: { code: 160002, message: 'Cannot reply' },
    });
    peer.say(mention(`<@${BOT_USER}> ketamine`));
    await peer.until('a message', () => peer.rest.sent.length === 1);
    expect(peer.rest.sent[0]?.replyTo).toBeNull();
  });

  it('without the permission to write is met with a line that names the cure', async () => {
    peer.faults.push({
      match: messages,
      kind: 'status',
      status: 403,
      times: 1,
      body: { code: 50013, message: 'Missing Permissions' },
    });
    peer.say(mention(`<@${BOT_USER}> ketamine`));
    await peer.until('the line', () => bot.log.some((line) => line.includes('Send Messages')));
  });

  it('that no longer takes the token is reported as beyond repair', async () => {
    peer.faults.push({
      match: messages,
      kind: 'status',
      status: 401,
      times: 1,
      body: { code: 0, message: '401: Unauthorized' },
    });
    peer.say(mention(`<@${BOT_USER}> ketamine`));
    await peer.until('the report', () => bot.faults.length === 1);
    expect(bot.faults[0]?.message).toMatch(/Discord refuses the token/);
  });
});
