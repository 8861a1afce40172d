// What was said in a message, as a question: without mentions, custom emoji and marks that only Discord shows.

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

export function said(content: string): string {
  let text = content;
  for (const [mark, shown] of marks) text = text.replace(mark, shown);
  return text.replace(/\s+/g, ' ').trim();
}
