// The real process: one line and exit 1 for a bad credential; on SIGTERM it answers what it took and takes no more.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { Child } from '../support/child.js';
import { slackEnv } from '../support/slack-app.js';
import { freshStamp, mention } from '../support/slack-payloads.js';
import { SlackPeer } from '../support/slack-peer.js';
import { sendEvent } from '../support/slack-sender.js';

describe('the process', () => {
  let peer: SlackPeer;
  let child: Child;
  beforeEach(async () => {
    peer = await SlackPeer.start(scopesNeeded());
  });
  afterEach(async () => {
    child.signal('SIGKILL');
    await child.exited;
    await peer.stop();
  });

  const start = (mode: 'http' | 'socket', over: Record<string, string> = {}): Child => {
    child = new Child(['dist/adapters/main.js'], { ...slackEnv(mode, peer), ...over });
    return child;
  };

  const firstTry = () =>
    peer.world.until('the first try', () =>
      peer.world.calls.find(({ method }) => method === 'chat.postMessage'),
    );
  const answerTo = (thread: string) =>
    peer.world.until('the answer', () => peer.world.posts.find((post) => post.thread === thread));

  it('exits with 1 and one line that names the token and the cure', async () => {
    expect(await start('http', { SLACK_BOT_TOKEN: 'xoxb-wrong' }).exited).toBe(1);
    const lines = child.output
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('{'));
    expect(lines.length).toBe(1);
    expect(lines[0]).toContain('SLACK_BOT_TOKEN');
    expect(child.output).not.toContain('xoxb-wrong');
  });

  it('answers on SIGTERM what it took, takes no more, and exits with 0', async () => {
    start('http');
    const [, port] = await child.prints(/"port":(\d+)/);
    const url = `http://127.0.0.1:${port}/slack/events`;
    peer.world.fault('chat.postMessage', { kind: 'limited', seconds: 2 });
    const thread = freshStamp();
    expect((await sendEvent(url, mention('therapy ketamine', { thread_ts: thread }))).status).toBe(200);
    await firstTry();
    child.signal('SIGTERM');
    const refused = async (): Promise<boolean> =>
      await sendEvent(url, mention('help')).then(
        ({ status }) => status === 503,
        () => true,
      );
    let taken = !(await refused());
    for (let n = 0; taken && n < 200; n++) taken = !(await refused());
    expect(taken).toBe(false);
    await answerTo(thread);
    expect(await child.exited).toBe(0);
  });

  it('answers over Socket Mode on SIGTERM what it took, although its socket is closed', async () => {
    start('socket');
    await child.prints(/"port":(\d+)/);
    peer.world.fault('chat.postMessage', { kind: 'limited', seconds: 2 });
    const thread = freshStamp();
    const acknowledged = peer.sockets.envelope(
      'events_api',
      mention('therapy ketamine', { thread_ts: thread }),
    );
    await firstTry();
    child.signal('SIGTERM');
    expect(await acknowledged).not.toBeNull();
    await peer.world.until('the closed socket', () => peer.sockets.live.length === 0);
    expect(peer.world.posts).toEqual([]);
    await answerTo(thread);
    expect(await child.exited).toBe(0);
  });

  it('closes its socket on SIGTERM and exits with 0', async () => {
    start('socket');
    await child.prints(/"port":(\d+)/);
    child.signal('SIGTERM');
    expect(await child.exited).toBe(0);
    expect(peer.sockets.live.length).toBe(0);
  });

  it('exits with 1 when Slack no longer takes its token, so that the platform restarts it', async () => {
    start('socket');
    await child.prints(/"port":(\d+)/);
    peer.sockets.appTokens.clear();
    peer.sockets.live[0]?.terminate();
    expect(await child.exited).toBe(1);
    expect(child.output).toContain('connections:write');
    expect(child.output).not.toMatch(/unhandled/i);
  });
});
