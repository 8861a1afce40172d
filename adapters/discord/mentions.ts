// The path of a message to the bot: read, answer once, reply to that very message without a ping.

import type { AdapterParts } from '../adapter.js';
import { described } from './faults.js';
import type { Settles } from './interactions.js';
import { onceOnly } from './once-only.js';
import { type Question, readMessage } from './read-message.js';
import { attachedFiles, renderDiscord } from './render.js';
import { type Whose, whose } from './whose.js';
import type { Wire } from './wire.js';

export function createMentions({ serve, store, log, metrics }: AdapterParts, wire: Wire, settles: Settles) {
  async function answer(question: Question, by: Whose): Promise<boolean> {
    const { card, page } = await serve({ ...question.turn, ...by });
    try {
      await wire.reply(
        question,
        renderDiscord(card, page, { kind: 'shared', asker: question.asker }),
        attachedFiles(card),
      );
      return true;
    } catch (error) {
      const why = settles(error);
      if (why === null)
        log.error({ way: question.turn.way, error: described(error) }, 'a reply did not reach Discord');
      else log.warn({ way: question.turn.way, why }, 'a reply could not be given');
      return why !== null;
    }
  }

  return async (payload: unknown, self: string): Promise<void> => {
    const question = readMessage(payload, self);
    if (question === null) return;
    const by = whose(payload, question.asker);
    await onceOnly(`discord:m:${question.id}`, { store, log, metrics }, () => answer(question, by));
  };
}
