// One too many, as it is seen in a chat: the word to wait is for the asker alone, and the count is in the metrics.
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBot } from '../support/discord-bot.js';
import { slash } from '../support/discord-events.js';
import { startDiscordPeer } from '../support/discord-peer.js';
import { startSlack } from '../support/slack-app.js';
import { commandForm, mention } from '../support/slack-payloads.js';
import { visibleText } from '../support/slack-visible.js';

const strict = { RATE_PER_PERSON: '2', RATE_PER_WORKSPACE: '3' };
const waits = 'Please wait a moment';

describe('one question too many', () => {
  it('is answered in Slack privately, although it was asked in a channel; others go on', async () => {
    const app = await startSlack('http', { env: strict });
    onTestFinished(() => app.stop());
    for (let n = 0; n < 2; n++) await app.event(mention('therapy ketamine'));
    await app.world.until('two answers', () => app.world.posts.length === 2);
    await app.event(mention('therapy ketamine'));
    const post = await app.post(({ message }) => visibleText(message).startsWith(waits));
    expect(post).toMatchObject({ via: 'chat.postEphemeral', channel: 'C0PUBLIC', onlyFor: 'U0ASKER' });
    const other = commandForm('help', {
      user_id: 'U0OTHER',
      response_url: app.peer.responseUrl('C0PUBLIC', 'U0OTHER'),
    });
    await app.command(other);
    const answered = await app.post(({ onlyFor }) => onlyFor === 'U0OTHER');
    expect(visibleText(answered.message)).not.toContain(waits);
    const metrics = await (await fetch(`http://127.0.0.1:${app.running.port}/metrics`)).text();
    expect(metrics).toContain('glutamate_turns_total{platform="slack",way="mention",outcome="limited"} 1');
  });

  it('is answered in Discord privately, although the answer was to be seen by all', async () => {
    const peer = await startDiscordPeer();
    const bot = await startBot(peer, { settings: strict });
    onTestFinished(async () => {
      await bot.stop();
      await peer.stop();
    });
    const ask = () =>
      peer.answered(peer.interact(slash('therapy', { name: 'ketamine', visibility: 'shared' })));
    for (let n = 0; n < 2; n++) expect(JSON.stringify(await ask())).not.toContain(waits);
    const answer = JSON.stringify(await ask());
    expect(answer).toContain(waits);
    // 1 << 6 (for one person alone) and 1 << 15 (components).
    expect(answer).toContain(`"flags":${(1 << 6) | (1 << 15)}`);
  });
});
