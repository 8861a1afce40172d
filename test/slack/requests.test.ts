// What may come to /slack/events: Slack's signed requests and nothing else, of bounded size, from a clock like ours.
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySignature } from '../../adapters/slack/app/verify.js';
import { type SlackApp, startSlack } from '../support/slack-app.js';
import { freshStamp, mention } from '../support/slack-payloads.js';
import { send, sendEvent, sendForm, signingSecret } from '../support/slack-sender.js';

describe('the check of a signature', () => {
  const now = 1_700_000_000_000;
  const body = Buffer.from('command=%2Fglutamate&text=caf%C3%A9');
  const sign = (timestamp: string, secret = signingSecret): string =>
    `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body.toString()}`).digest('hex')}`;
  const verdict = (timestamp: string | undefined, signature: string | undefined) =>
    verifySignature({ timestamp, signature, body }, signingSecret, now);

  it('knows Slack within five minutes either way', () => {
    for (const skew of [0, 299, -299]) {
      const timestamp = String(now / 1000 + skew);
      expect(verdict(timestamp, sign(timestamp))).toBe('slack');
    }
  });

  it('tells a clock that is off from a wrong secret', () => {
    for (const skew of [301, -301, 86_400]) {
      const timestamp = String(now / 1000 + skew);
      expect(verdict(timestamp, sign(timestamp))).toBe('wrong-clock');
      expect(verdict(timestamp, sign(timestamp, 'other'))).toBe('wrong-secret');
    }
  });

  it.each([
    [undefined, undefined],
    ['1700000000', undefined],
    [undefined, `v0=${'a'.repeat(64)}`],
    ['now', `v0=${'a'.repeat(64)}`],
    ['1700000000', 'v0='],
    ['1700000000', `v1=${'a'.repeat(64)}`],
    ['1700000000', `v0=${'g'.repeat(64)}`],
    ['1700000000', `v0=${'a'.repeat(63)}`],
    ['-1700000000', `v0=${'a'.repeat(64)}`],
  ])('takes %s with %s for unsigned', (timestamp, signature) => {
    expect(verdict(timestamp, signature)).toBe('unsigned');
  });
});

describe('requests to /slack/events', () => {
  let app: SlackApp;
  beforeAll(async () => {
    app = await startSlack('http');
  });
  afterAll(async () => await app.stop());

  it('turns a wrong secret away and logs the cure', async () => {
    expect((await sendEvent(app.url, mention('help'), { secret: 'wrong' })).status).toBe(401);
    expect(JSON.parse(await app.logged('wrong-secret')).cure).toContain('SLACK_SIGNING_SECRET');
  });

  it('turns an old request away and logs that a clock is off', async () => {
    expect((await sendEvent(app.url, mention('help'), { skew: -400 })).status).toBe(401);
    expect(JSON.parse(await app.logged('wrong-clock')).cure).toContain('clock');
  });

  it('logs a flood of bad requests once', async () => {
    for (let n = 0; n < 20; n++) await sendEvent(app.url, mention('help'), { secret: 'wrong' });
    expect(app.lines.filter((line) => line.includes('wrong-secret')).length).toBe(1);
  });

  it('answers the challenge of Slack and its check of TLS', async () => {
    expect(
      await sendEvent(app.url, { type: 'url_verification', challenge: 'c3VyZQ', token: 't' }),
    ).toMatchObject({ status: 200, body: 'c3VyZQ' });
    expect((await sendForm(app.url, { ssl_check: '1', token: 't' })).status).toBe(200);
  });

  it.each([
    ['an object', '{"toString":1,"valueOf":1}'],
    ['nothing', 'null'],
    ['a number', '7'],
    ['lists within lists', '['.repeat(20_000) + ']'.repeat(20_000)],
  ])('takes %s for no challenge, and goes on', async (_name, challenge) => {
    const body = `{"type":"url_verification","challenge":${challenge}}`;
    expect((await send(app.url, body, 'application/json')).status).toBe(400);
    expect((await sendForm(app.url, { ssl_check: '1', token: 't' })).status).toBe(200);
  });

  it('takes no body of a megabyte, no other method, and nothing that is no object', async () => {
    const large = await send(app.url, JSON.stringify({ x: 'y'.repeat(1_000_000) }), 'application/json').then(
      ({ status }) => status,
      () => 413,
    );
    expect(large).toBe(413);
    expect((await fetch(app.url)).status).toBe(405);
    for (const body of ['null', '[]', '"x"', '{', ''])
      expect((await send(app.url, body, 'application/json')).status).toBe(400);
    expect((await send(app.url, 'payload=%7B', 'application/x-www-form-urlencoded')).status).toBe(400);
  });

  it('goes on answering after all that', async () => {
    await app.event(mention('therapy ketamine', { thread_ts: '1700000007.000001' }));
    await app.post(({ thread }) => thread === '1700000007.000001');
  });
});

describe('sockets that are slow or half-closed', () => {
  let app: SlackApp;
  beforeAll(async () => {
    app = await startSlack('http');
  });
  afterAll(async () => await app.stop());

  const head = `POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"half`;

  it.each(['end', 'destroy', 'resetAndDestroy'] as const)(
    'go on being served after a client does %s in the middle of its body',
    async (how) => {
      const socket = connect(app.running.port, '127.0.0.1');
      await once(socket, 'connect');
      await new Promise<void>((resolve) => socket.write(head, () => resolve()));
      const closed = once(socket, 'close');
      socket.resume()[how]();
      await closed;
      const thread = freshStamp();
      await app.event(mention('therapy ketamine', { thread_ts: thread }));
      await app.post((post) => post.thread === thread);
    },
  );

  it.each(['//', '/\\', '*', '/slack/events%', 'http://[', '/slack/events?x=%'])(
    'go on being served after a request for %s',
    async (target) => {
      const socket = connect(app.running.port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(`GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
      const [answer] = await once(socket, 'data');
      expect(String(answer)).toMatch(/^HTTP\/1\.1 4\d\d/);
      socket.destroy();
    },
  );

  it('stop without waiting for a client that never finishes', async () => {
    const own = await startSlack('http');
    const socket = connect(own.running.port, '127.0.0.1');
    await once(socket, 'connect');
    await new Promise<void>((resolve) => socket.write(head, () => resolve()));
    const started = Date.now();
    await own.stop();
    socket.destroy();
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
