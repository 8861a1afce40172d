// Interactions over HTTP: the signature as Discord tests it, and the same answers as over the gateway.
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_RESPONSE_MS } from '../../adapters/discord/limits.js';
import { type RunningBot, startBot } from '../support/discord-bot.js';
import { ASKER, BOT_USER, type Fields, mention, press, slash, typing } from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';
import { createSigner } from '../support/discord-signing.js';
import { discordVisible } from '../support/discord-visible.js';

const signer = createSigner();

describe('the interactions endpoint', () => {
  let peer: DiscordPeer;
  let bot: RunningBot;
  beforeAll(async () => {
    peer = await startDiscordPeer({ publicKey: signer.publicKey });
    bot = await startBot(peer, { only: 'http', settings: { DISCORD_PUBLIC_KEY: signer.publicKey } });
  });
  afterAll(async () => {
    await bot.stop();
    expect(peer.rest.complaints).toEqual([]);
    await peer.stop();
  });

  const post = (body: string, headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${bot.port}/discord/interactions`, { method: 'POST', body, headers });

  const deliver = async (payload: Fields) => {
    const { asked, payload: whole } = peer.prepare(payload);
    const body = JSON.stringify(whole);
    const response = await post(body, signer.headers(body));
    const inline = response.status === 200 ? ((await response.json()) as Fields) : null;
    if (inline !== null) expect(peer.takeInline(asked, inline)).toBe(204);
    return { asked, status: response.status, inline };
  };

  it('opens no gateway and is ready', async () => {
    expect(peer.gateway.counts.identifies).toBe(0);
    expect((await fetch(`http://127.0.0.1:${bot.port}/readyz`)).status).toBe(200);
  });

  it('answers a PING that is well signed', async () => {
    const body = JSON.stringify({ id: '1', application_id: '2', type: 1, token: 'x', version: 1 });
    const response = await post(body, signer.headers(body));
    expect([response.status, await response.json()]).toEqual([200, { type: 1 }]);
  });

  it('refuses a signature of another key, of another body, of another time, a malformed one and none', async () => {
    const body = JSON.stringify({ type: 1 });
    const good = signer.headers(body);
    const wrong: Record<string, string>[] = [
      createSigner().headers(body),
      signer.headers(`${body} `),
      { ...good, 'x-signature-timestamp': String(Number(good['x-signature-timestamp']) - 1) },
      { ...good, 'x-signature-ed25519': 'zz' },
      { ...good, 'x-signature-ed25519': '0'.repeat(128) },
      { 'content-type': 'application/json' },
    ];
    for (const headers of wrong) expect((await post(body, headers)).status).toBe(401);
  });

  it('refuses an old timestamp though it is signed', async () => {
    const body = JSON.stringify({ type: 1 });
    const old = String(Math.floor(Date.now() / 1000) - 3600);
    expect((await post(body, signer.headers(body, old))).status).toBe(401);
  });

  it('answers the slash command in the response itself', async () => {
    const { asked, inline } = await deliver(slash('therapy', { name: 'ketamine' }));
    expect(inline?.['type']).toBe(4);
    expect(discordVisible(asked.answer?.data)).toContain('Ketamine');
    expect(asked.answer?.ms).toBeLessThan(FIRST_RESPONSE_MS);
  });

  it('completes names', async () => {
    const { inline } = await deliver(typing('therapy', 'name', 'mem'));
    expect(inline).toEqual({ type: 8, data: { choices: [{ name: 'Memantine', value: 'Memantine' }] } });
  });

  it('brings a file by the callback, since a JSON body cannot', async () => {
    const { asked, status } = await deliver(slash('cite', { format: 'bibtex' }));
    expect(status).toBe(202);
    expect((await peer.answered(asked)).files[0]?.text).toContain('@article');
  });

  it('deletes a shared answer after its asker pressed Delete', async () => {
    const { asked } = await deliver(press(`d:${ASKER}`, { ephemeral: false }));
    await peer.until('the deletion', () => asked.deleted);
  });

  it('answers the same delivery once', async () => {
    const { payload } = peer.prepare(slash('help'));
    const body = JSON.stringify(payload);
    const statuses = [await post(body, signer.headers(body)), await post(body, signer.headers(body))].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([200, 400]);
  });

  it.each([
    'not json',
    '[]',
    '{"type":99}',
    '{"type":2}',
    '{"type":2,"id":"1","token":"t","application_id":"2","user":{"id":"3"}}',
    'null',
  ])('meets a signed but strange body (%s) without harm', async (body) => {
    const response = await post(body, signer.headers(body));
    expect([200, 400]).toContain(response.status);
  });

  it('refuses a body larger than any interaction, and other methods', async () => {
    const body = JSON.stringify({ type: 1, padding: 'x'.repeat(300_000) });
    expect((await post(body, signer.headers(body))).status).toBe(413);
    expect((await fetch(`http://127.0.0.1:${bot.port}/discord/interactions`)).status).toBe(405);
  });

  it('outlives a client that leaves in the middle of its body', async () => {
    await new Promise<void>((resolve) => {
      const request = httpRequest({
        port: bot.port,
        path: '/discord/interactions',
        method: 'POST',
        headers: { 'content-length': '100' },
      });
      request.on('error', () => resolve());
      request.write('{');
      request.flushHeaders();
      setImmediate(() => request.destroy(new Error('left')));
    });
    expect((await fetch(`http://127.0.0.1:${bot.port}/healthz`)).status).toBe(200);
  });
});

describe('gateway and endpoint together', () => {
  it('answer mentions over the one and interactions over the other', async () => {
    const peer = await startDiscordPeer({ publicKey: signer.publicKey });
    const bot = await startBot(peer, { settings: { DISCORD_PUBLIC_KEY: signer.publicKey } });
    await peer.replyTo(peer.say(mention(`<@${BOT_USER}> ketamine`)));
    const { payload } = peer.prepare(slash('help'));
    const body = JSON.stringify(payload);
    const response = await fetch(`http://127.0.0.1:${bot.port}/discord/interactions`, {
      method: 'POST',
      body,
      headers: signer.headers(body),
    });
    expect(response.status).toBe(200);
    await bot.stop();
    await peer.stop();
  });
});
