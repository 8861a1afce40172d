// Thousands of malformed requests to the real process: none brings it down, and none is answered by a fault of ours.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { sendBadInput } from '../support/bad-input.js';
import { Child } from '../support/child.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';
import { createSigner } from '../support/discord-signing.js';
import { slackEnv } from '../support/slack-app.js';
import { SlackPeer } from '../support/slack-peer.js';

const signer = createSigner();
/** `BAD_INPUT=20000` for more of them. */
const count = Number(process.env['BAD_INPUT'] ?? 1500);

let slack: SlackPeer;
let discord: DiscordPeer;
let child: Child;
let port = 0;
beforeAll(async () => {
  slack = await SlackPeer.start(scopesNeeded());
  discord = await startDiscordPeer({ publicKey: signer.publicKey });
  child = new Child(['dist/adapters/main.js', '--only', 'http'], {
    ...slackEnv('http', slack),
    LOG_LEVEL: 'info',
    DISCORD_TOKEN: discord.token,
    DISCORD_PUBLIC_KEY: signer.publicKey,
    DISCORD_API_URL: discord.url,
  });
  const [, bound] = await child.prints(/"port":(\d+)/);
  port = Number(bound);
});
afterAll(async () => {
  child.signal('SIGKILL');
  await child.exited;
  await slack.stop();
  await discord.stop();
});

const resident = async (): Promise<number> => {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]);
};

it(`survives ${count} malformed requests, without a 5xx and without growing`, async () => {
  await sendBadInput(port, signer, Math.ceil(count / 3), 1);
  const early = await resident();
  const tally = await sendBadInput(port, signer, count, 2);
  const statuses = [...tally.keys()].filter((status) => typeof status === 'number');
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  for (const status of [200, 400, 401, 404, 405]) expect(statuses).toContain(status);
  expect(tally.get('broken') ?? 0).toBe(0);
  expect(await resident()).toBeLessThan(early * 1.5);
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  expect(child.output).not.toMatch(/unhandled|uncaught/i);
}, 600_000);
