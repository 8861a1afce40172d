// What is for the asker alone stays theirs on every way of asking: help in an emergency, and the word to wait.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../support/discord-bot.js';
import {
  ASKER,
  aboutMessage,
  BOT_USER,
  CHANNEL,
  direct,
  type Fields,
  mention,
  slash,
} from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';
import { discordVisible } from '../support/discord-visible.js';
import { type Mode, type SlackApp, startSlack } from '../support/slack-app.js';
import {
  commandForm,
  directMessage,
  freshStamp,
  shortcut,
  mention as slackMention,
} from '../support/slack-payloads.js';
import { visibleText } from '../support/slack-visible.js';

const cry = 'I want to kill myself';
const help = 'Please get help now';

for (const mode of ['http', 'socket'] as const satisfies readonly Mode[]) {
  describe(`help in an emergency, in Slack over ${mode}`, () => {
    let app: SlackApp;
    beforeAll(async () => {
      app = await startSlack(mode);
    });
    afterAll(async () => await app.stop());

    const shown = (from: number) =>
      app.world.until('help', () =>
        app.world.posts.slice(from).find(({ message }) => visibleText(message).startsWith(help)),
      );

    it('is for the asker alone by mention, command, shortcut and direct message', async () => {
      const responseUrl = () => ({ response_url: app.peer.responseUrl('C0PUBLIC', 'U0ASKER') });
      const ways: readonly [() => Promise<unknown>, string | null][] = [
        [() => app.event(slackMention(cry, { thread_ts: '1700000000.000009' })), 'U0ASKER'],
        [() => app.command(commandForm(cry, responseUrl())), 'U0ASKER'],
        [() => app.interaction(shortcut(cry, responseUrl())), 'U0ASKER'],
        // A direct message is seen by one person as it is.
        [() => app.event(directMessage(cry)), null],
      ];
      for (const [ask, onlyFor] of ways) {
        const from = app.world.posts.length;
        await ask();
        const post = await shown(from);
        expect(post.onlyFor).toBe(onlyFor);
        expect(post.channel).toBe(onlyFor === null ? 'D0ASKER' : 'C0PUBLIC');
      }
    });

    it('goes to a direct message where nothing can be said privately in the channel, and to the thread at last', async () => {
      const thread = freshStamp();
      app.world.fault('chat.postEphemeral', { kind: 'error', error: 'user_not_in_channel' }, 2);
      let from = app.world.posts.length;
      await app.event(slackMention(cry, { thread_ts: thread }));
      expect(await shown(from)).toMatchObject({ channel: 'U0ASKER', onlyFor: 'U0ASKER', thread: null });
      from = app.world.posts.length;
      app.world.fault('chat.postMessage', { kind: 'error', error: 'cannot_dm_bot' });
      await app.event(slackMention(cry, { thread_ts: thread }));
      expect(await shown(from)).toMatchObject({ channel: 'C0PUBLIC', onlyFor: null, thread });
    });
  });
}

describe('in Discord', () => {
  let peer: DiscordPeer;
  let bot: RunningBot;
  beforeAll(async () => {
    peer = await startDiscordPeer();
    bot = await startBot(peer);
  });
  afterAll(async () => {
    await bot.stop();
    expect(peer.rest.complaints).toEqual([]);
    await peer.stop();
  });

  // What stands in the channel under the message, and what its asker got in a direct message.
  const asked = async (payload: Fields, on = peer) => {
    const from = on.rest.sent.length;
    const reply = await on.replyTo(on.say(payload));
    const direct = on.rest.sent
      .slice(from)
      .filter(({ channel }) => channel === on.rest.directs.get(ASKER))
      .map(({ data }) => discordVisible(data));
    return { channel: reply.channel, said: discordVisible(reply.data), direct };
  };

  it('help in an emergency that is asked for by mention comes in a direct message; the channel sees no word of it', async () => {
    const { channel, said, direct } = await asked(mention(`<@${BOT_USER}> ${cry}`));
    expect(direct).toEqual([expect.stringContaining(help)]);
    expect([channel, said]).toEqual([CHANNEL, 'I answered you in a direct message.']);
  });

  it('help is given in the channel where its asker takes no direct messages', async () => {
    peer.rest.closed.add(ASKER);
    const { said, direct } = await asked(mention(`<@${BOT_USER}> ${cry}`));
    peer.rest.closed.clear();
    expect(direct).toEqual([]);
    expect(said).toContain(help);
  });

  it('help is given in the channel where direct messages cannot be opened at all', async () => {
    peer.faults.push({ match: /^POST \/users\/@me\/channels$/, times: 1, kind: 'status', status: 403 });
    expect((await asked(mention(`<@${BOT_USER}> ${cry}`))).said).toContain(help);
  });

  it('help in a direct message is given there, once', async () => {
    const { said, direct: others } = await asked(direct(cry));
    expect(said).toContain(help);
    expect(others).toEqual([]);
  });

  it.each([
    ['a command that was to be seen by all', slash('ask', { question: cry, visibility: 'shared' })],
    ['the menu of a message', aboutMessage(cry)],
  ])('help is for the asker alone by %s', async (_name, payload) => {
    const { data } = await peer.answered(peer.interact(payload));
    expect(discordVisible(data)).toContain(help);
    expect(Number(data['flags']) & 64).toBe(64);
  });

  it('the word to wait is said to the asker alone, also by mention', async () => {
    const strictPeer = await startDiscordPeer();
    const strict = await startBot(strictPeer, { settings: { RATE_PER_PERSON: '1' } });
    await asked(mention(`<@${BOT_USER}> ketamine`), strictPeer);
    const { said, direct } = await asked(mention(`<@${BOT_USER}> ketamine`), strictPeer);
    await strict.stop();
    await strictPeer.stop();
    expect(direct).toEqual([expect.stringContaining('Please wait a moment')]);
    expect(said).toBe('I answered you in a direct message.');
  });
});
