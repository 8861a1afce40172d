// Faults of the gateway: what is lost, what is repeated (nothing), and what ends the process (only what is beyond repair).
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningBot, startBot } from '../support/discord-bot.js';
import { BOT_USER, mention, slash } from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';

const ketamine = slash('therapy', { name: 'ketamine' });

describe('the gateway', () => {
  let peer: DiscordPeer;
  let bot: RunningBot;
  const unhandled = vi.fn();
  beforeEach(async () => {
    unhandled.mockReset();
    process.on('unhandledRejection', unhandled);
    peer = await startDiscordPeer({ heartbeatMs: 700 });
    bot = await startBot(peer);
  });
  afterEach(async () => {
    await bot.stop();
    await peer.stop();
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(peer.rest.complaints).toEqual([]);
  });

  const resumed = (count = 1) => peer.until('a resume', () => peer.gateway.counts.resumes >= count);
  const ready = async () => (await fetch(`http://127.0.0.1:${bot.port}/readyz`)).status;

  it('beats in time and with the right sequence', async () => {
    await peer.until('three heartbeats', () => peer.gateway.counts.heartbeats >= 3);
    expect(peer.gateway.complaints).toEqual([]);
  });

  it('is resumed after a dropped socket, and what came meanwhile is answered once', async () => {
    peer.gateway.drop();
    await peer.until('the drop', () => peer.gateway.online() === 0);
    const asked = peer.interact(ketamine);
    const message = peer.say(mention(`<@${BOT_USER}> ketamine`));
    expect(peer.gateway.online()).toBe(0);
    await peer.answered(asked);
    await peer.replyTo(message);
    expect(peer.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
    expect(peer.requests.filter(({ path }) => path.endsWith('/callback')).length).toBe(1);
  });

  it('says that it is not ready while it is down, and ready again after', async () => {
    expect(await ready()).toBe(200);
    peer.gateway.refuse = true;
    peer.gateway.drop();
    await peer.until('the log of the drop', () => bot.log.some((line) => line.includes('reconnecting')));
    expect(await ready()).toBe(503);
    peer.gateway.refuse = false;
    await resumed();
    await peer.until('readiness', () => bot.log.some((line) => line.includes('resumed')));
    expect(await ready()).toBe(200);
  });

  it('resumes when told to reconnect (op 7)', async () => {
    peer.gateway.reconnect();
    await resumed();
    await peer.answered(peer.interact(ketamine));
    expect(peer.gateway.counts.identifies).toBe(1);
  });

  it('resumes a session called invalid but resumable (op 9, true)', async () => {
    peer.gateway.invalidate(true);
    await resumed();
    await peer.answered(peer.interact(ketamine));
    expect(peer.gateway.counts.identifies).toBe(1);
  });

  it('leaves a connection that no longer answers its heartbeats (zombie), and resumes', async () => {
    peer.gateway.silence();
    await resumed();
    await peer.answered(peer.interact(ketamine));
  });

  it.each([4000, 4001, 4002, 4009, 1006])('resumes after close code %i', async (code) => {
    if (code === 1006) peer.gateway.drop();
    else peer.gateway.close(code);
    await peer.until(
      'the connection to be back',
      () => peer.gateway.counts.resumes + peer.gateway.counts.identifies >= 2,
    );
    await peer.until('a session', () => peer.gateway.online() === 1);
    await peer.answered(peer.interact(ketamine));
  });

  it.each([
    [4004, /DISCORD_TOKEN/],
    [4010, /shard/],
    [4011, /shards/],
    [4012, /version/],
    [4013, /intent/],
    [4014, /intent/],
  ])('reports close code %i as beyond repair, with the cure, and tries no more', async (code, words) => {
    peer.gateway.close(code);
    await peer.until('the report', () => bot.faults.length > 0);
    expect(bot.faults[0]?.message).toMatch(words);
    expect(await ready()).toBe(503);
    expect(peer.gateway.counts).toMatchObject({ identifies: 1, resumes: 0 });
  });

  it('answers an event that is delivered twice once', async () => {
    const asked = peer.interact(ketamine);
    peer.gateway.repeatLast();
    await peer.answered(asked);
    const message = peer.say(mention(`<@${BOT_USER}> ketamine`));
    peer.gateway.repeatLast();
    await peer.replyTo(message);
    await peer.answered(peer.interact(slash('help')));
    expect(peer.requests.filter(({ path }) => path.endsWith('/callback')).length).toBe(2);
    expect(peer.rest.sent.length).toBe(1);
  });

  it('is back soon after being refused for a while, and answers what came meanwhile', async () => {
    peer.gateway.refuse = true;
    peer.gateway.drop();
    await peer.until('the drop', () => peer.gateway.online() === 0);
    const message = peer.say(mention(`<@${BOT_USER}> ketamine`));
    await peer.until('some refused attempts', () => peer.gateway.counts.refused >= 3);
    expect(bot.log.filter((line) => line.includes('reconnecting')).length).toBe(1);
    peer.gateway.refuse = false;
    await resumed();
    await peer.replyTo(message);
    await peer.answered(peer.interact(ketamine));
    expect(peer.gateway.counts.identifies).toBe(1);
  });

  it.each([
    { type: 2 },
    { type: 2, id: '5', token: 't', application_id: '6', user: { id: '7' }, data: null },
    { type: 3, id: 'x', token: '../..', application_id: '6', member: {} },
    { type: 99 },
    {},
    null,
    'text',
    { type: 2, id: '5', token: 't', data: { options: [{ options: 5 }] } },
  ])('outlives a malformed interaction %j', async (payload) => {
    peer.gateway.dispatch('INTERACTION_CREATE', payload);
    peer.gateway.dispatch('MESSAGE_CREATE', payload);
    await peer.answered(peer.interact(ketamine));
  });
});

// The library waits 5 s between two greetings: all that end a session wait at the same time, each with a peer of its own.
describe.concurrent('a session that is over', () => {
  it.each<[string, (peer: DiscordPeer) => void]>([
    ['op 9, false', (peer) => peer.gateway.invalidate(false)],
    ['close code 4007', (peer) => peer.gateway.close(4007)],
    ['close code 1001', (peer) => peer.gateway.close(1001)],
  ])('is begun anew after %s', async (_name, end) => {
    const peer = await startDiscordPeer({ heartbeatMs: 700 });
    const bot = await startBot(peer);
    end(peer);
    await peer.until(
      'a new session',
      () => peer.gateway.counts.identifies === 2 && peer.gateway.online() === 1,
      15_000,
    );
    await peer.answered(peer.interact(ketamine));
    await bot.stop();
    await peer.stop();
    expect(peer.rest.complaints).toEqual([]);
  });
});
