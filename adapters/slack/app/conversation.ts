// The conversation with the app: suggested prompts when it opens; the first answer in a thread gives it its title.
// No status is set: an answer takes milliseconds.
import type { webApi } from '@slack/bolt';
import type { Card } from '../../../src/index.js';
import type { AdapterParts } from '../../adapter.js';
import { anonymousKey } from '../../anonymous-key.js';
import { shorten } from '../../chat/card-text.js';
import { list } from '../../chat/fields.js';
import { remember } from '../../remember.js';
import { limits } from '../limits.js';
import type { Opened, ReplyTarget } from '../read/incoming.js';
import type { SlackMethod } from '../register/surface.js';
import { type Arguments, ask, call } from '../send/api.js';

/** Titles of threads and prompts are shown in a narrow column. */
const titleMax = 60;
/** Threads known to have a title. */
const titledMax = 20_000;

export interface Conversation {
  suggestPrompts(opened: Opened, client: webApi.WebClient): Promise<void>;
  /** A thread keeps the title of its first card. */
  title(target: ReplyTarget, card: Card, client: webApi.WebClient): Promise<void>;
  hasMessages(channel: string, client: webApi.WebClient): Promise<boolean>;
}

export function createAssistantThread({ bot, log }: Pick<AdapterParts, 'bot' | 'log'>): Conversation {
  const titled = new Map<string, true>();

  // Costs nobody the answer when it fails: a thread of a direct message outside the pane has no status and no title.
  async function decorate(method: SlackMethod, args: Arguments, client: webApi.WebClient): Promise<void> {
    const failure = await call(client, method, args);
    if (failure !== null) log.debug({ method, code: failure.code }, 'the conversation was not decorated');
  }

  return {
    async suggestPrompts({ channel, thread }, client) {
      const prompts = bot.examples
        .slice(0, limits.prompts)
        .map(({ text, label }) => ({ title: shorten(label, titleMax), message: text }));
      if (prompts.length === 0) return;
      // In the Messages tab the prompts belong to no thread: with one, Slack takes the call and shows nothing
      // (https://docs.slack.dev/ai/migrating-to-agent-messaging).
      const at = { channel_id: channel, ...(thread === null ? {} : { thread_ts: thread }) };
      await decorate(
        'assistant.threads.setSuggestedPrompts',
        { ...at, title: 'For example', prompts },
        client,
      );
    },
    async title(target, card, client) {
      if (target.kind !== 'direct' || target.thread === null) return;
      const { channel, thread } = target;
      const key = anonymousKey(channel, thread);
      if (titled.has(key)) return;
      remember(titled, key, true, titledMax);
      const args = { channel_id: channel, thread_ts: thread, title: shorten(card.title, titleMax) };
      await decorate('assistant.threads.setTitle', args, client);
    },
    async hasMessages(channel, client) {
      const history = await ask(client, 'conversations.history', { channel, limit: 1 });
      return list(history ?? {}, 'messages').length > 0;
    },
  };
}
