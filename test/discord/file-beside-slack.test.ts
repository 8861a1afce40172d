// An answer with a file arrives though the process's shared connections are those of another undici, as where Slack's calls came first.
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../support/discord-bot.js';
import { slash } from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';

const before = getGlobalDispatcher();
let peer: DiscordPeer;
let bot: RunningBot;

beforeAll(async () => {
  setGlobalDispatcher(new Agent());
  peer = await startDiscordPeer();
  bot = await startBot(peer);
});

afterAll(async () => {
  await bot.stop();
  await peer.stop();
  await getGlobalDispatcher().close();
  setGlobalDispatcher(before);
});

it('is sent with its name, its type and its text', async () => {
  const answer = await peer.answered(peer.interact(slash('cite', { format: 'bibtex' })));
  expect(answer.files).toEqual([
    {
      name: expect.stringMatching(/\.bib$/),
      type: 'application/x-bibtex',
      text: expect.stringContaining('@article'),
    },
  ]);
});
