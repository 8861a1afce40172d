// What goes wrong between us and Slack: bounded tries, another way, a log line with the cure; never a crash, never needless silence.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type SlackApp, startSlack } from '../support/slack-app.js';
import { freshStamp, mention, press, shortcut } from '../support/slack-payloads.js';
import { visibleBlocks, visibleText } from '../support/slack-visible.js';
import type { Fault } from '../support/slack-world.js';

describe('faults on the way to the asker', () => {
  let app: SlackApp;
  beforeAll(async () => {
    app = await startSlack('http');
  });
  afterAll(async () => await app.stop());

  const inThread = (thread: string) => app.world.posts.filter((post) => post.thread === thread);
  const asker = (name: string) => `U0${name.toUpperCase()}`;

  async function askedInThread(
    text = 'therapy ketamine',
    over: Record<string, unknown> = {},
  ): Promise<string> {
    const thread = freshStamp();
    expect((await app.event(mention(text, { thread_ts: thread, ...over }))).status).toBe(200);
    return thread;
  }

  // By the menu of a message: a command over HTTP is answered in its acknowledgement.
  const asksPrivately = (user: string, response_url: string, channel = 'C0PUBLIC') =>
    shortcut('therapy ketamine', { user: { id: user }, channel: { id: channel }, response_url });

  it.each([
    ['expired', true, 'C0PUBLIC', 'chat.postEphemeral'],
    ['expired where the bot is no member', true, 'C0OTHER', 'chat.postMessage'],
    ['expired in a channel that the bot cannot see', true, 'C0SECRET', 'chat.postMessage'],
  ])('reaches the asker privately when response_url is %s', async (name, expired, channel, via) => {
    const user = asker(name.replaceAll(' ', ''));
    await app.interaction(asksPrivately(user, app.peer.responseUrl(channel, user, expired), channel));
    const post = await app.post(({ onlyFor }) => onlyFor === user);
    expect(post.via).toBe(via);
    expect(visibleBlocks(post.message)).toContain('ketamine');
    expect(JSON.parse(await app.logged('expired_url'))).toMatchObject({
      cure: expect.stringContaining('30 minutes'),
    });
  });

  it('posts to no response_url that is not Slack’s or at the Web API’s address, and reaches the asker otherwise', async () => {
    const posted: string[] = [];
    const other = createServer((request, response) => {
      posted.push(request.url ?? '');
      response.end('ok');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const user = asker('foreign');
    const foreign = `http://127.0.0.1:${(other.address() as AddressInfo).port}/internal/admin`;
    await app.interaction(asksPrivately(user, foreign));
    expect((await app.post(({ onlyFor }) => onlyFor === user)).via).toBe('chat.postEphemeral');
    expect(posted).toEqual([]);
  });

  it('reaches the asker in person, saying why, when the channel of a mention is archived', async () => {
    const user = asker('archived');
    await askedInThread('therapy ketamine', { channel: 'C0OLD', user });
    const post = await app.post(({ onlyFor }) => onlyFor === user);
    expect(visibleText(post.message)).toContain('You asked in a channel where I could not answer');
    expect(JSON.parse(await app.logged('is_archived'))).toHaveProperty('cure');
  });

  it.each([
    ['a rate limit with Retry-After', { kind: 'limited', seconds: 1 }],
    ['an internal error of Slack', { kind: 'error', error: 'internal_error' }],
    ['a 500', { kind: 'status', status: 500 }],
    ['a page of a proxy', { kind: 'status', status: 502 }],
    ['a connection that is reset', { kind: 'reset' }],
    ['a response that ends half-way', { kind: 'half' }],
    ['a call that is never answered', { kind: 'hang' }],
  ] satisfies [string, Fault][])('answers once after %s', async (_name, fault) => {
    app.world.fault('chat.postMessage', fault);
    const started = Date.now();
    const thread = await askedInThread();
    const post = await app.world.until('the answer', () => inThread(thread)[0]);
    if (fault.kind === 'limited') expect(post.at - started).toBeGreaterThanOrEqual(1000);
    expect(inThread(thread).length).toBe(1);
  });

  it.each([
    ['a rate limit', { kind: 'limited', seconds: 1 }],
    ['a 500', { kind: 'status', status: 500 }],
    ['a connection that is reset', { kind: 'reset' }],
  ] satisfies [string, Fault][])('answers once after %s of response_url', async (name, fault) => {
    const user = asker(`command${name.replaceAll(' ', '')}`);
    app.world.fault('response_url', fault);
    await app.interaction(asksPrivately(user, app.peer.responseUrl('C0PUBLIC', user)));
    expect((await app.post(({ onlyFor }) => onlyFor === user)).via).toBe('response_url');
  });

  it('answers a burst that is more than a channel takes in a second, each once', async () => {
    app.world.postsPerSecond = 4;
    const threads = await Promise.all(Array.from({ length: 20 }, async () => await askedInThread()));
    await app.world.until(
      'all answers',
      () => threads.every((thread) => inThread(thread).length > 0),
      15_000,
    );
    app.world.postsPerSecond = null;
    expect(threads.map((thread) => inThread(thread).length)).toEqual(threads.map(() => 1));
  });

  it('leaves the feedback buttons out when Slack does not take the blocks with them', async () => {
    app.world.fault('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    const thread = await askedInThread();
    const post = await app.world.until('the answer', () => inThread(thread)[0]);
    expect(JSON.stringify(post.message)).not.toContain('feedback_buttons');
    expect(visibleBlocks(post.message)).toContain('Caveat');
  });

  it('sends the text alone when Slack does not take the blocks', async () => {
    app.world.fault('chat.postMessage', { kind: 'error', error: 'invalid_blocks' }, 2);
    const thread = await askedInThread();
    const post = await app.world.until('the answer', () => inThread(thread)[0]);
    expect(post.message['blocks']).toBeUndefined();
    expect(visibleText(post.message)).toContain('Caveat');
  });

  it('says in the log that nobody was reached, and answers the next delivery of that turn', async () => {
    const thread = freshStamp();
    const body = mention('therapy ketamine', { thread_ts: thread, user: asker('unlucky') });
    app.world.fault('chat.postMessage', { kind: 'status', status: 503 }, 8);
    app.world.fault('chat.postEphemeral', { kind: 'status', status: 503 }, 4);
    await app.event(body);
    expect(JSON.parse(await app.logged('an answer reached nobody', 25_000))).toHaveProperty('cure');
    expect(inThread(thread)).toEqual([]);
    await app.event(body, { retry: { attempt: 2, reason: 'http_timeout' } });
    await app.world.until('the answer', () => inThread(thread)[0]);
    expect(inThread(thread).length).toBe(1);
  }, 40_000);

  it('answers one message once, under whatever event ids it comes', async () => {
    const thread = freshStamp();
    const body = mention('therapy ketamine', { thread_ts: thread });
    const copies = [
      body,
      { ...body, event_id: 'EvOTHER' },
      { ...body, event_id: 'EvTHIRD', event_time: 1 },
      body,
    ];
    await Promise.all(
      copies.map((copy, n) =>
        app.event(copy, n === 0 ? {} : { retry: { attempt: n, reason: 'http_timeout' } }),
      ),
    );
    const other = await askedInThread('therapy memantine');
    await app.world.until('a later answer', () => inThread(other)[0]);
    expect(inThread(thread).length).toBe(1);
  });

  it('tells the one who shared a card when the channel does not take it', async () => {
    const user = asker('sharer');
    app.world.fault('response_url', { kind: 'status', status: 404 });
    const payload = press({ action_id: 'share', value: '1;topic:therapy:ketamine' }, 'ephemeral', {
      user: { id: user },
      container: {
        type: 'message',
        message_ts: '1700000900.000100',
        channel_id: 'C0OTHER',
        is_ephemeral: true,
      },
      channel: { id: 'C0OTHER' },
      response_url: app.peer.responseUrl('C0OTHER', user),
    });
    await app.interaction(payload);
    expect(visibleText((await app.post(({ onlyFor }) => onlyFor === user)).message)).toContain('Not shared');
  });
});

describe('a token that lacks a scope', () => {
  it('is told at start and on the call, with the cure', async () => {
    const app = await startSlack('http', {
      scopes: ['commands', 'app_mentions:read', 'im:history', 'assistant:write'],
    });
    try {
      const line = JSON.parse(await app.logged('"scope":"chat:write"'));
      expect(line).toMatchObject({
        code: 'missing_scope',
        without: 'answers in channels and direct messages',
      });
      await app.event(mention('therapy ketamine'));
      const failed = JSON.parse(await app.logged('"route":"chat.postMessage"'));
      expect(failed).toMatchObject({ code: 'missing_scope', cure: expect.stringContaining('manifest') });
    } finally {
      await app.stop();
    }
  });
});
