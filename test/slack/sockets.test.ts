// Socket Mode when things go wrong: reconnects from what passes, gives up on what does not, survives envelopes without their parts.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type SlackApp, startSlack } from '../support/slack-app.js';
import { commandForm, freshStamp, mention, press } from '../support/slack-payloads.js';

describe('Socket Mode', () => {
  let app: SlackApp;
  beforeEach(async () => {
    app = await startSlack('socket');
  });
  afterEach(async () => await app.stop());

  const reconnected = (connections: number) =>
    app.world.until(
      'a new connection',
      () => app.peer.sockets.connections.length >= connections && app.peer.sockets.live.length === 1,
      10_000,
    );

  async function answers(): Promise<void> {
    const thread = freshStamp();
    await app.world.until('a connection', () => app.peer.sockets.live.length > 0);
    expect((await app.event(mention('therapy ketamine', { thread_ts: thread }))).status).toBe(200);
    await app.post((post) => post.thread === thread);
  }

  it('reconnects when the connection breaks', async () => {
    app.peer.sockets.live[0]?.terminate();
    await reconnected(2);
    await answers();
  });

  it('reconnects when Slack asks for it', async () => {
    await app.peer.sockets.recycle();
    await reconnected(2);
    await answers();
  });

  it('loses no command and no press over 50 recycles, and is never without a connection', async () => {
    const recycles = 50;
    let [left, fewest] = [recycles, Number.POSITIVE_INFINITY];
    const acknowledged: boolean[] = [];
    const users: string[] = [];
    // Commands and presses without a pause, two at a time: neither is brought a second time.
    const ask = async (interactive: boolean): Promise<void> => {
      while (left > 0) {
        const user = `U0N${users.length}`;
        users.push(user);
        fewest = Math.min(fewest, app.peer.sockets.live.length);
        const over = { response_url: app.peer.responseUrl('C0PUBLIC', user) };
        const asker = { user: { id: user, team_id: 'T0TEAM' } };
        const sent = interactive
          ? await app.interaction(
              press({ action_id: 'press-help', value: '1;help' }, 'thread', { ...over, ...asker }),
            )
          : await app.command(commandForm('help', { ...over, user_id: user }));
        acknowledged.push(sent.status === 200);
      }
    };
    const asking = Promise.all([ask(false), ask(true)]);
    for (; left > 0; left--) await app.peer.sockets.recycle();
    await asking;
    expect(app.peer.sockets.connections.length).toBe(recycles + 1);
    expect(users.length).toBeGreaterThan(recycles);
    expect(fewest).toBeGreaterThan(0);
    expect(acknowledged.filter((was) => !was)).toEqual([]);
    await app.world.until('all answers', () => app.world.posts.length >= users.length);
    expect(app.world.posts.map(({ onlyFor }) => onlyFor).sort()).toEqual(users.toSorted());
    expect(app.faults).toEqual([]);
  }, 60_000);

  it('opens the next connection at once when Slack closes the old one without waiting for it', async () => {
    await app.peer.sockets.recycle(0);
    await reconnected(2);
    await answers();
    expect(app.faults).toEqual([]);
  });

  it('leaves no connection behind that Slack keeps open', async () => {
    await app.peer.sockets.recycle();
    await app.running.stop();
    await app.world.until('all closed', () =>
      app.peer.sockets.connections.every(({ readyState }) => readyState === WebSocket.CLOSED),
    );
  });

  it('reconnects through a time of errors and rate limits', async () => {
    app.world.fault('apps.connections.open', { kind: 'status', status: 500 }, 2);
    app.world.fault('apps.connections.open', { kind: 'limited', seconds: 1 });
    app.world.fault('apps.connections.open', { kind: 'reset' });
    app.peer.sockets.live[0]?.terminate();
    await reconnected(2);
    await answers();
    expect(app.faults).toEqual([]);
  });

  it('reconnects when its new connection is refused at first', async () => {
    app.peer.sockets.refuses = 2;
    app.peer.sockets.live[0]?.terminate();
    await reconnected(2);
    await answers();
    expect(app.faults).toEqual([]);
  });

  it('is not ready while it is not connected', async () => {
    const ready = async (): Promise<number> =>
      (await fetch(`http://127.0.0.1:${app.running.port}/readyz`)).status;
    expect(await ready()).toBe(200);
    app.world.fault('apps.connections.open', { kind: 'limited', seconds: 1 });
    app.peer.sockets.live[0]?.terminate();
    await app.logged('the socket closed');
    expect(await ready()).toBe(503);
    await reconnected(2);
  });

  it('gives up for good, with the cure, when Slack no longer takes the token', async () => {
    app.peer.sockets.appTokens.clear();
    app.peer.sockets.live[0]?.terminate();
    const fault = await app.world.until('the end', () => app.faults[0]);
    expect(fault).toMatchObject({ code: 'refused', culprit: 'SLACK_APP_TOKEN' });
  });

  it('survives envelopes that are none', async () => {
    const raws = [
      'null',
      '[]',
      '1',
      '{',
      '{}',
      '{"type":"events_api"}',
      '{"type":"events_api","payload":null}',
      '{"type":"events_api","envelope_id":"x","payload":{"event":null}}',
    ];
    for (const raw of [
      ...raws,
      '{"type":"interactive","envelope_id":"y","payload":null}',
      '{"type":"slash_commands","envelope_id":"z","payload":[]}',
      '{"type":7}',
    ]) {
      app.peer.sockets.raw(raw);
    }
    await answers();
  });
});
