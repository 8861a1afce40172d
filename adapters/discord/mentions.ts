// The path of a message to the bot: read, answer once, reply to that very message without a ping; a card for the asker alone goes to
// them in a direct message.

import { cardWords } from '../../src/card/index.js';
import type { Card } from '../../src/index.js';
import type { AdapterParts, Served } from '../adapter.js';
import { createWelcome } from '../welcome.js';
import { described } from './faults.js';
import type { Settles } from './interactions.js';
import { notice } from './message.js';
import { onceOnly } from './once-only.js';
import { type Question, readMessage } from './read-message.js';
import { attachedFiles, renderDiscord } from './render.js';
import { newcomer, type Whose, whose } from './whose.js';
import { codeOf, type Wire } from './wire.js';

export function createMentions(
  { bot, serve, store, log, metrics, settings }: AdapterParts,
  wire: Wire,
  settles: Settles,
) {
  const welcome = createWelcome({ bot, store });

  async function answer(question: Question, by: Whose): Promise<boolean> {
    const served = await serve({ ...question.turn, ...by });
    if (question.perhaps && isNoAnswer(served.card)) {
      log.debug({ way: question.turn.way }, 'a reply that asks nothing was left alone');
      return true;
    }
    try {
      await show(question, served);
      await greet(question, served.card, by);
      return true;
    } catch (error) {
      const why = settles(error);
      if (why === null)
        log.error({ way: question.turn.way, error: described(error) }, 'a reply did not reach Discord');
      else log.warn({ way: question.turn.way, why }, 'a reply could not be given');
      return why !== null;
    }
  }

  // Nobody misses a welcome that did not arrive: the answer did.
  async function greet({ id, channel, asker, turn }: Question, card: Card, by: Whose): Promise<void> {
    if (turn.way !== 'direct' || by.elsewhere === true) return;
    const greeting = await welcome(newcomer.person(asker), card, { language: card.language });
    if (greeting === null) return;
    const message = renderDiscord(greeting, 1, { kind: 'shared', asker });
    await wire.say(channel, `${id}w`, message).catch((error: unknown) => {
      log.info({ error: described(error) }, 'a welcome did not reach Discord');
    });
  }

  async function show(question: Question, { card, page }: Served): Promise<void> {
    const message = renderDiscord(card, page, { kind: 'shared', asker: question.asker });
    const files = attachedFiles(card);
    if (card.visibility !== 'private' || question.turn.way === 'direct')
      return await wire.reply(question, message, files);
    try {
      await wire.replyDirectly(question, message, files);
    } catch (error) {
      // Help is never withheld: where the asker takes no direct messages, it is given where they asked.
      log.info({ code: codeOf(error) }, 'a direct message was refused: answered in the channel');
      return await wire.reply(question, message, files);
    }
    // Says nothing of what the answer is about.
    await wire.reply(question, notice(cardWords(card.language).inPerson), []).catch((error: unknown) => {
      log.warn({ error: described(error) }, 'the channel was not told of the direct message');
    });
  }

  return async (payload: unknown, self: string): Promise<void> => {
    const question = readMessage(payload, self);
    if (question === null) return;
    const by = whose(payload, question.asker, settings.ALLOW_GUILDS);
    await onceOnly(`discord:m:${question.id}`, { store, log, metrics }, () => answer(question, by));
  };
}

function isNoAnswer({ tone }: Card): boolean {
  return tone === 'no-answer' || tone === 'help';
}
