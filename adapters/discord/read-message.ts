// A message as the gateway delivers it → a question to us, or nothing. Pure and total.
// Content comes without the privileged intent for mentions of the bot and for direct messages:
// https://discord.com/developers/docs/events/gateway#message-content-intent
import type { Turn } from '../adapter.js';
import { type Fields, fields, isFields, list, string } from '../fields.js';
import { idIn } from './id-in.js';
import { said } from './said.js';

export interface Question {
  readonly id: string;
  readonly channel: string;
  readonly asker: string;
  readonly turn: Turn;
}

/** 0 a message, 19 a reply: https://discord.com/developers/docs/resources/message#message-object-message-types */
const spoken: readonly unknown[] = [0, 19];

/** Null for all that is not addressed to the bot by a person: no channel is read in which it was not asked. */
export function readMessage(payload: unknown, self: string): Question | null {
  if (!isFields(payload) || !spoken.includes(payload['type'] ?? 0)) return null;
  const author = fields(payload, 'author');
  const [id, channel, asker] = [idIn(payload, 'id'), idIn(payload, 'channel_id'), idIn(author, 'id')];
  if (id === null || channel === null || asker === null || asker === self) return null;
  if (author['bot'] === true || author['system'] === true || idIn(payload, 'webhook_id') !== null)
    return null;
  const content = string(payload, 'content');
  const direct = idIn(payload, 'guild_id') === null;
  // A reply to one of our cards pings us too; only a mention in the words is a question.
  if (!direct && !mentions(payload, content, self)) return null;
  const turn: Turn = {
    platform: 'discord',
    way: direct ? 'direct' : 'mention',
    input: { kind: 'text', text: said(content) },
  };
  return { id, channel, asker, turn };
}

function mentions(payload: Fields, content: string, self: string): boolean {
  return (
    list(payload, 'mentions').some(({ id }) => id === self) &&
    (content.includes(`<@${self}>`) || content.includes(`<@!${self}>`))
  );
}
