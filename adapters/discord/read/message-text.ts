// The words of a message, wherever Discord keeps them: its content, a forwarded message, embeds, components, or a poll.
// https://discord.com/developers/docs/resources/message#message-object
import { type Fields, fields, list, stringOrEmpty } from '../../chat/fields.js';
import { MESSAGE_TEXT_MAX } from '../limits.js';

/** The first place that has words: a preview beside a content repeats it or is of a page that it links to. '' where none has. */
export function messageText(message: Fields): string {
  for (const wordsOf of [content, snapshots, embeds, components, poll]) {
    const text = joined(wordsOf(message));
    if (text !== '') return text;
  }
  return '';
}

/** Whether something is attached, here or to the message that was forwarded; stickers are pictures. */
export function hasFiles(message: Fields): boolean {
  return [message, ...forwarded(message)].some(
    (holder) => list(holder, 'attachments').length > 0 || list(holder, 'sticker_items').length > 0,
  );
}

type WordsOf = (message: Fields) => readonly string[];

const content: WordsOf = (message) => [stringOrEmpty(message, 'content')];

const embeds: WordsOf = (message) =>
  list(message, 'embeds').flatMap((embed) => [
    stringOrEmpty(embed, 'title'),
    stringOrEmpty(embed, 'description'),
    ...list(embed, 'fields').flatMap((field) => [
      stringOrEmpty(field, 'name'),
      stringOrEmpty(field, 'value'),
    ]),
  ]);

const components: WordsOf = (message) => textDisplays(list(message, 'components'), 0);

const poll: WordsOf = (message) => {
  const pollFields = fields(message, 'poll');
  const answers = list(pollFields, 'answers').map((answer) => fields(answer, 'poll_media'));
  return [fields(pollFields, 'question'), ...answers].map((media) => stringOrEmpty(media, 'text'));
};

// A forward is a snapshot of the message, without those that it forwards itself.
const snapshots: WordsOf = (message) =>
  forwarded(message).flatMap((snapshot) =>
    [content, embeds, components, poll].flatMap((wordsOf) => wordsOf(snapshot)),
  );

function forwarded(message: Fields): readonly Fields[] {
  return list(message, 'message_snapshots').map((snapshot) => fields(snapshot, 'message'));
}

/** Containers hold sections, which hold texts: https://discord.com/developers/docs/components/reference#component-object-component-types */
const depthMax = 4;
const textDisplay = 10;

function textDisplays(parts: readonly Fields[], depth: number): readonly string[] {
  if (depth === depthMax) return [];
  return parts.flatMap((part) => [
    ...(part['type'] === textDisplay ? [stringOrEmpty(part, 'content')] : []),
    ...textDisplays(list(part, 'components'), depth + 1),
  ]);
}

// Each piece is a line of its own, so that one that is a question can be found among the others.
function joined(pieces: readonly string[]): string {
  let room = MESSAGE_TEXT_MAX;
  const lines = pieces.map((piece) => {
    const kept = piece.slice(0, room);
    room -= kept.length;
    return withoutMarks(kept);
  });
  return lines.filter((line) => line !== '').join('\n');
}

// https://discord.com/developers/docs/reference#message-formatting
const marks: readonly [RegExp, string][] = [
  [/<@[!&]?\d+>/g, ' '],
  [/<#\d+>/g, ' '],
  [/<a?:(\w+):\d+>/g, ' $1 '],
  [/<t:-?\d+(?::[a-zA-Z])?>/g, ' '],
  [/<\/([^:<>]+):\d+>/g, ' $1 '],
  [/\|\|/g, ' '],
  [/^[ \t]*(?:>>> |> |-# |#{1,3} )/gm, ''],
  [/\*\*|__|~~|```(?:[a-z]*\n)?|`/g, ''],
];

/** The text without mentions, custom emoji and marks that only Discord shows. */
export function withoutMarks(text: string): string {
  const plain = marks.reduce((left, [mark, shown]) => left.replace(mark, shown), text);
  return plain.replace(/\s+/g, ' ').trim();
}
