// The acknowledgement of a command over HTTP: it holds the answer where that is there in time and fits; else it is empty, and whoever
// answers is told to go another way. Bolt, our receiver and our server, with a listener that answers when the test says.
import { App } from '@slack/bolt';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../../adapters/http/server.js';
import { createLog } from '../../adapters/log/log.js';
import { createHttpReceiver } from '../../adapters/slack/app/http-receiver.js';
import { boltLogger } from '../../adapters/slack/app/log.js';
import type { Acknowledgement } from '../../adapters/slack/send/acknowledgement.js';
import { startSlack } from '../support/slack-app.js';
import { commandForm, mention, press } from '../support/slack-payloads.js';
import { sendEvent, sendForm, sendPayload, signingSecret } from '../support/slack-sender.js';

const log = createLog('silent');

/** `work` answers each command, and is waited for no longer than `slackCommand` milliseconds. */
async function started(
  slackCommand: number,
  work: (acknowledgement: Acknowledgement) => Promise<void>,
  slackEvent = 20,
) {
  const receiver = createHttpReceiver({
    signingSecret,
    log,
    take: async (turn) => await turn(),
    waits: { slackCommand, slackEvent, slackPress: 20 },
    command: null,
  });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-good' }),
    logger: boltLogger(log),
  });
  app.command(/^\//, async ({ context }) => await work(context['acknowledgement']));
  app.event('app_mention', async ({ context }) => await work(context['acknowledgement']));
  app.action(/./, async ({ context }) => await work(context['acknowledgement']));
  const routes = { '/slack/events': receiver.handler };
  const server = await startServer({ host: '127.0.0.1', port: 0, routes, ready: () => true });
  onTestFinished(() => server.close());
  return `http://127.0.0.1:${server.port}/slack/events`;
}

/** A promise, and what settles it. */
function promised<T>() {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

const message = { text: 'the words', mrkdwn: false, unfurl_links: false, unfurl_media: false } as const;
const otherWay = { kind: 'refused', code: 'acknowledged' };

describe('the acknowledgement of a command', () => {
  it('holds the answer, which has then gone out', async () => {
    const outcome = promised<unknown>();
    const url = await started(5_000, async (one) => outcome.settle(await one.answer(message)));
    const { status, body } = await sendForm(url, commandForm('help'));
    expect({ status, body: JSON.parse(body) }).toEqual({
      status: 200,
      body: { response_type: 'ephemeral', ...message },
    });
    expect(await outcome.promise).toBeNull();
  });

  it('is empty where the answer is not there in time, and takes none then', async () => {
    const [acknowledged, outcome] = [promised<void>(), promised<unknown>()];
    const url = await started(20, async (one) => {
      expect(one.open()).toBe(true);
      await acknowledged.promise;
      outcome.settle([one.open(), await one.answer(message)]);
    });
    expect(await sendForm(url, commandForm('help'))).toMatchObject({ status: 200, body: '' });
    acknowledged.settle();
    expect(await outcome.promise).toEqual([false, expect.objectContaining(otherWay)]);
  });

  it('is empty where the answer is too large for it, and that goes another way', async () => {
    const outcome = promised<unknown>();
    const url = await started(5_000, async (one) =>
      outcome.settle(await one.answer({ ...message, text: 'x'.repeat(33_000) })),
    );
    expect(await sendForm(url, commandForm('help'))).toMatchObject({ status: 200, body: '' });
    expect(await outcome.promise).toMatchObject(otherWay);
  });

  it('takes no answer where Slack has given up, so that it goes another way', async () => {
    const [asked, outcome] = [promised<void>(), promised<unknown>()];
    const url = await started(5_000, async (one) => {
      asked.settle();
      // The server learns of the end of the connection by an event of its own.
      while (one.open()) await new Promise((resolve) => setImmediate(resolve));
      outcome.settle(await one.answer(message));
    });
    const patience = new AbortController();
    const sent = sendForm(url, commandForm('help'), { signal: patience.signal });
    await asked.promise;
    patience.abort();
    await expect(sent).rejects.toThrow();
    expect(await outcome.promise).toMatchObject(otherWay);
  });
});

describe('the acknowledgement of an event', () => {
  it.each(['event', 'press'])('waits for the answer of an %s, up to a bound', async (kind) => {
    const never = promised<void>();
    onTestFinished(() => never.settle());
    const url = await started(60_000, async () => await never.promise);
    const sent =
      kind === 'event'
        ? await sendEvent(url, mention('therapy ketamine'))
        : await sendPayload(url, press({ action_id: 'any', value: 'any' }, 'thread'));
    expect(sent).toMatchObject({ status: 200, body: '' });
  });

  it('does not go out before the answer', async () => {
    const [asked, answer] = [promised<void>(), promised<void>()];
    const url = await started(
      60_000,
      async () => {
        asked.settle();
        await answer.promise;
      },
      60_000,
    );
    let acknowledged = false;
    const sent = sendEvent(url, mention('therapy ketamine')).then(({ status }) => {
      acknowledged = true;
      return status;
    });
    await asked.promise;
    // A request that comes later, and is turned away at once, shows that the first one is kept.
    expect((await sendEvent(url, mention('help'), { secret: 'wrong' })).status).toBe(401);
    expect(acknowledged).toBe(false);
    answer.settle();
    expect(await sent).toBe(200);
  });
});

describe('the service', () => {
  it('answers a command in its acknowledgement, once however often it comes, and calls Slack for nothing', async () => {
    const app = await startSlack('http');
    onTestFinished(() => app.stop());
    const calls = app.world.calls.length;
    const form = commandForm('therapy ketamine', {
      response_url: app.peer.responseUrl('C0PUBLIC', 'U0ASKER'),
    });
    const sent = await Promise.all(Array.from({ length: 8 }, () => app.command(form)));
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 200));
    expect(sent.filter(({ body }) => body !== '')).toHaveLength(1);
    expect(app.world.posts.map(({ via }) => via)).toEqual(['acknowledgement']);
    expect(app.world.calls).toHaveLength(calls);
  });

  it('acknowledges an event with nothing in it', async () => {
    const app = await startSlack('http');
    onTestFinished(() => app.stop());
    expect(await sendEvent(app.url, mention('therapy ketamine'))).toMatchObject({ status: 200, body: '' });
    expect((await app.post(() => true)).via).toBe('chat.postMessage');
  });
});
