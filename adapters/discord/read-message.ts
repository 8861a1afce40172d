// A message as the gateway delivers it → a question to us, or nothing. Pure and total.
// Content comes without the privileged intent for mentions of the bot and for direct messages:
// https://discord.com/developers/docs/events/gateway#message-content-intent
import type { Turn } from '../adapter.js';
import { type Fields, fields, isFields, list, string } from '../fields.js';
import { inputOf } from '../input-of.js';
import { idIn } from './id-in.js';
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
const spoken: readonly unknown[] = [0, 19];

/** Null for all that is not addressed to the bot by a person: no channel is read in which it was not asked. */
export function readMessage(payload: unknown, self: string): Question | null {
  if (!isFields(payload) || !spoken.includes(payload['type'] ?? 0)) return null;
  const author = fields(payload, 'author');
  const [id, channel, asker] = [idIn(payload, 'id'), idIn(payload, 'channel_id'), idIn(author, 'id')];
  if (id === null || channel === null || asker === null || asker === self) return null;
  if (author['bot'] === true || author['system'] === true || idIn(payload, 'webhook_id') !== null)
    return null;
  const direct = idIn(payload, 'guild_id') === null;
  const named = isNamed(payload, self);
  if (!direct && !isPinged(payload, self)) return null;
  const text = messageText(payload);
  // Someone else's reply to a card, with a picture and no words.
  if (!direct && !named && text === '') return null;
  const turn: Turn = {
    platform: 'discord',
    way: direct ? 'direct' : 'mention',
    input: inputOf(text, { files: hasFiles(payload), called: named }),
    ...threadOf(payload, id, direct ? channel : null),
  };
  return { id, channel, asker, turn, perhaps: !direct && !named && !/[?\u00bf\uff1f\u061f]/.test(text) };
}

// In a direct message the card above is the last one; in a channel it is the one that is replied to, known by what it answered: a
// message, or the command or button press that it came of.
function threadOf(payload: Fields, id: string, direct: string | null): Pick<Turn, 'follows' | 'thread'> {
  if (direct !== null) return { follows: [`discord c ${direct}`], thread: `discord c ${direct}` };
  const card = fields(payload, 'referenced_message');
  const asked = [
    idIn(fields(card, 'message_reference'), 'message_id'),
    idIn(fields(card, 'interaction_metadata'), 'id'),
    idIn(fields(card, 'interaction'), 'id'),
  ];
  return {
    follows: asked.flatMap((one) => (one === null ? [] : [`discord t ${one}`])),
    thread: `discord t ${id}`,
  };
}

// By its mention in the words, or as the author of the message that is replied to.
function isPinged(payload: Fields, self: string): boolean {
  return list(payload, 'mentions').some(({ id }) => id === self);
}

function isNamed(payload: Fields, self: string): boolean {
  const content = string(payload, 'content');
  return isPinged(payload, self) && (content.includes(`<@${self}>`) || content.includes(`<@!${self}>`));
}
