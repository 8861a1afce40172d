// The conversation with the app: suggested prompts when it opens; in a thread, a status while an answer is on its way and a title afterwards.
import { setTimeout as sleep } from 'node:timers/promises';
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

/** In the Messages tab the prompts belong to no thread: with one, Slack takes the call and shows nothing (https://docs.slack.dev/ai/migrating-to-agent-messaging). */
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

/** The answer is computed in milliseconds: a status that takes longer than this to be shown is not waited for. */
const statusMs = 1000;

/** Slack clears the status when the answer is posted (https://docs.slack.dev/reference/methods/assistant.threads.setStatus). */
export async function showStatus(place: Place, client: webApi.WebClient, log: Log): Promise<void> {
  const timer = new AbortController();
  const shown = inThread(
    place,
    'assistant.threads.setStatus',
    { status: 'is looking in the review…' },
    client,
    log,
  );
  const late = sleep(statusMs, undefined, { signal: timer.signal }).catch(() => {});
  await Promise.race([shown, late]);
  timer.abort();
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
