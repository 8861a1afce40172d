// One question to a running service by every way in, each of which must be answered.
import assert from 'node:assert/strict';
import { direct, slash } from '../support/discord-events.js';
import type { DiscordPeer } from '../support/discord-peer.js';
import type { createSigner } from '../support/discord-signing.js';
import { commandForm, mention } from '../support/slack-payloads.js';
import type { SlackPeer } from '../support/slack-peer.js';
import { sendForm } from '../support/slack-sender.js';
import { visibleText } from '../support/slack-visible.js';

export interface Service {
  /** Of the process that takes HTTP; the one with the sockets has connected to the peers by itself. */
  readonly webPort: number;
  readonly slack: SlackPeer;
  readonly discord: DiscordPeer;
  readonly signer: ReturnType<typeof createSigner>;
}

export const everyWay = 'Slack HTTP, Slack Socket Mode, Discord HTTP and the Discord gateway';

/** Rejects where one of them gets no answer. */
export async function askEveryWay({ webPort, slack, discord, signer }: Service): Promise<void> {
  const at = `http://127.0.0.1:${webPort}`;
  const ketamine = ({ message }: { message: unknown }): boolean =>
    visibleText(message).startsWith('Ketamine');
  const form = commandForm('therapy ketamine', { response_url: slack.responseUrl('C0PUBLIC', 'U0ASKER') });
  const sent = await sendForm(`${at}/slack/events`, form);
  assert.equal(sent.status, 200);
  slack.acknowledged(form, sent);
  await slack.world.until('Slack over HTTP', () => slack.world.posts.filter(ketamine).length === 1);
  assert.notEqual(await slack.sockets.envelope('events_api', mention('therapy ketamine')), null);
  await slack.world.until('Slack over Socket Mode', () => slack.world.posts.filter(ketamine).length === 2);
  const { asked, payload } = discord.prepare(slash('therapy', { name: 'ketamine' }));
  const body = JSON.stringify(payload);
  const response = await fetch(`${at}/discord/interactions`, {
    method: 'POST',
    body,
    headers: signer.headers(body),
  });
  assert.equal(response.status, 200);
  assert.equal(discord.takeInline(asked, await response.json()), 204);
  await discord.replyTo(discord.say(direct('therapy ketamine')));
}
