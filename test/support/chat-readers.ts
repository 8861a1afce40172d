// What reads a text that anybody may send, each with the longest text that it is given: for tests and benches of time.
import { withoutMarks } from '../../adapters/discord/read/message-text.js';
import { openLibrary, shippedKnowledge } from '../../adapters/packs/packs.js';
import { words } from '../../adapters/packs/shipped.js';
import { readSlack } from '../../adapters/slack/read/read.js';
import { createBot, createLibrary, detectCaveats, QUESTION_MAX } from '../../src/index.js';
import { normalise } from '../../src/text/normalise.js';
import { articlePack, moonMoss } from './ingested.js';

export interface ChatReader {
  readonly name: string;
  /** UTF-16 code units. */
  readonly longest: number;
  readonly read: (text: string) => unknown;
}

/** Of a message of Slack (https://docs.slack.dev/reference/methods/chat.postMessage), and of a text option of Discord. */
const [slackMax, discordMax] = [40_000, 6000];

const mention = (text: string): object => ({
  type: 'event_callback',
  team_id: 'T1',
  event: { type: 'app_mention', user: 'U1', channel: 'C1', ts: '1.1', event_ts: '1.1', text },
});

/** The bot has the shipped pack and one that a machine made, so that both ways of answering are taken. */
export function chatReaders(): readonly ChatReader[] {
  const shipped = openLibrary([shippedKnowledge()]).packs;
  const bot = createBot(createLibrary([shipped[0], ...shipped.slice(1), articlePack(moonMoss)]), { words });
  return [
    { name: 'a question', longest: QUESTION_MAX, read: (text) => bot.respond(text) },
    { name: 'autocomplete', longest: discordMax, read: (text) => bot.suggest(null, text) },
    { name: 'an option of Discord', longest: discordMax, read: (text) => withoutMarks(text) },
    { name: 'an event of Slack', longest: slackMax, read: (text) => readSlack(mention(text), 'UBOT') },
    { name: 'the caveats of a message', longest: slackMax, read: (text) => detectCaveats(text) },
    { name: 'folding', longest: slackMax, read: (text) => normalise(text) },
  ];
}
