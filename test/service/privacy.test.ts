// The real process at its most talkative: no word that anyone asked, no name of theirs, no token and no secret in a byte of what it says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopesNeeded } from '../../adapters/slack/register/surface.js';
import { Child } from '../support/child.js';
import { type Fields, slash } from '../support/discord-events.js';
import { type DiscordPeer, startDiscordPeer } from '../support/discord-peer.js';
import { createSigner } from '../support/discord-signing.js';
import { seeded } from '../support/random.js';
import { slackEnv } from '../support/slack-app.js';
import { commandForm, directMessage, mention, press, shortcut } from '../support/slack-payloads.js';
import { SlackPeer } from '../support/slack-peer.js';
import { sendEvent, sendForm, sendPayload, signingSecret } from '../support/slack-sender.js';

const signer = createSigner();
const turns = 260;

describe('a long run of the real process, logging all that it can', () => {
  let slack: SlackPeer;
  let discord: DiscordPeer;
  let child: Child;
  let at = '';
  const random = seeded(20_261_122);
  const words: string[] = [];
  /** A word that stands nowhere else. */
  const nonce = (): string => {
    const word = `zq${words.length.toString(36)}${Math.floor(random() * 36 ** 6).toString(36)}qz`;
    words.push(word);
    return word;
  };

  beforeAll(async () => {
    slack = await SlackPeer.start(scopesNeeded());
    discord = await startDiscordPeer({ publicKey: signer.publicKey });
    child = new Child(['dist/adapters/main.js'], {
      ...slackEnv('http', slack),
      LOG_LEVEL: 'trace',
      // Low enough that the waits for the person and the workspace are among what is logged.
      RATE_PER_PERSON: '20',
      RATE_PER_WORKSPACE: '150',
      DISCORD_TOKEN: discord.token,
      DISCORD_PUBLIC_KEY: signer.publicKey,
      DISCORD_API_URL: discord.url,
    });
    const [, port] = await child.prints(/"port":(\d+)/);
    at = `http://127.0.0.1:${port}`;
  });
  afterAll(async () => {
    child.signal('SIGKILL');
    await child.exited;
    await slack.stop();
    await discord.stop();
  });

  const toSlack = (): string => `${at}/slack/events`;
  const toDiscord = async (given: Fields): Promise<unknown> => {
    const { payload } = discord.prepare(given);
    const body = JSON.stringify({ ...payload, locale: nonce() });
    return await fetch(`${at}/discord/interactions`, { method: 'POST', body, headers: signer.headers(body) });
  };
  const person = () => ({ user_id: `U${nonce().toUpperCase()}`, user_name: nonce() });
  const reply = (): string => slack.responseUrl('C0PUBLIC', 'U0ASKER', random() < 0.3);
  const phrases: readonly ((word: string) => string)[] = [
    (word) => word,
    (word) => `does ${word} help against migraine?`,
    (word) => `therapy ${word}`,
    (word) => `compare ketamine ${word}`,
    (word) => `should I take ${word} for my migraine? my name is ${nonce()}`,
    (word) => `I took too many ${word} pills`,
    (word) => `<@U0${word.toUpperCase()}> https://${word}.example/?token=${nonce()}`,
  ];
  const question = (): string => phrases[Math.floor(random() * phrases.length)]?.(nonce()) ?? nonce();

  const ways: readonly (() => Promise<unknown>)[] = [
    () => sendForm(toSlack(), commandForm(question(), { ...person(), response_url: reply() })),
    () => sendForm(toSlack(), commandForm(question(), { response_url: reply() })),
    () => sendEvent(toSlack(), mention(question(), { user: `U${nonce().toUpperCase()}` })),
    () => sendEvent(toSlack(), mention(question(), { channel: 'C0OTHER' })),
    () => sendEvent(toSlack(), directMessage(question())),
    () => sendPayload(toSlack(), shortcut(question(), { response_url: reply() })),
    () =>
      sendPayload(
        toSlack(),
        press({ action_id: nonce(), value: nonce() }, 'ephemeral', { response_url: reply() }),
      ),
    () => sendEvent(toSlack(), { type: nonce(), event: { type: nonce(), text: nonce() } }),
    () => sendForm(toSlack(), commandForm(question()), { secret: nonce() }),
    () => fetch(`${at}/${nonce()}?q=${nonce()}`, { headers: { cookie: nonce(), authorization: nonce() } }),
    () => toDiscord(slash('ask', { question: question() })),
    () => toDiscord(slash('therapy', { name: nonce() })),
    () => toDiscord(slash(nonce(), { [nonce()]: nonce() })),
  ];

  it('says none of it, on stdout, on stderr and in the metrics', async () => {
    const before = slack.world.calls.length;
    for (let n = 0; n < turns; n += ways.length) {
      slack.world.fault('response_url', { kind: 'status', status: 500 });
      slack.world.fault('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
      await Promise.all(ways.map((way) => way()));
    }
    expect(slack.world.calls.length).toBeGreaterThan(before + 100);
    const metrics = await (await fetch(`${at}/metrics`)).text();
    expect(metrics).toMatch(/glutamate_turns_total\{platform="discord"/);
    expect(metrics).toMatch(/outcome="limited"/);
    child.signal('SIGTERM');
    await child.exited;
    const said = `${child.output}\n${metrics}`.toLowerCase();
    expect(said).toContain('"answered"');
    expect(said).toContain('"trace"');
    expect(said).toContain('a way to answer failed');
    expect(words.length).toBeGreaterThan(turns);
    expect(words.filter((word) => said.includes(word))).toEqual([]);
    const people = ['u0asker', 'u0author', '1200000000000000001', 'c0public', '/response/'];
    const secrets = ['xoxb-good', signingSecret, discord.token.toLowerCase(), 'aw50zxjhy3rpb24', 'trigger.'];
    expect([...people, ...secrets].filter((value) => said.includes(value))).toEqual([]);
  }, 60_000);
});
