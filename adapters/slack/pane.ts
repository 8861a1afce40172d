// The conversation with the app: suggested prompts when it opens; the first answer in a thread gives it its title.
// No status is set: an answer takes milliseconds.
import type { webApi } from '@slack/bolt';
import type { Bot, Card } from '../../src/index.js';
import type { Log } from '../log.js';
import { type Arguments, call } from './api.js';
import { shorten } from './blocks.js';
import type { Place } from './incoming.js';
import { limits } from './limits.js';
import type { SlackMethod } from './surface.js';

/** Titles of threads and prompts are shown in a narrow column. */
const titleMax = 60;

/**
 * In the Messages tab the prompts belong to no thread: with one, Slack takes the call and shows nothing
 * (https://docs.slack.dev/ai/migrating-to-agent-messaging).
 */
export async function suggestPrompts(
  at: { channel: string; thread: string | null },
  bot: Bot,
  client: webApi.WebClient,
  log: Log,
): Promise<void> {
  const prompts = bot.examples
    .slice(0, limits.prompts)
    .map(({ text, label }) => ({ title: shorten(label, titleMax), message: text }));
  if (prompts.length === 0) return;
  const thread = at.thread === null ? {} : { thread_ts: at.thread };
  const args = { channel_id: at.channel, ...thread, title: 'For example', prompts };
  await decorate('assistant.threads.setSuggestedPrompts', args, client, log);
}

export async function titlePane(place: Place, card: Card, client: webApi.WebClient, log: Log): Promise<void> {
  await inThread(place, 'assistant.threads.setTitle', { title: shorten(card.title, titleMax) }, client, log);
}

async function inThread(
  place: Place,
  method: SlackMethod,
  args: Arguments,
  client: webApi.WebClient,
  log: Log,
): Promise<void> {
  if (place.kind !== 'direct' || place.thread === null) return;
  await decorate(method, { channel_id: place.channel, thread_ts: place.thread, ...args }, client, log);
}

// Costs nobody the answer when it fails: a thread of a direct message outside the pane has no status and no title.
async function decorate(
  method: SlackMethod,
  args: Arguments,
  client: webApi.WebClient,
  log: Log,
): Promise<void> {
  const failure = await call(client, method, args);
  if (failure !== null)
    log.debug({ platform: 'slack', method, code: failure.code }, 'the conversation was not decorated');
}
