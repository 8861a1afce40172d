// A message as the gateway delivers it → a question to us, or nothing. Pure and total.
// Content comes without the privileged intent for mentions of the bot and for direct messages:
// https://discord.com/developers/docs/events/gateway#message-content-intent
import type { Turn } from '../../adapter.js';
import { type Fields, fields, id, isFields, list, stringOrEmpty } from '../../chat/fields.js';
import { inputOf } from '../../chat/turn.js';
import { hasFiles, messageText } from './message-text.js';

export interface Question {
  readonly id: string;
  readonly channel: string;
  readonly asker: string;
  readonly turn: Turn;
  /** A reply that pings the bot, neither names it nor asks anything ("thanks, that helps"): answered only where there is an answer. */
  readonly perhaps: boolean;
}

/** 0 a message, 19 a reply: https://discord.com/developers/docs/resources/message#message-object-message-types */
const personalTypes: readonly unknown[] = [0, 19];

/** Null for all that is not addressed to the bot by a person: no channel is read in which it was not asked. */
export function readMessage(payload: unknown, self: string): Question | null {
  if (!isFields(payload) || !personalTypes.includes(payload['type'] ?? 0)) return null;
  const author = fields(payload, 'author');
  const [message, channel, asker] = [id(payload, 'id'), id(payload, 'channel_id'), id(author, 'id')];
  if (message === null || channel === null || asker === null || asker === self) return null;
  if (author['bot'] === true || author['system'] === true || id(payload, 'webhook_id') !== null) return null;
  const direct = id(payload, 'guild_id') === null;
  // By its mention in the words, or as the author of the message that is replied to.
  const pinged = list(payload, 'mentions').some((mention) => mention['id'] === self);
  const content = stringOrEmpty(payload, 'content');
  const called = pinged && (content.includes(`<@${self}>`) || content.includes(`<@!${self}>`));
  if (!direct && !pinged) return null;
  const text = messageText(payload);
  // Someone else's reply to a card, with a picture and no words.
  if (!direct && !called && text === '') return null;
  const turn: Turn = {
    platform: 'discord',
    way: direct ? 'direct' : 'mention',
    input: inputOf(text, { files: hasFiles(payload), called }),
    ...threadOf(payload, message, direct ? channel : null),
  };
  const perhaps = !direct && !called && !/[?\u00bf\uff1f\u061f]/.test(text);
  return { id: message, channel, asker, turn, perhaps };
}

// In a direct message the card above is the last one; in a channel it is the one that is replied to, known by what it answered: a
// message, or the command or button press that it came of.
function threadOf(payload: Fields, message: string, direct: string | null): Pick<Turn, 'follows' | 'thread'> {
  if (direct !== null) return { follows: [`discord c ${direct}`], thread: `discord c ${direct}` };
  const card = fields(payload, 'referenced_message');
  const answered = [
    id(fields(card, 'message_reference'), 'message_id'),
    id(fields(card, 'interaction_metadata'), 'id'),
    id(fields(card, 'interaction'), 'id'),
  ];
  return {
    follows: answered.flatMap((turn) => (turn === null ? [] : [`discord t ${turn}`])),
    thread: `discord t ${message}`,
  };
}
