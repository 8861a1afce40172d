// The path of a message to the bot: read, answer once, reply to that very message without a ping; a card for the asker alone goes to
// them in a direct message.

import { cardWords } from '../../../src/card/index.js';
import type { Card } from '../../../src/index.js';
import type { AdapterParts, Served } from '../../adapter.js';
import type { Requester } from '../../chat/turn.js';
import { createWelcome } from '../../chat/welcome.js';
import { type Question, readMessage } from '../read/read-message.js';
import { newcomer, requesterIn } from '../read/requester.js';
import { notice } from '../render/message.js';
import { attachedFiles, renderDiscord } from '../render/render.js';
import { described } from '../send/faults.js';
import { codeOf, type RestClient } from '../send/rest-client.js';
import type { AnswerOnce } from './answer-once.js';

export type Mentions = (payload: unknown, self: string) => Promise<void>;

export function createMentions(
  { bot, serve, store, log, settings }: AdapterParts,
  rest: RestClient,
  answerOnce: AnswerOnce,
): Mentions {
  const welcome = createWelcome({ bot, store });

  async function answer(question: Question, by: Requester): Promise<void> {
    const served = await serve({ ...question.turn, ...by });
    const { card } = served;
    if (question.perhaps && (card.tone === 'no-answer' || card.tone === 'help')) {
      log.debug({ way: question.turn.way }, 'a reply that asks nothing was left alone');
      return;
    }
    await show(question, served);
    await greet(question, card, by);
  }

  // Nobody misses a welcome that did not arrive: the answer did.
  async function greet({ id, channel, asker, turn }: Question, card: Card, by: Requester): Promise<void> {
    if (turn.way !== 'direct' || by.elsewhere === true) return;
    const greeting = await welcome(newcomer.person(asker), card, { language: card.language });
    if (greeting === null) return;
    const message = renderDiscord(greeting, 1, { kind: 'shared', asker });
    await rest.say(channel, `${id}w`, message).catch((error: unknown) => {
      log.info({ error: described(error) }, 'a welcome did not reach Discord');
    });
  }

  async function show(question: Question, { card, page }: Served): Promise<void> {
    const message = renderDiscord(card, page, { kind: 'shared', asker: question.asker });
    const files = attachedFiles(card);
    if (card.visibility !== 'private' || question.turn.way === 'direct')
      return await rest.reply(question, message, files);
    try {
      await rest.replyDirectly(question, message, files);
    } catch (error) {
      // Help is never withheld: where the asker takes no direct messages, it is given where they asked.
      log.info({ code: codeOf(error) }, 'a direct message was refused: answered in the channel');
      return await rest.reply(question, message, files);
    }
    // Says nothing of what the answer is about.
    await rest.reply(question, notice(cardWords(card.language).inPerson), []).catch((error: unknown) => {
      log.warn({ error: described(error) }, 'the channel was not told of the direct message');
    });
  }

  return async (payload, self) => {
    const question = readMessage(payload, self);
    if (question === null) return;
    const by = requesterIn(payload, question.asker, settings.ALLOW_GUILDS);
    const { way } = question.turn;
    await answerOnce(`discord:m:${question.id}`, { way }, async () => await answer(question, by));
  };
}
