// The words of a message, wherever Discord keeps them: its content, a forwarded message, embeds, components, or a poll.
// https://discord.com/developers/docs/resources/message#message-object
import { type Fields, fields, list, string } from '../fields.js';
import { MESSAGE_TEXT_MAX } from './limits.js';
import { said } from './said.js';

/** The first place that has words: a preview beside a content repeats it or is of a page that it links to. '' where none has. */
export function messageText(message: Fields): string {
  for (const words of [own, ...elsewhere]) {
    const text = spoken(words(message));
    if (text !== '') return text;
  }
  return '';
}

/** Whether something is attached, here or to the message that was forwarded; stickers are pictures. */
export function hasFiles(message: Fields): boolean {
  return [message, ...forwarded(message)].some(
    (one) => list(one, 'attachments').length > 0 || list(one, 'sticker_items').length > 0,
  );
}

type Words = (message: Fields) => readonly string[];

const own: Words = (message) => [string(message, 'content')];

const embeds: Words = (message) =>
  list(message, 'embeds').flatMap((embed) => [
    string(embed, 'title'),
    string(embed, 'description'),
    ...list(embed, 'fields').flatMap((field) => [string(field, 'name'), string(field, 'value')]),
  ]);

const components: Words = (message) => textDisplays(list(message, 'components'), 0);

const poll: Words = (message) => {
  const asked = fields(message, 'poll');
  const answers = list(asked, 'answers').map((answer) => string(fields(answer, 'poll_media'), 'text'));
  return [string(fields(asked, 'question'), 'text'), ...answers];
};

// A forward is a snapshot of the message, without those that it forwards itself.
const snapshots: Words = (message) =>
  forwarded(message).flatMap((snapshot) =>
    [own, embeds, components, poll].flatMap((words) => words(snapshot)),
  );

const elsewhere: readonly Words[] = [snapshots, embeds, components, poll];

function forwarded(message: Fields): readonly Fields[] {
  return list(message, 'message_snapshots').map((snapshot) => fields(snapshot, 'message'));
}

/** Containers hold sections, which hold texts: https://discord.com/developers/docs/components/reference#component-object-component-types */
const depthMax = 4;
const textDisplay = 10;

function textDisplays(parts: readonly Fields[], depth: number): readonly string[] {
  if (depth === depthMax) return [];
  return parts.flatMap((part) => [
    ...(part['type'] === textDisplay ? [string(part, 'content')] : []),
    ...textDisplays(list(part, 'components'), depth + 1),
  ]);
}

// Each piece is a line of its own, so that one that is a question can be found among the others.
function spoken(pieces: readonly string[]): string {
  let room = MESSAGE_TEXT_MAX;
  const lines = pieces.map((piece) => {
    const kept = piece.slice(0, room);
    room -= kept.length;
    return said(kept);
  });
  return lines.filter((line) => line !== '').join('\n');
}
