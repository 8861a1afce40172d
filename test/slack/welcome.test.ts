// The welcome on Slack: once for a person, when they open the conversation or after their first answer there; and the way from the
// page of an installation into Slack.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shippedBot } from '../support/pack-cards.js';
import { type Mode, type SlackApp, startSlack } from '../support/slack-app.js';
import { directMessage, homeOpened, paneStarted } from '../support/slack-payloads.js';
import { visibleText } from '../support/slack-visible.js';

const title = shippedBot().welcome().title;

describe.each(['http', 'socket'] as const satisfies readonly Mode[])('the welcome over %s', (mode) => {
  let app: SlackApp;
  beforeEach(async () => {
    app = await startSlack(mode);
  });
  afterEach(async () => await app.stop());

  const welcomes = (of = app) =>
    of.world.posts.filter(({ message }) => visibleText(message).startsWith(title));
  /** Resolves when an answer that comes after all the rest is there. */
  const settled = async (text: string, of = app): Promise<void> => {
    await of.event(directMessage(text, { user: 'U0LAST', channel: 'D0ASKER' }));
    await of.post(({ message }) => visibleText(message).startsWith('Citation: RIS'));
  };

  it('says what it is, what to ask and what it will not do when the Messages tab is first opened', async () => {
    await app.event(homeOpened('messages'));
    const { channel, thread, message } = await app.post((post) => welcomes().includes(post));
    expect([channel, thread]).toEqual(['D0ASKER', null]);
    const seen = visibleText(message);
    for (const { text } of shippedBot().examples.slice(0, 3)) expect(seen).toContain(text);
    expect(seen).toContain('It is a program, not a doctor');
    await app.event(homeOpened('messages'));
    await app.event(directMessage('therapy ketamine'));
    await app.post((post) => visibleText(post.message).startsWith('Ketamine'));
    expect(welcomes()).toHaveLength(1);
  });

  it('follows the first answer in a direct message, and no other', async () => {
    for (const text of ['therapy ketamine', 'therapy topiramate']) {
      await app.event(directMessage(text));
      await app.post((post) => visibleText(post.message).toLowerCase().startsWith(text.slice(8)));
    }
    const [first, second] = app.world.posts.map(({ message }) => visibleText(message).split('\n')[0]);
    expect([first, second]).toEqual(['Ketamine', title]);
    expect(welcomes()).toHaveLength(1);
  });

  it('stands in the thread of an older app’s pane', async () => {
    const opened = paneStarted();
    await app.event(opened);
    const { thread } = await app.post((post) => welcomes().includes(post));
    expect(thread).toMatch(/^\d+\.\d+$/);
  });

  it('is left out where the bot was just asked what it is, and waits while there is an emergency', async () => {
    await app.event(directMessage('hello', { user: 'U0POLITE' }));
    await app.post(({ message }) => visibleText(message).startsWith('Hello'));
    await app.event(directMessage('therapy ketamine', { user: 'U0POLITE' }));
    await app.post(({ message }) => visibleText(message).startsWith('Ketamine'));
    await app.event(directMessage('I took all my tablets and want to die', { user: 'U0URGENT' }));
    await app.post(({ message }) => visibleText(message).startsWith('Please get help now'));
    expect(welcomes()).toEqual([]);
    await app.event(directMessage('therapy memantine', { user: 'U0URGENT' }));
    await app.post((post) => welcomes().includes(post));
    await settled('cite ris');
    // U0URGENT, and the one who asked last.
    expect(welcomes().length).toBeLessThanOrEqual(2);
  });

  it('is not said again to who was welcomed before a restart: their conversation has messages', async () => {
    await app.event(homeOpened('messages'));
    await app.post((post) => welcomes().includes(post));
    const again = await startSlack(mode, { peer: app.peer });
    try {
      await again.event(homeOpened('messages'));
      const history = () => app.world.calls.filter(({ method }) => method === 'conversations.history');
      await app.world.until('a look at the history', () => history().length === 2 || undefined);
      await again.event(directMessage('therapy ketamine'));
      await again.post((post) => visibleText(post.message).startsWith('Ketamine'));
      expect(welcomes(again)).toHaveLength(1);
    } finally {
      await again.stop();
    }
  });
});

it('does not greet from a workspace that is not served', async () => {
  const app = await startSlack('http', { env: { ALLOW_TEAMS: 'T0OTHER' } });
  try {
    await app.event(directMessage('therapy ketamine'));
    await app.post(({ message }) => visibleText(message).startsWith('Not here'));
    await app.event(homeOpened('messages'));
  } finally {
    await app.stop();
  }
  expect(app.world.posts).toHaveLength(1);
});
